import { describe, expect, it, vi } from 'vitest';
import type { EventConnection, EventMessage } from 'run-template/testing';
import type { PaymentEvent } from '../../contract/live-event.ts';
import { eur } from '../../local/api/eur.ts';
import { openLiveConnection } from '../support/live-connection.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { itInWhole } from '../support/matrix.ts';

const reported: string[] = [];
/** With a clock one of its own: it starts over, and ends without the channels. */
const system = withLocalSystem({ clock: '2026-06-01T08:00:00Z', report: (line) => reported.push(line) });
const tokenOf = (name: string) => system().system.tokenFor(name);
const connectionOf = async (name: string) => openLiveConnection(system().url, await tokenOf(name));

const eventIn = (message: EventMessage) => JSON.parse(String(message['event'])) as PaymentEvent;
/** The next event about the payment itself, not about how its client was notified. */
async function nextChange(connection: EventConnection): Promise<PaymentEvent> {
  const event = eventIn(await connection.next());
  return event.notified ? nextChange(connection) : event;
}
const refused = { type: 'subscribe_error', errors: [{ errorType: 'UnauthorizedException' }] };

describe('a page', () => {
  it('subscribes to the channel of its own user', async () => {
    const { gite, marie } = system();
    expect(await (await connectionOf('merchant-gite')).subscribe(`/merchant/${gite.merchantId}`)).toMatchObject({
      type: 'subscribe_success',
    });
    expect(await (await connectionOf('client-marie')).subscribe(`/client/${marie.clientId}`)).toMatchObject({
      type: 'subscribe_success',
    });
  });

  it('subscribes to no other: another merchant’s, a client’s, all of them, parts of its own', async () => {
    const { gite, agence, marie } = system();
    const page = await connectionOf('merchant-gite');
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
    const { gite, marie } = system();
    const page = await connectionOf('client-marie');
    expect(await page.subscribe(`/merchant/${gite.merchantId}`)).toMatchObject(refused);
    expect(await page.subscribe(`/merchant/${marie.clientId}`)).toMatchObject(refused);
    expect(await page.subscribe('/client/*')).toMatchObject(refused);
  });
});

describe('a change', () => {
  it('reaches both screens and nobody else, and can then be read', async () => {
    const { gite, agence, marie, ask } = system();
    const [merchant, other, client] = await Promise.all(
      ['merchant-gite', 'merchant-agence', 'client-marie'].map(connectionOf),
    );
    await merchant!.subscribe(`/merchant/${gite.merchantId}`);
    await other!.subscribe(`/merchant/${agence.merchantId}`);
    await client!.subscribe(`/client/${marie.clientId}`);

    const { id } = await ask(gite, marie);
    const asked = await nextChange(client!);
    expect(asked).toEqual({ payment: id, version: expect.any(Number) as number });
    // The merchant's own page knows of the request, and hears how its client was notified.
    expect(eventIn(await merchant!.next())).toEqual({ ...asked, notified: true });
    expect((await marie.call('getMyPaymentRequest', { params: { id } })).status).toBe('AWAITING_CLIENT');

    await marie.call('approvePaymentRequest', await marie.approval(id, 85_50));
    const approved = await nextChange(merchant!);
    expect(approved.payment).toBe(id);
    expect(approved.version).toBeGreaterThan(asked.version);
    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('VALIDATED');

    // The first event of the other merchant is about its own request: it received nothing before.
    const { id: own } = await ask(agence, marie);
    expect(eventIn(await other!.next()).payment).toBe(own);
  });
});

describe('at the counter', () => {
  it('the merchant hears what is proposed, the client that it is accepted, and then pays as always', async () => {
    const { gite, marie, unique } = system();
    const [merchant, client] = await Promise.all(['merchant-gite', 'client-marie'].map(connectionOf));
    await merchant!.subscribe(`/merchant/${gite.merchantId}`);
    await client!.subscribe(`/client/${marie.clientId}`);
    const { code } = await gite.call('renewCounterCode', { body: { replaces: null } });
    expect(await marie.call('getCounter', { params: { code: code! } })).toMatchObject({
      merchant: { name: 'Gîte des Cimes' },
    });

    const body = { counter: code!, amount: eur(45_00) };
    const { id, matchCode } = await marie.call('proposeAtCounter', { key: unique('proposal'), body });
    expect(JSON.parse(String((await merchant!.next())['event']))).toEqual({ counterRequest: id, version: 1 });
    expect(await gite.call('listCounterRequests')).toMatchObject({ items: [{ id, matchCode, amount: eur(45_00) }] });

    const asked = await gite.call('acceptCounterRequest', { params: { id } });
    const told = [await client!.next(), await client!.next()].map(eventIn);
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
    const { gite, agence, paul, marie, unique } = system();
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
    const { gite, url } = system();
    const page = await connectionOf('merchant-gite');
    await page.subscribe(`/merchant/${gite.merchantId}`);
    await fetch(new URL('/_local/reset', url), { method: 'POST' });
    expect(await page.closed).toBe(1_012);
  });
});

// The last one: the channels are not started again.
describe('without the channels', () => {
  it('payments and pushes go on', async () => {
    const { gite, marie, ask, system: local } = system();
    const { channels, services } = local.platform;
    await channels?.close();

    const { id } = await ask(gite, marie);
    await marie.call('approvePaymentRequest', await marie.approval(id, 85_50));
    await local.settle();

    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('VALIDATED');
    expect(reported.join('\n')).toContain('page not told');
    expect(services.snsPush.pushes().filter((push) => JSON.stringify(push).includes(id))).not.toEqual([]);
  });
});
