import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { EventConnection, EventMessage } from 'run-template/testing';
import type { PaymentEvent } from '../../contract/live-event.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';
import { openLiveConnection } from '../support/live-connection.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { isWhole, itInWhole } from '../support/matrix.ts';

/** One of its own where it starts over. */
const system = withLocalSystem(isWhole ? { clock: '2026-06-01T08:00:00Z' } : {});
const tokenOf = (name: string) => system().system.tokenFor(name);

/** Of this file their own: nobody else's events reach them. */
let gite: Merchant;
let agence: Merchant;
let marie: Client;
let paul: Client;
beforeAll(async () => {
  const { newMerchant, newClient } = system();
  [gite, agence] = [await newMerchant(), await newMerchant()];
  [marie, paul] = [await newClient(1_000_00), await newClient(0)];
  await system().system.settle();
});

const merchantPage = ({ merchantId }: Merchant) => pageOf('merchant/api', merchantId);
const clientPage = ({ clientId }: Client) => pageOf('client/api', clientId);
async function pageOf(scope: string, username: string): Promise<EventConnection> {
  const { pools, signIn } = system().system.platform;
  const pool = pools.find(({ scopes }) => scopes.includes(scope))!.id;
  return openLiveConnection(system().url, await signIn.issueAccessToken({ pool, username }));
}

const eventIn = (message: EventMessage) => JSON.parse(String(message['event'])) as PaymentEvent;
/** The next event about the payment itself, not about how its client was notified. */
async function nextChange(connection: EventConnection): Promise<PaymentEvent> {
  const event = eventIn(await connection.next());
  return event.notified ? nextChange(connection) : event;
}
const refused = { type: 'subscribe_error', errors: [{ errorType: 'UnauthorizedException' }] };

describe('a page', () => {
  it('subscribes to the channel of its own user', async () => {
    expect(await (await merchantPage(gite)).subscribe(`/merchant/${gite.merchantId}`)).toMatchObject({
      type: 'subscribe_success',
    });
    expect(await (await clientPage(marie)).subscribe(`/client/${marie.clientId}`)).toMatchObject({
      type: 'subscribe_success',
    });
  });

  it('subscribes to no other: another merchant’s, a client’s, all of them, parts of its own', async () => {
    const page = await merchantPage(gite);
    for (const channel of [
      `/merchant/${agence.merchantId}`,
      `/client/${marie.clientId}`,
      `/client/${gite.merchantId}`,
      '/merchant/*',
      '/merchant',
      `/merchant/${gite.merchantId}/*`,
      `/merchant/${gite.merchantId}/payments`,
    ]) {
      expect(await page.subscribe(channel)).toMatchObject(refused);
    }
  });

  it('of a client subscribes to no merchant’s, not even one that has the client’s own id', async () => {
    const page = await clientPage(marie);
    expect(await page.subscribe(`/merchant/${gite.merchantId}`)).toMatchObject(refused);
    expect(await page.subscribe(`/merchant/${marie.clientId}`)).toMatchObject(refused);
    expect(await page.subscribe('/client/*')).toMatchObject(refused);
  });
});

describe('a change', () => {
  it('reaches both screens and nobody else, and can then be read', async () => {
    const { ask } = system();
    const [merchant, other, client] = await Promise.all([merchantPage(gite), merchantPage(agence), clientPage(marie)]);
    await merchant.subscribe(`/merchant/${gite.merchantId}`);
    await other.subscribe(`/merchant/${agence.merchantId}`);
    await client.subscribe(`/client/${marie.clientId}`);

    const { id } = await ask(gite, marie);
    const asked = await nextChange(client);
    expect(asked).toEqual({ payment: id, version: expect.any(Number) as number });
    // The merchant's own page knows of the request, and hears how its client was notified.
    expect(eventIn(await merchant.next())).toEqual({ ...asked, notified: true });
    expect((await marie.call('getMyPaymentRequest', { params: { id } })).status).toBe('AWAITING_CLIENT');

    await marie.call('approvePaymentRequest', await marie.approval(id, 85_50));
    const approved = await nextChange(merchant);
    expect(approved.payment).toBe(id);
    expect(approved.version).toBeGreaterThan(asked.version);
    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('VALIDATED');

    // The first event of the other merchant is about its own request: it received nothing before.
    const { id: own } = await ask(agence, marie);
    expect(eventIn(await other.next()).payment).toBe(own);
  });
});

describe('at the counter', () => {
  it('the merchant hears what is proposed, the client that it is accepted, and then pays as always', async () => {
    const { unique } = system();
    const [merchant, client] = await Promise.all([merchantPage(gite), clientPage(marie)]);
    await merchant.subscribe(`/merchant/${gite.merchantId}`);
    await client.subscribe(`/client/${marie.clientId}`);
    const { code } = await gite.call('renewCounterCode', { body: { replaces: null } });
    expect(await marie.call('getCounter', { params: { code: code! } })).toMatchObject({
      merchant: { name: gite.name },
    });

    const body = { counter: code!, amount: eur(45_00) };
    const { id, matchCode } = await marie.call('proposeAtCounter', { key: unique('proposal'), body });
    expect(JSON.parse(String((await merchant.next())['event']))).toEqual({ counterRequest: id, version: 1 });
    expect(await gite.call('listCounterRequests')).toMatchObject({ items: [{ id, matchCode, amount: eur(45_00) }] });

    const asked = await gite.call('acceptCounterRequest', { params: { id } });
    const told = [await client.next(), await client.next()].map(eventIn);
    expect(told).toContainEqual({ counterRequest: id, version: 2 });
    expect(told).toContainEqual({ payment: asked.id, version: 1 });
    expect(await marie.call('getMyCounterRequest', { params: { id } })).toMatchObject({
      status: 'ACCEPTED',
      paymentId: asked.id,
    });

    const paid = await marie.call('approvePaymentRequest', await marie.approval(asked.id, 45_00));
    expect(paid).toMatchObject({ status: 'VALIDATED', matchCode, capturedAmount: eur(45_00) });
  });

  it('what another merchant or client proposes is nobody else’s', async () => {
    const { unique } = system();
    const { code } = await gite.call('getCounterCode');
    const body = { counter: code!, amount: eur(30_00) };
    const { id } = await marie.call('proposeAtCounter', { key: unique('proposal'), body });
    const params = { id };
    expect(await agence.refused('acceptCounterRequest', { params })).toMatchObject({ code: 'not-found' });
    expect(await paul.refused('withdrawCounterRequest', { params })).toMatchObject({ code: 'not-found' });
    expect(await agence.call('listCounterRequests')).toEqual({ items: [] });
    expect(await gite.call('refuseCounterRequest', { params })).toMatchObject({ status: 'REFUSED' });
  });
});

describe('a connection is refused', () => {
  const notConnected = async (token: string) => {
    const page = await openLiveConnection(system().url, token);
    expect(await page.next()).toMatchObject({ type: 'connection_error' });
    await page.closed;
  };

  it('to the back office, whose pool has no channels', async () => notConnected(await tokenOf('ops')));

  it('with a token that has expired', async () => {
    const aged = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 901_000);
    const token = tokenOf('merchant-gite');
    aged.mockRestore();
    await notConnected(await token);
  });

  it('with something that is no token', () => notConnected('garbage'));
});

describe('the laptop', () => {
  it('has its own addresses in the pages’ policy, and none of the cloud', async () => {
    const { url } = system();
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy?.split(/[ ;]/)).toContain(url.replace('http:', 'ws:'));
    expect(policy).not.toMatch(/appsync|wss:|cognito-idp/);
  });

  itInWhole('closes the connections when everything starts over', async () => {
    const { url } = system();
    const page = await merchantPage(gite);
    await page.subscribe(`/merchant/${gite.merchantId}`);
    await fetch(new URL('/_local/reset', url), { method: 'POST' });
    expect(await page.closed).toBe(1_012);
  });
});
