import { describe, expect, it } from 'vitest';
import { Failure, failureOf, isPassing, refusalCode } from '../../web/api/failure.ts';

const answered = (status: number, type = 'application/json') =>
  new Response(null, { status, headers: { 'content-type': type } });
const problem = (status: number, code: string) => ({ type: 'x', title: 'x', status, detail: 'Phrase.', code });

describe('why a call gave nothing', () => {
  it.each([
    ['a refusal in the API’s words', 422, 'client-unknown', 'refused'],
    ['a moment’s outage', 503, 'temporarily-unavailable', 'busy'],
    ['a fault of the API', 500, 'internal-error', 'refused'],
  ])('%s', (_title, status, code, kind) => {
    const failure = failureOf(answered(status, 'application/problem+json'), problem(status, code));
    expect(failure.reason.kind).toBe(kind);
  });

  it.each([
    [401, 'signed-out'],
    [403, 'signed-out'],
    [429, 'busy'],
    [503, 'busy'],
    [413, 'broken'],
    [500, 'broken'],
    [502, 'broken'],
  ])('API Gateway’s own %i is %s', (status, kind) => {
    expect(failureOf(answered(status), { message: 'x' }).reason.kind).toBe(kind);
  });

  it.each([401, 403])('a page that something on the way answers with %i ends nobody’s session', (status) => {
    expect(failureOf(answered(status, 'text/html'), '<html>').reason).toEqual({ kind: 'broken', status });
  });

  it('may pass by itself, or may not', () => {
    expect(isPassing(new Failure({ kind: 'unreachable' }))).toBe(true);
    expect(isPassing(failureOf(answered(429), {}))).toBe(true);
    const refusal = failureOf(answered(409, 'application/problem+json'), problem(409, 'status-conflict'));
    expect(isPassing(refusal)).toBe(false);
    expect(refusalCode(refusal)).toBe('status-conflict');
    expect(refusalCode(new Error('x'))).toBeUndefined();
  });
});
