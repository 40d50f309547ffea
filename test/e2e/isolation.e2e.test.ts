import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { eur } from '../../demo/api.ts';
import { audiences, routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import { shown, withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

const operations = Object.entries(routes) as [OperationId, Route][];
const pathOf = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, 'a'.repeat(26));
/** What API Gateway says by itself. */
const unauthorized = { status: 401, type: 'application/json', text: '{"message":"Unauthorized"}' };

describe('each role on the others’ routes', () => {
  const callers = () => {
    const { gite, marie, finance } = system();
    return { merchant: gite, client: marie, 'back-office': finance };
  };

  it.each(operations)('%s: a token of another pool is unknown here', async (_, route) => {
    for (const audience of audiences.filter((one) => one !== route.audience)) {
      const answer = await callers()[audience].request(route.method, pathOf(route));
      expect([audience, shown(answer)]).toEqual([audience, unauthorized]);
    }
  });

  it.each(operations.filter(([, { role }]) => role))(
    '%s: the back office’s other role is not enough',
    async (_, route) => {
      const { finance, ops } = system();
      const other = route.role === 'finance' ? ops : finance;
      const answer = await other.request(route.method, pathOf(route), { key: 'any' });
      expect(answer).toMatchObject({ status: 403, body: { code: 'role-required' } });
    },
  );
});

describe('what is somebody else’s', () => {
  const missing = 'a'.repeat(26);
  let id = '';
  beforeAll(async () => {
    const { gite, marie, ask } = system();
    ({ id } = await ask(gite, marie, { type: 'PRE_RESERVATION' }));
    await marie.call('approvePaymentRequest', await marie.approval(id, 60_00));
  });

  const bodies: Partial<Record<OperationId, unknown>> = {
    declinePaymentRequest: { reason: 'OTHER' },
    extendPaymentRequest: { clientDelay: 'P5D' },
    refundPaymentRequest: { reason: 'OTHER' },
    recordComplement: { means: 'CARD' },
    approvePaymentRequest: {
      amount: eur(1_00),
      code: '482913',
      proof: { deviceId: 'd'.repeat(22), signature: 's'.repeat(86) },
    },
  };
  const onRequests = operations.filter(([, { path }]) => path.includes('payment-requests/{id}'));

  it.each(onRequests)('%s: looks like a request that does not exist', async (operation, route) => {
    const { agence, paul, gite } = system();
    const stranger = route.audience === 'merchant' ? agence : paul;
    const body = bodies[operation];
    const ask = (who: typeof stranger | typeof gite, one: string) =>
      who.request(route.method, route.path.replace('{id}', one), { ...(body !== undefined && { body }) });

    const theirs = shown(await ask(stranger, id));

    expect(theirs).toEqual(shown(await ask(stranger, missing)));
    expect(theirs.status).toBe(404);
    expect(shown(await ask(stranger, 'no id at all'))).toEqual(theirs);
    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('AWAITING_MERCHANT');
  });

  it('is in nobody else’s list', async () => {
    const { gite, agence, marie, paul } = system();
    const lists = {
      gite: gite.call('listPaymentRequests'),
      agence: agence.call('listPaymentRequests'),
      marie: marie.call('listMyPaymentRequests'),
      paul: paul.call('listMyPaymentRequests'),
    };
    const seen = await Promise.all(
      Object.entries(lists).map(async ([name, list]) => [name, (await list).items.some((item) => item.id === id)]),
    );
    expect(Object.fromEntries(seen)).toEqual({ gite: true, agence: false, marie: true, paul: false });
  });

  it('stays hidden where it matters: the merchant sees no balance and no full identifier, the client no reference', async () => {
    const { gite, marie } = system();
    const merchantSees = JSON.stringify(await gite.call('getPaymentRequest', { params: { id } }));
    expect(merchantSees).not.toContain(marie.identifier);
    expect(merchantSees).not.toMatch(/available|held"|challenge|device/);
    expect(await marie.call('getMyPaymentRequest', { params: { id } })).not.toHaveProperty('reference');
  });
});

describe('a token that is not one', () => {
  const real = () => system().system.tokenFor('merchant-gite');
  const json = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as JWTPayload;
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** The claims of a real one, signed by somebody else who knows the name of the right key. */
  async function forged(claims: JWTPayload): Promise<string> {
    const [header, payload] = (await real()).split('.');
    const { privateKey } = await generateKeyPair('RS256');
    const protectedHeader = { alg: 'RS256', kid: String(json(header)['kid']) };
    return new SignJWT({ ...json(payload), ...claims }).setProtectedHeader(protectedHeader).sign(privateKey);
  }

  async function unsigned(): Promise<string> {
    const [, payload] = (await real()).split('.');
    return `${base64({ alg: 'none', typ: 'JWT' })}.${payload}.`;
  }

  async function changed(): Promise<string> {
    const [header, payload, signature] = (await real()).split('.');
    return `${header}.${base64({ ...json(payload), username: system().agence.merchantId })}.${signature}`;
  }

  /** Issued a quarter of an hour ago, and a second: the provider takes its time before it first waits. */
  async function expired(): Promise<string> {
    const aged = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 901_000);
    const token = real();
    aged.mockRestore();
    const [, payload] = (await token).split('.');
    expect(json(payload).exp).toBeLessThanOrEqual(Date.now() / 1000);
    return token;
  }

  it.each<[string, () => Promise<string> | string]>([
    ['an empty one', () => ''],
    ['garbage', () => 'garbage'],
    ['one that nobody signed', unsigned],
    ['a changed one', changed],
    ['one signed by somebody else', () => forged({})],
    ['one of an unknown issuer', () => forged({ iss: 'https://issuer.example' })],
    ['an expired one', expired],
  ])('%s: 401 with API Gateway’s own body', async (_, token) => {
    const headers = { authorization: `Bearer ${await token()}` };
    expect(shown(await system().anonymous('GET', '/v1/merchant', headers))).toEqual(unauthorized);
  });

  it('none at all: 401, and no route is told from one that does not exist but by 404', async () => {
    expect(shown(await system().anonymous('GET', '/v1/merchant'))).toEqual(unauthorized);
    expect((await system().anonymous('GET', '/v1/nothing')).status).toBe(404);
  });
});
