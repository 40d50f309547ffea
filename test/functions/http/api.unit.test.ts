import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { StrangeItem } from '../../../adapters/strange-item.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { api } from '../../../functions/http/api.ts';
import type { Call, Handlers } from '../../../functions/http/call.ts';
import { backOfficeRoles, may, rights } from '../../../contract/back-office/rights.ts';
import { routes, type Callers, type OperationId, type Route } from '../../../functions/http/routes.ts';
import { captureLog } from '../../support/captured-log.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** The API with one operation that matters: the others must not be called. */
function apiWith(operation: OperationId, handle: (call: Call<never>) => Promise<unknown>, timeoutMs?: number) {
  const handlers = Object.fromEntries(
    Object.keys(routes).map((id) => [
      id,
      id === operation ? handle : () => Promise.reject(new Error(`${id} was called instead of ${operation}`)),
    ]),
  );
  const handler = api(routes[operation].audience, handlers as unknown as Handlers<Callers, object>, {}, front);
  return async (event: ReturnType<typeof httpEvent>): Promise<Result & { problem: Record<string, unknown> }> => {
    const result = await handler(event, lambdaContext(timeoutMs));
    return { ...result, problem: JSON.parse(result.body ?? '{}') as Record<string, unknown> };
  };
}

const pathValues = ({ path }: Route) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'a'.repeat(26)]));
const log = captureLog();

const creation = { type: 'IMMEDIATE', amount: { value: 85_50, currency: 'EUR' }, clientIdentifier: '10003377487' };
const key = { 'idempotency-key': 'k-1' };
const create = apiWith('createPaymentRequest', () => Promise.resolve({ body: { id: 'x' } }));

describe('what is wrong with the form of a request is named, with its field', () => {
  const amount = (value: unknown) => ({ body: { ...creation, amount: { value, currency: 'EUR' } } });
  it.each([
    ['a fraction of a cent', amount(85.5), 400, 'amount-not-integer', 'amount.value'],
    ['an amount as text', amount('85.50'), 400, 'amount-not-integer', 'amount.value'],
    ['an amount beyond what is exact', amount(1e300), 400, 'amount-not-integer', 'amount.value'],
    [
      'another currency',
      { body: { ...creation, amount: { value: 1, currency: 'CHF' } } },
      400,
      'currency-not-supported',
      'amount.currency',
    ],
    ['no amount', { body: { ...creation, amount: undefined } }, 400, 'field-missing', 'amount'],
    [
      'an amount without value',
      { body: { ...creation, amount: { currency: 'EUR' } } },
      400,
      'field-missing',
      'amount.value',
    ],
    ['an unknown type', { body: { ...creation, type: 'LATER' } }, 400, 'field-invalid', 'type'],
    ['an unknown field', { body: { ...creation, tip: 1 } }, 400, 'unknown-field', 'tip'],
    [
      'an unknown field within',
      { body: { ...creation, amount: { value: 1, currency: 'EUR', x: 1 } } },
      400,
      'unknown-field',
      'amount.x',
    ],
    ['a control character', { body: { ...creation, label: 'a\u0007b' } }, 400, 'text-characters-refused', 'label'],
    [
      'a mark of direction',
      { body: { ...creation, label: 'Caution\u202e05,58' } },
      400,
      'text-characters-refused',
      'label',
    ],
    ['a soft hyphen', { body: { ...creation, reference: 'RES\u00ad1' } }, 400, 'text-characters-refused', 'reference'],
    [
      'a joiner that joins nothing',
      { body: { ...creation, label: 'a\u200db' } },
      400,
      'text-characters-refused',
      'label',
    ],
    ['a label too long', { body: { ...creation, label: 'é'.repeat(71) } }, 400, 'text-too-long', 'label'],
    ['no JSON', { rawBody: '{"type":' }, 400, 'body-not-json', undefined],
    ['a list', { rawBody: '[]' }, 400, 'body-not-json', undefined],
    ['nothing at all', {}, 400, 'body-not-json', undefined],
    [
      'over 16 KB',
      { rawBody: JSON.stringify({ ...creation, label: 'x'.repeat(16_400) }) },
      413,
      'body-too-large',
      undefined,
    ],
  ])('%s', async (_, parts, status, code, field) => {
    const { statusCode, problem, headers } = await create(
      httpEvent('createPaymentRequest', { headers: key, ...parts }),
    );
    expect({ statusCode, code: problem['code'], field: problem['field'] }).toEqual({ statusCode: status, code, field });
    expect(headers?.['content-type']).toBe('application/problem+json');
    expect(problem['detail']).toMatch(/^[A-Z].*[.)]$/);
  });

  it('an emoji is one picture: what joins its parts is no invisible character', async () => {
    const body = { ...creation, label: 'Séjour en famille 👨‍👩‍👧‍👦 à la mer 🏖️' };
    expect((await create(httpEvent('createPaymentRequest', { headers: key, body }))).statusCode).toBe(201);
  });

  it.each([
    [undefined, 'idempotency-key-missing'],
    ['', 'idempotency-key-missing'],
    ['with space', 'idempotency-key-invalid'],
    ['é', 'idempotency-key-invalid'],
    ['x'.repeat(65), 'idempotency-key-invalid'],
  ])('an idempotency key %j: %s', async (value, code) => {
    const headers: Record<string, string> = value === undefined ? {} : { 'idempotency-key': value };
    const { statusCode, problem } = await create(httpEvent('createPaymentRequest', { body: creation, headers }));
    expect(statusCode).toBe(400);
    expect(problem['code']).toBe(code);
  });

  it('an unknown status to filter by, and a limit out of range', async () => {
    const list = apiWith('listPaymentRequests', () => Promise.resolve({ body: { items: [], nextCursor: null } }));
    const code = async (query: Record<string, string>) =>
      (await list(httpEvent('listPaymentRequests', { query }))).problem;
    expect(await code({ status: 'VALIDATED,PAID' })).toMatchObject({ code: 'field-invalid', field: 'status' });
    expect(await code({ limit: '0' })).toMatchObject({ code: 'field-invalid', field: 'limit' });
    expect(await code({ page: '2' })).toMatchObject({ code: 'unknown-field', field: 'page' });
  });
});

describe('the sentence is in the reader’s language', () => {
  it.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB,fr;q=0.5', 'en'],
    ['de', 'en'],
  ])('Accept-Language %s: %s', async (accept, language) => {
    const headers: Record<string, string> = accept ? { 'accept-language': accept } : {};
    const { headers: answered } = await create(httpEvent('createPaymentRequest', { body: creation, headers }));
    expect(answered?.['content-language']).toBe(language);
  });
});

describe('answers', () => {
  it('have the status of their route, and are never cached', async () => {
    const { statusCode, headers } = await create(httpEvent('createPaymentRequest', { body: creation, headers: key }));
    expect({ statusCode, ...headers }).toMatchObject({
      statusCode: 201,
      'cache-control': 'no-store',
      'content-type': 'application/json',
    });
  });

  it('are 204 when there is nothing to say', async () => {
    const revoke = apiWith('revokeDevice', () => Promise.resolve({ body: undefined }));
    expect(await revoke(httpEvent('revokeDevice', { params: { id: 'x'.repeat(22) } }))).toMatchObject({
      statusCode: 204,
    });
  });

  it('are CSV where the route has it, and refused as CSV elsewhere', async () => {
    const list = apiWith('listPaymentRequests', (call) => Promise.resolve({ csv: String(call.wantsCsv) }));
    const headers = { accept: 'text/csv' };
    expect(await list(httpEvent('listPaymentRequests', { headers }))).toMatchObject({ statusCode: 200, body: 'true' });
    const get = apiWith('getMerchant', () => Promise.reject(new Error('called')));
    expect(await get(httpEvent('getMerchant', { headers }))).toMatchObject({ statusCode: 406 });
  });
});

describe('who may call', () => {
  const statusFor = async (id: OperationId, groups: string | undefined) => {
    const params = pathValues(routes[id]);
    const { statusCode, problem } = await apiWith(id, () => Promise.reject(new Unavailable('what it does')))(
      httpEvent(id, { groups, params }),
    );
    return statusCode === 403 ? problem['code'] : 'allowed';
  };
  const operations = (Object.entries(routes) as [OperationId, Route][]).filter(
    ([, one]) => one.audience === 'back-office',
  );

  it.each(operations)('%s: the roles that have its right, each by itself, and no other', async (id, { right }) => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(right).toBeDefined();
    for (const role of backOfficeRoles) {
      const expected = right && may([role], right) ? 'allowed' : 'role-required';
      expect([role, await statusFor(id, `[${role}]`)]).toEqual([role, expected]);
    }
    expect(await statusFor(id, `[somebody ${rights[right!][0]}]`)).toBe('allowed');
    expect(await statusFor(id, undefined)).toBe('role-required');
  });

  it.each(['[x,finance]', '[finance,x]', '[nobody]', '[]', '[[finance]]', '[FINANCE]', '[finance-]'])(
    'a group whose name is not exactly a role is none: %s',
    async (groups) => expect(await statusFor('listExports', groups)).toBe('role-required'),
  );

  it('a group of another pool is no right: its routes have none', () => {
    const others = Object.values<Route>(routes).filter(({ audience }) => audience !== 'back-office');
    expect(others.filter(({ right }) => right !== undefined)).toEqual([]);
  });
});

describe('when something breaks', () => {
  it('something hangs that has no bound of its own: the answer comes before Lambda ends the function', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const hanging = apiWith('getMerchant', () => new Promise<never>(() => undefined), 260);
    const { statusCode, problem } = await hanging(httpEvent('getMerchant'));
    expect({ statusCode, code: problem['code'] }).toEqual({ statusCode: 503, code: 'temporarily-unavailable' });
  });

  it('an item that cannot be read is a bug to the caller, and is named to operations', async () => {
    const strange = apiWith('getPaymentRequest', () =>
      Promise.reject(new StrangeItem('Payments', 'p1', 'status is none that this release knows')),
    );

    const { statusCode, problem } = await strange(httpEvent('getPaymentRequest', { params: { id: 'a'.repeat(26) } }));

    expect({ statusCode, code: problem['code'] }).toEqual({ statusCode: 500, code: 'internal-error' });
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', error: 'StrangeItem', table: 'Payments', key: 'p1' }),
    );
    expect(log.counted('MerchantApiFailures')).toBe(1);
  });

  it.each([
    ['a dependency is down', new Unavailable('the database'), 503, 'temporarily-unavailable', false],
    ['AWS fails as never before', new Unavailable('KMS', { unexpected: true }), 503, 'temporarily-unavailable', true],
    ['there is a bug', new TypeError('x is undefined'), 500, 'internal-error', true],
  ])(
    '%s: the caller learns what to do, the log what happened, and neither quotes the request',
    async (_, error, status, code, wakesOps) => {
      const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
      const broken = apiWith('createPaymentRequest', () => Promise.reject(error));
      const { statusCode, problem, headers } = await broken(
        httpEvent('createPaymentRequest', { body: creation, headers: key }),
      );
      expect({ statusCode, code: problem['code'] }).toEqual({ statusCode: status, code });
      expect(headers?.['retry-after']).toBe(status === 503 ? '2' : undefined);
      expect(log.mock.calls.flat().join()).toContain(error.name);
      expect(log.mock.calls.flat().join().includes('"UnexpectedErrors":1')).toBe(wakesOps);
      expect(log.mock.calls.flat().join()).not.toContain(creation.clientIdentifier);
      log.mockRestore();
    },
  );
});

describe('an action', () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const answered = async (traceparent?: string, requestId = 'request') => {
    const event = httpEvent('createPaymentRequest', { body: creation, headers: { ...key, traceparent: traceparent! } });
    const { headers } = await create({ ...event, requestContext: { ...event.requestContext, requestId } });
    return String(headers?.['traceresponse']);
  };

  it('keeps the trace that the page gave it: in the answer, and in the log beside the payment', async () => {
    expect(await answered(`00-${trace}-00f067aa0ba902b7-01`)).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(log.entries()).toEqual([
      expect.objectContaining({ message: 'call', trace, operation: 'createPaymentRequest', paymentId: 'x' }),
    ]);
  });

  it.each([
    ['none', undefined],
    ['one that is too long', `00-${trace}-00f067aa0ba902b7-01${'0'.repeat(5000)}`],
    ['one that is a text', 'marie@example.fr'],
    ['the trace of nothing', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
  ])('is given one of its own where it comes with %s', async (_what, traceparent) => {
    const own = await answered(traceparent);
    expect(own).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(own).not.toContain(trace);
    expect(await answered(traceparent, 'another')).not.toBe(own);
  });

  it('is found by its payment where it failed, too', async () => {
    const cancel = apiWith('cancelPaymentRequest', () => Promise.reject(new Error('bug')));
    await cancel(httpEvent('cancelPaymentRequest', { params: { id: 'a'.repeat(26) } }));
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ message: 'request failed', paymentId: 'a'.repeat(26) }),
    );
  });
});
