import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../demo/cast.ts';
import { visibleParts, withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

/** What API Gateway says by itself. */
const unauthorized = { status: 401, type: 'application/json', text: '{"message":"Unauthorized"}' };

describe('what is somebody else’s', () => {
  let client: Client;
  let id = '';
  beforeAll(async () => {
    const { gite, newClient, ask } = system();
    client = await newClient();
    ({ id } = await ask(gite, client, { type: 'PRE_RESERVATION' }));
    await client.call('approvePaymentRequest', await client.approval(id, 60_00));
  });

  it('is in nobody else’s list', async () => {
    const { gite, agence, paul } = system();
    const lists = {
      gite: gite.call('listPaymentRequests'),
      agence: agence.call('listPaymentRequests'),
      client: client.call('listMyPaymentRequests'),
      paul: paul.call('listMyPaymentRequests'),
    };
    const seen = await Promise.all(
      Object.entries(lists).map(async ([name, list]) => [name, (await list).items.some((item) => item.id === id)]),
    );
    expect(Object.fromEntries(seen)).toEqual({ gite: true, agence: false, client: true, paul: false });
  });

  it('stays hidden where it matters: the merchant sees no balance and no full identifier, the client no reference', async () => {
    const { gite } = system();
    const merchantSees = JSON.stringify(await gite.call('getPaymentRequest', { params: { id } }));
    expect(merchantSees).not.toContain(client.identifier);
    expect(merchantSees).not.toMatch(/available|held"|challenge|device/);
    expect(await client.call('getMyPaymentRequest', { params: { id } })).not.toHaveProperty('reference');
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
    expect(visibleParts(await system().anonymous('GET', '/v1/merchant', headers))).toEqual(unauthorized);
  });

  it('none at all: 401, and no route is told from one that does not exist but by 404', async () => {
    expect(visibleParts(await system().anonymous('GET', '/v1/merchant'))).toEqual(unauthorized);
    expect((await system().anonymous('GET', '/v1/nothing')).status).toBe(404);
  });
});
