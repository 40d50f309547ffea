import { describe, expect, it } from 'vitest';
import type { Client, Merchant } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { createOutage } from '../support/outage.ts';

const outage = createOutage();
const reported: string[] = [];
/** A Monday after midnight, so that no batch runs within the next hours. */
const system = withLocalSystem({
  clock: '2026-06-01T06:00:00Z',
  dynamoDbProxy: outage.proxy,
  report: (line) => reported.push(line),
});

const before = (instant: string, hours: number) => new Date(Date.parse(instant) - hours * 3_600_000).toISOString();

async function declineTwo(merchant: Merchant, client: Client): Promise<void> {
  for (const label of ['one', 'other']) {
    const { id } = await system().ask(merchant, client, { label });
    await client.call('declineMyPaymentRequest', { params: { id }, body: { reason: 'WRONG_AMOUNT' } });
  }
}

const timers = ['ExpirePayment', 'SweepDeadlines'];
/** Not what is looked at here, and it takes its time on each day that passes. */
const batch = ['PlanExport'];

describe('the client’s deadline', () => {
  it('ends the request to the second, and tells the client', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient();
    const { id, clientDeadline } = await ask(gite, client);
    const approval = await client.approval(id, 30_00);

    await controls.advanceTo(new Date(Date.parse(clientDeadline) - 5_000).toISOString());
    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('AWAITING_CLIENT');
    await controls.advanceTo(clientDeadline);

    const ended = await gite.call('getPaymentRequest', { params: { id } });
    expect(ended).toMatchObject({ status: 'CLIENT_EXPIRED', endedAt: clientDeadline });
    expect(ended.events?.at(-1)).toEqual({ type: 'CLIENT_EXPIRED', at: clientDeadline, by: 'system' });
    await controls.advancePast(clientDeadline);
    expect((await controls.pushes(id)).map(({ event }) => event)).toEqual(['REQUESTED', 'CLIENT_EXPIRED']);
    // Written down by now, which nobody sees but by the version.
    expect(await gite.call('getPaymentRequest', { params: { id } })).toEqual({ ...ended, version: ended.version + 1 });
    const late = await client.refused('approvePaymentRequest', approval);
    expect(late).toMatchObject({ status: 409, code: 'status-conflict', currentStatus: 'CLIENT_EXPIRED' });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(100_00), attemptsLeft: 3 });
  });

  it('can be extended three times within the type’s limits, each time for later; the old timers close nothing', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient();
    const { id } = await ask(gite, client, { type: 'DEFERRED', clientDelay: 'PT15M' });
    const params = { id };
    const extend = (clientDelay: string) => gite.send('extendPaymentRequest', { params, body: { clientDelay } });

    expect((await extend('P29D')).body).toMatchObject({ code: 'delay-out-of-range' });
    for (const [delay, left] of [
      ['PT1H', 2],
      ['PT2H', 1],
      ['PT3H', 0],
    ] as const) {
      expect((await extend(delay)).body).toMatchObject({ status: 'AWAITING_CLIENT', extensionsLeft: left });
      if (left > 0) {
        expect((await extend('PT30M')).body).toMatchObject({ code: 'deadline-not-later', field: 'clientDelay' });
      }
    }
    expect((await extend('PT4H')).body).toMatchObject({ status: 409, code: 'extension-limit' });
    const { clientDeadline } = await gite.call('getPaymentRequest', { params });

    await controls.advance('PT2H30M');
    expect((await gite.call('getPaymentRequest', { params })).status).toBe('AWAITING_CLIENT');
    await controls.advanceTo(clientDeadline);
    expect((await gite.call('getPaymentRequest', { params })).status).toBe('CLIENT_EXPIRED');
    expect((await extend('PT4H')).body).toMatchObject({ status: 409, currentStatus: 'CLIENT_EXPIRED' });
  });

  it('can be called to mind, with a pause in between', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient();
    const { id } = await ask(gite, client);
    expect((await gite.refused('remindClient', { params: { id } })).code).toBe('reminder-too-soon');
    await controls.advance('PT1M');
    await gite.call('remindClient', { params: { id } });
    expect((await controls.pushes(id)).map(({ event }) => event)).toEqual(['REQUESTED', 'REMINDED']);
  });
});

describe('days that pass', () => {
  it('give back exactly what was held, of which the merchant was warned a day and two hours before; and who was refused reads so in the evening, in one mail', async () => {
    const { gite, newClient, newMerchant, ask, controls, unique } = system();
    const holdMails = async () =>
      (await controls.mails('contact@gite-des-cimes.example.fr'))
        .map(({ event }) => event)
        .filter((event) => event.startsWith('HOLD_'));
    const client = await newClient(100_00);
    const [kept, lost] = [
      await ask(gite, client, { type: 'PRE_RESERVATION' }),
      await ask(gite, client, { type: 'PRE_RESERVATION' }),
    ];
    await client.call('approvePaymentRequest', await client.approval(kept.id, 30_00));
    await client.call('approvePaymentRequest', await client.approval(lost.id, 45_00));
    await gite.call('confirmPaymentRequest', { params: { id: kept.id } });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(25_00), held: eur(45_00) });
    const { confirmBy = '' } = await gite.call('getPaymentRequest', { params: { id: lost.id } });
    const email = `${unique('digest')}@example.fr`;
    await declineTwo(await newMerchant({ email }), client);

    await outage.during(batch, async () => {
      await controls.advanceTo(before(confirmBy, 23.5));
      await controls.settle();
      expect(await holdMails()).toEqual(['HOLD_ENDS_IN_24_H']);
      const digests = (await controls.mails(email)).filter(({ event }) => event === 'DAILY_DIGEST');
      expect(digests.map(({ subject }) => subject)).toEqual(['2 demandes sans suite']);
      await controls.advanceTo(before(confirmBy, 1.5));
      await controls.advancePast(confirmBy);
    });
    await controls.settle();
    expect(await holdMails()).toEqual(['HOLD_ENDS_IN_24_H', 'HOLD_ENDS_IN_2_H', 'HOLD_LOST']);

    expect(await client.call('getWallet')).toMatchObject({ available: eur(70_00), held: eur(0) });
    expect((await controls.pushes(lost.id)).at(-1)?.event).toBe('MERCHANT_EXPIRED');
    for (const answer of [
      await gite.refused('confirmPaymentRequest', { params: { id: lost.id } }),
      await gite.refused('declinePaymentRequest', { params: { id: lost.id }, body: { reason: 'OTHER' } }),
    ]) {
      expect(answer).toMatchObject({ status: 409, currentStatus: 'MERCHANT_EXPIRED' });
    }
  });
});

describe('timers that do not fire', () => {
  it('change nothing: what has run out is run out, and its funds are free', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient(50_00);
    const unanswered = await ask(gite, client, { type: 'DEFERRED', clientDelay: 'P6D' });
    const { id } = await ask(gite, client, { type: 'PRE_RESERVATION' });
    await client.call('approvePaymentRequest', await client.approval(id, 50_00));
    const { confirmBy = '' } = await gite.call('getPaymentRequest', { params: { id } });

    await outage.during([...timers, ...batch], async () => {
      await controls.advancePast(confirmBy);

      expect(reported.filter((line) => line.includes('was discarded')).length).toBeGreaterThan(0);
      const held = await gite.call('getPaymentRequest', { params: { id } });
      expect(held).toMatchObject({ status: 'MERCHANT_EXPIRED', endedAt: confirmBy });
      expect(await client.call('getWallet')).toMatchObject({ available: eur(50_00), held: eur(0) });
      const { items } = await gite.call('listPaymentRequests', {
        query: { status: 'MERCHANT_EXPIRED,CLIENT_EXPIRED' },
      });
      expect(items.map((item) => item.id)).toEqual(expect.arrayContaining([id, unanswered.id]));
      const cancelled = await gite.refused('cancelPaymentRequest', { params: { id: unanswered.id } });
      expect(cancelled.currentStatus).toBe('CLIENT_EXPIRED');

      const next = await ask(gite, client);
      const paid = await client.call('approvePaymentRequest', await client.approval(next.id, 40_00));
      expect(paid.status).toBe('VALIDATED');
      expect(await client.call('getWallet')).toMatchObject({ available: eur(10_00), held: eur(0) });
    });
    // The sweeper comes late, and finds nothing to do differently.
    await controls.advance('PT1M');
    expect(await gite.call('getPaymentRequest', { params: { id } })).toMatchObject({
      status: 'MERCHANT_EXPIRED',
      endedAt: confirmBy,
    });
    expect(await gite.call('getPaymentRequest', { params: { id: unanswered.id } })).toMatchObject({
      status: 'CLIENT_EXPIRED',
      endedAt: unanswered.clientDeadline,
    });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(10_00), held: eur(0) });
    expect(await controls.audit()).toEqual([]);
  });
});

// The last one: the channels are not started again.
describe('without the channels', () => {
  it('payments and pushes go on', async () => {
    const { gite, newClient, ask, system: local } = system();
    const { channels, services } = local.platform;
    const client = await newClient();
    await channels?.close();

    const { id } = await ask(gite, client);
    await client.call('approvePaymentRequest', await client.approval(id, 85_50));
    await local.settle();

    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('VALIDATED');
    expect(reported.join('\n')).toContain('page not told');
    expect(services.snsPush.pushes().filter((push) => JSON.stringify(push).includes(id))).not.toEqual([]);
  });
});
