import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveHttp, type HttpService } from 'run-template/services';
import { createReadiness, type Readiness } from '../../local/readiness.ts';
import type { Identity } from '../../local/demo-data/identity.ts';

let front: HttpService;
let statuses: Record<string, number>;
let asked: Record<string, string | undefined>;
let identities: Identity[];
let readiness: Readiness;

beforeAll(async () => {
  front = await serveHttp(({ url, headers }) => {
    asked[url.pathname] = headers.authorization;
    return Promise.resolve({ status: statuses[url.pathname] ?? 200, headers: {}, body: '' });
  });
});
afterAll(() => front.close());
beforeEach(() => {
  statuses = {};
  asked = {};
  identities = [
    { name: 'merchant-gite', role: 'merchant' },
    { name: 'client-marie', role: 'client' },
    { name: 'finance', role: 'finance' },
  ];
  readiness = createReadiness({
    url: front.endpoint,
    identities: () => identities,
    tokenFor: ({ name }) => Promise.resolve(`token of ${name}`),
  });
});

describe('readiness', () => {
  it('is not there at first, and asks nothing before', async () => {
    expect(await readiness.missing()).toBe('it is starting');
    readiness.waitFor('everything starts over');
    expect(await readiness.missing()).toBe('everything starts over');
    expect(asked).toEqual({});
  });

  it('is there when each API answers one of its people', async () => {
    readiness.waitFor(undefined);
    expect(await readiness.missing()).toBeUndefined();
    expect(asked).toEqual({
      '/v1/merchant': 'Bearer token of merchant-gite',
      '/v1/me': 'Bearer token of client-marie',
      '/v1/finance/exports': 'Bearer token of finance',
    });
  });

  it('names what answers badly, anew each time', async () => {
    readiness.waitFor(undefined);
    statuses['/v1/me'] = 502;
    expect(await readiness.missing()).toBe('GET /v1/me answers 502');
    statuses = {};
    expect(await readiness.missing()).toBeUndefined();
  });

  it('names who is not enrolled', async () => {
    readiness.waitFor(undefined);
    identities = identities.filter(({ role }) => role !== 'merchant');
    expect(await readiness.missing()).toBe('nobody is enrolled as merchant');
  });

  it('names what does not answer at all', async () => {
    const nobody = createReadiness({
      url: 'http://127.0.0.1:1',
      identities: () => identities,
      tokenFor: () => Promise.resolve('token'),
    });
    nobody.waitFor(undefined);
    expect(await nobody.missing()).toMatch(/^GET \/v1\/merchant has no answer \(.+\)$/);
  });
});
