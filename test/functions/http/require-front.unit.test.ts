import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../../../functions/http/api.ts';
import type { Handlers } from '../../../functions/http/call.ts';
import type { OperationId } from '../../../functions/http/routes.ts';
import { httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';

const front = { origin: 'https://pay.example.com', keys: ['former', 'current', 'next'].map((key) => key.padEnd(32)) };
const reached = vi.fn(() => Promise.resolve({ refusal: { code: 'not-found' } }));
const handler = api('client', { getWallet: reached } as unknown as Handlers<'client', object>, {}, front);

beforeEach(() => reached.mockClear());

const answerTo = async (headers: Record<string, string>, operation: OperationId = 'getWallet') => {
  const { statusCode, body } = await handler(httpEvent(operation, { headers }), lambdaContext());
  return { statusCode, problem: JSON.parse(body ?? '{}') as Record<string, unknown> };
};

it.each(front.keys)('lets pass what came through the distribution, whichever of its keys it sends: %s', async (key) => {
  expect((await answerTo({ 'front-key': key })).problem['code']).toBe('not-found');
  expect(reached).toHaveBeenCalledTimes(1);
});

it.each([
  ['none', {}],
  ['an empty one', { 'front-key': '' }],
  ['another one', { 'front-key': 'other'.padEnd(32) }],
  ['the beginning of one', { 'front-key': front.keys[1]!.slice(0, 31) }],
  ['two at once', { 'front-key': front.keys.join(',') }],
])('answers whoever comes with %s where to call, and nothing else, before anything is looked at', async (_, given) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  // Nothing of the call is right: it is not even of this API.
  const { statusCode, problem } = await answerTo({ 'front-key': 'x', ...given, 'accept-language': 'fr' }, 'listWork');
  expect(statusCode).toBe(403);
  expect(problem).toMatchObject({
    code: 'not-through-front',
    address: 'https://pay.example.com/v1',
    detail: 'L’API ne répond pas à cette adresse. Appelez-la à https://pay.example.com/v1.',
  });
  expect(reached).not.toHaveBeenCalled();
  expect(log.mock.calls.flat().join()).toContain('"CalledAroundFront":1');
  vi.restoreAllMocks();
});
