import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveHttp, type HttpService } from 'run-template/services';
import { createCaller } from '../../../local/api/caller.ts';
import { eur } from '../../../local/api/eur.ts';
import { untilItPasses, type Retry } from '../../../local/api/retry.ts';

let api: HttpService;
let statuses: number[];
let received: { method: string; path: string; body: string; key: unknown }[];
const twice: Retry = ({ status }, attempt) => (status === 429 && attempt < 2 ? 0 : undefined);
const callerWith = (retry?: Retry) => createCaller({ url: api.endpoint, token: () => Promise.resolve('t'), retry });
const params = { id: 'a/b' };
const request = { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: '10003377487' } as const;

beforeAll(async () => {
  api = await serveHttp(({ method, url, headers, body }) => {
    received.push({ method, path: url.pathname, body: String(body), key: headers['idempotency-key'] });
    return Promise.resolve({
      status: statuses.shift() ?? 200,
      headers: { 'content-type': 'application/json' },
      body: '{"id":"x"}',
    });
  });
});
afterAll(() => api.close());
beforeEach(() => {
  statuses = [];
  received = [];
});

describe('a caller of the API', () => {
  it('calls an operation by its name: method, path and body are the route’s', async () => {
    statuses = [201];
    await callerWith().call('createPaymentRequest', { key: 'k', body: request });
    await callerWith().call('getPaymentRequest', { params });
    expect(received).toEqual([
      { method: 'POST', path: '/v1/payment-requests', body: JSON.stringify(request), key: 'k' },
      { method: 'GET', path: '/v1/payment-requests/a%2Fb', body: '', key: undefined },
    ]);
  });

  it('sends once, and gives what was answered', async () => {
    statuses = [429];
    await expect(callerWith().call('getMe')).rejects.toMatchObject({ answer: { status: 429, body: { id: 'x' } } });
    expect(received).toHaveLength(1);
  });

  it('sends the very same again as often as it is told', async () => {
    statuses = [429, 201];
    await callerWith(twice).call('createPaymentRequest', { key: 'k', body: request });
    expect(received[1]).toEqual(received[0]);

    statuses = [429, 429];
    await expect(callerWith(twice).call('getMe')).rejects.toMatchObject({ answer: { status: 429 } });
    expect(received).toHaveLength(4);
  });
});

describe('until it passes', () => {
  const pause = (status: number, attempt: number) =>
    untilItPasses({ status, headers: new Headers(), body: undefined, text: '' }, attempt);

  it.each([
    [429, 1, 100],
    [503, 3, 300],
    [429, 20, undefined],
    [200, 1, undefined],
    [409, 1, undefined],
    [500, 1, undefined],
  ])('status %i, attempt %i: waits %s ms', (status, attempt, expected) => {
    expect(pause(status, attempt)).toBe(expected);
  });
});
