import { describe, expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';
import { createDemoUsers } from '../../local/demo-data/demo-users.ts';
import { activateDevice } from '../../scripts/smoke/activate-device.ts';
import { runSmoke } from '../../scripts/smoke/run-smoke.ts';
import { smokePeople } from '../../scripts/smoke/smoke-people.ts';
import { withLocalSystem, wrongCode } from '../support/local-system.ts';

const system = withLocalSystem();

describe('the four types, end to end', () => {
  it.each([
    ['IMMEDIATE', undefined],
    ['DEFERRED', 'P3D'],
  ] as const)('%s: 12 € of the 85.50 € asked are debited, 73.50 € remain', async (type, clientDelay) => {
    const { gite, newClient, ask } = system();
    const client = await newClient(12_00);
    const { id, clientDeadline } = await ask(gite, client, { type, clientDelay, reference: 'RES-1' });

    const paid = await client.call('approvePaymentRequest', await client.approval(id, 12_00));

    expect(paid).toMatchObject({ status: 'VALIDATED', remainder: eur(73_50), clientDeadline });
    expect(paid).not.toHaveProperty('reference');
    expect(await client.call('getWallet')).toMatchObject({ available: eur(0), held: eur(0), attemptsLeft: 3 });
    const seen = await gite.call('getPaymentRequest', { params: { id } });
    expect(seen).toMatchObject({
      status: 'VALIDATED',
      authorisedAmount: eur(12_00),
      capturedAmount: eur(12_00),
      remainder: eur(73_50),
      reimbursement: { status: 'SCHEDULED', dueDate: '2026-06-05', gross: eur(12_00), fee: eur(0), net: eur(12_00) },
    });
    expect(seen.events?.map(({ type: event, by }) => `${event} by ${by}`)).toEqual([
      'CREATED by merchant',
      'AUTHORISED by client',
      'VALIDATED by client',
    ]);
  });

  it.each([
    ['PRE_RESERVATION', undefined],
    ['DEFERRED_PRE_RESERVATION', 'PT12H'],
  ] as const)('%s: held, then confirmed in part with the commission taken', async (type, clientDelay) => {
    const { pleinAir, newClient, ask, controls } = system();
    const client = await newClient(100_00);
    const { id } = await ask(pleinAir, client, { type, clientDelay, amount: eur(90_00) });

    await client.call('approvePaymentRequest', await client.approval(id, 80_00));
    expect(await client.call('getWallet')).toMatchObject({ available: eur(20_00), held: eur(80_00) });
    const held = await pleinAir.call('getPaymentRequest', { params: { id } });
    expect(held).toMatchObject({ status: 'AWAITING_MERCHANT', remainder: eur(10_00), commissionBps: 250 });
    expect(held).not.toHaveProperty('reimbursement');

    const confirmed = await pleinAir.call('confirmPaymentRequest', { params: { id }, body: { amount: eur(60_00) } });
    expect(confirmed).toMatchObject({
      status: 'VALIDATED',
      remainder: eur(30_00),
      reimbursement: { gross: eur(60_00), fee: eur(1_50), net: eur(58_50) },
    });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(40_00), held: eur(0) });
    const pushes = await controls.pushes(id);
    expect(pushes.map(({ event }) => event)).toEqual(['REQUESTED', 'CONFIRMED_IN_PART']);
  });

  it('tells only the client that the request is there, by a push that carries its id and nothing personal', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient();
    const { id } = await ask(gite, client, { label: 'Nuit en dortoir', reference: 'CHALET-12' });

    const pushes = await controls.pushes(id);

    expect(pushes.map(({ token }) => token)).toEqual([`token-${client.device.deviceId}`]);
    // What is not the request's id, this machine's address or a moment: in these any few digits may come up.
    const text = JSON.stringify(pushes[0]?.message)
      .replaceAll(id, '')
      .replace(/http:[^"]*/, '')
      .replace(/"apns-expiration":"\d+"/, '');
    for (const personal of ['85', 'dortoir', 'CHALET', client.identifier, client.name, 'Gîte']) {
      expect(text).not.toContain(personal);
    }
    expect(pushes[0]?.ttlSeconds).toBeLessThanOrEqual(600);
  });

  it('records how the remainder was settled, corrects it, and never more than the remainder', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient(12_00);
    const { id } = await ask(gite, client);
    const params = { id };
    expect(await gite.refused('recordComplement', { params, body: { means: 'CARD' } })).toMatchObject({
      code: 'status-conflict',
      currentStatus: 'AWAITING_CLIENT',
    });
    await client.call('approvePaymentRequest', await client.approval(id, 12_00));

    const whole = await gite.call('recordComplement', { params, body: { means: 'CARD' } });
    expect(whole.complement).toEqual({
      settlements: [{ means: 'CARD', amount: eur(73_50) }],
      settledAmount: eur(73_50),
    });
    const settlements = [
      { means: 'CASH' as const, amount: eur(13_50) },
      { means: 'TRANSFER' as const, amount: eur(60_00) },
    ];
    expect((await gite.call('recordComplement', { params, body: { settlements } })).complement?.settlements).toEqual(
      settlements,
    );
    // Until then it is among those whose remainder is still to be collected.
    const due = async () => {
      const { items } = await gite.call('listPaymentRequests', { query: { remainder: 'DUE' } });
      return items.some((item) => item.id === id);
    };
    expect(await due()).toBe(false);
    await gite.call('recordComplement', { params, body: { settlements: settlements.slice(0, 1) } });
    expect(await due()).toBe(true);
    const tooMuch = [{ means: 'CASH' as const, amount: eur(73_51) }];
    expect(await gite.refused('recordComplement', { params, body: { settlements: tooMuch } })).toMatchObject({
      code: 'complement-over-remainder',
      field: 'settlements',
    });
  });

  it('tells a merchant the terms that its requests are judged by', async () => {
    expect((await system().pleinAir.call('getMerchant')).terms).toEqual({
      amountFloor: eur(20_00),
      amountCeiling: eur(9_999_99),
      immediateDelay: 'PT10M',
      counterDelay: 'PT10M',
      clientDelay: { min: 'PT15M', max: 'P28D', default: 'P3D' },
      holdDuration: 'P6D',
      extensionsMax: 3,
      remindersMax: 5,
      reminderInterval: 'PT1M',
      leadBusinessDays: 5,
      refundMonths: 13,
      refundOverOwed: eur(1_000_00),
    });
  });

  it('finds a merchant’s requests by status, type and words, page by page, and as CSV', async () => {
    const { agence, newClient, ask } = system();
    const client = await newClient();
    const ids: string[] = [];
    // The merchant has requests of other tests too.
    for (const label of ['Été à Égée', 'Hiver à Égée', 'ÉTÉ à Égée']) {
      ids.unshift((await ask(agence, client, { type: 'DEFERRED', label })).id);
    }
    await agence.call('cancelPaymentRequest', { params: { id: ids[0] ?? '' } });

    // The index follows in a moment.
    await expect
      .poll(async () => (await agence.call('listPaymentRequests', { query: { q: 'egee' } })).items.length)
      .toBe(3);
    const summer = await agence.call('listPaymentRequests', { query: { q: 'ete a egee', type: 'DEFERRED' } });
    expect(summer.items.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    const waiting = await agence.call('listPaymentRequests', {
      query: { q: 'egee', status: 'AWAITING_CLIENT', limit: 1 },
    });
    expect(waiting.items.map(({ id }) => id)).toEqual([ids[1]]);
    const next = await agence.call('listPaymentRequests', {
      query: { q: 'egee', status: 'AWAITING_CLIENT', limit: 1, cursor: waiting.nextCursor ?? '' },
    });
    expect(next.items.map(({ id }) => id)).toEqual([ids[2]]);
    const csv = await agence.send('listPaymentRequests', { query: { q: 'egee' }, headers: { accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text.trim().split(/\r?\n/)).toHaveLength(4);
  });
});

describe('the smoke test', () => {
  const smoke = async (environment: Record<string, string>) => {
    const lines: string[] = [];
    const { url } = system();
    const failed = await runSmoke(
      url,
      () => smokePeople(url, 60_000, environment),
      (line) => lines.push(line),
    );
    return { failed, lines };
  };

  it('passes here, with pages and a payment of each type, and leaves nobody richer or poorer', async () => {
    const { failed, lines } = await smoke({});
    expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(failed).toBe(0);
    expect(lines.filter((line) => /^ok {4}a payment/.test(line))).toHaveLength(4);
    expect(lines.at(-1)).toBe('11 of 11 checks passed.');
  });

  it('pays with the device that it has activated, and ends what it cannot finish', async () => {
    const {
      url,
      newClient,
      controls,
      system: { platform },
    } = system();
    const client = await newClient(50_00);
    const token = await createDemoUsers(platform.pools, platform.users, platform.signIn).client(client.clientId);
    const activationCode = await issueActivation(system(), client.clientId);
    const payer = await activateDevice(url, 60_000, {
      SMOKE_CLIENT_TOKEN: token,
      SMOKE_ACTIVATION_CODE: activationCode,
    });
    const tokens = { SMOKE_CLIENT_TOKEN: token, SMOKE_MERCHANT_TOKEN: await controls.token('merchant-gite') };

    expect((await smoke({ ...tokens, SMOKE_PAYER: JSON.stringify(payer) })).failed).toBe(0);

    const wrong = await smoke({ ...tokens, SMOKE_PAYER: JSON.stringify({ ...payer, code: wrongCode }) });
    expect(wrong.failed).toBeGreaterThan(0);
    expect(await client.call('listMyPaymentRequests', { query: { status: 'open' } })).toMatchObject({ items: [] });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(50_00), held: eur(0) });
  });
});
