import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../local/api/answer.ts';
import { eur } from '../../local/api/eur.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { withLocalSystem, wrongCode, type PaymentRequest } from '../support/local-system.ts';

const system = withLocalSystem();

describe('idempotency', () => {
  let clientIdentifier = '';
  beforeAll(async () => {
    clientIdentifier = (await system().newClient(0)).identifier;
  });
  const creation = (key: string) => ({
    key,
    body: { type: 'DEFERRED' as const, amount: eur(85_50), clientIdentifier },
  });

  it('answers a repeated creation with the same request as it stands now', async () => {
    const { gite, unique } = system();
    const twice = creation(unique('twice'));
    const first = await gite.send('createPaymentRequest', twice);
    const { id } = first.body as PaymentRequest;
    expect(first.headers.get('location')).toBe(`/v1/payment-requests/${id}`);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    await gite.call('cancelPaymentRequest', { params: { id } });

    const again = await gite.send('createPaymentRequest', twice);

    expect(again).toMatchObject({ status: 201, body: { id, status: 'CANCELLED' } });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('takes the same request written differently for the same', async () => {
    const { gite, unique } = system();
    const { key, body } = creation(unique('spelling'));
    const first = await gite.call('createPaymentRequest', { key, body });

    const again = await gite.send('createPaymentRequest', {
      key,
      body: { ...body, clientIdentifier: `${clientIdentifier.slice(0, 4)} ${clientIdentifier.slice(4)} ` },
    });

    expect(again).toMatchObject({ status: 201, body: { id: first.id } });
  });

  it('refuses the key for another request, and leaves the first as it is', async () => {
    const { gite, unique } = system();
    const { key, body } = creation(unique('other'));
    const { id } = await gite.call('createPaymentRequest', { key, body });

    const problem = await gite.refused('createPaymentRequest', { key, body: { ...body, amount: eur(85_51) } });

    expect(problem).toMatchObject({ status: 422, code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    expect((await gite.call('getPaymentRequest', { params: { id } })).amount).toEqual(eur(85_50));
  });

  it('gives the key of a refused request back', async () => {
    const { gite, unique } = system();
    const { key, body } = creation(unique('refused'));
    await gite.refused('createPaymentRequest', { key, body: { ...body, amount: eur(20_00) } });

    expect((await gite.send('createPaymentRequest', { key, body })).status).toBe(201);
  });

  it('gives two merchants with the same key a request each', async () => {
    const { gite, agence, unique } = system();
    const same = creation(unique('two-merchants'));

    const [one, other] = await Promise.all([gite, agence].map((who) => who.call('createPaymentRequest', same)));

    expect(one?.id).not.toBe(other?.id);
  });

  it('creates once when the same request comes ten times at once', async () => {
    const { gite, unique } = system();
    const same = creation(unique('at-once'));

    const answers = await Promise.all(Array.from({ length: 10 }, () => gite.send('createPaymentRequest', same)));

    expect(new Set(answers.map(({ body }) => (body as PaymentRequest).id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });

  it('answers a repeated transition with the state that it led to', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient(100_00);
    const { id } = await ask(gite, client);
    const approval = await client.approval(id, 60_00);
    const refund = { params: { id }, body: { reason: 'DUPLICATE' as const } };

    for (const _ of [1, 2]) {
      expect(await client.call('approvePaymentRequest', approval)).toMatchObject({ capturedAmount: eur(60_00) });
      expect(await client.call('getWallet')).toMatchObject({ available: eur(40_00) });
    }
    for (const _ of [1, 2]) {
      expect(await gite.call('refundPaymentRequest', refund)).toMatchObject({ status: 'VOIDED' });
      expect(await client.call('getWallet')).toMatchObject({ available: eur(100_00) });
    }
    const other = await client.refused('approvePaymentRequest', await client.approval(id, 50_00));
    expect(other).toMatchObject({ status: 409, code: 'status-conflict', currentStatus: 'VOIDED' });
  });
});

type Action = (id: string) => Promise<Answer>;

describe('two actions at once on one request', () => {
  const merchantActs = (merchant: Merchant) => ({
    cancel: (id: string) => merchant.send('cancelPaymentRequest', { params: { id } }),
    confirm: (id: string) => merchant.send('confirmPaymentRequest', { params: { id } }),
    decline: (id: string) => merchant.send('declinePaymentRequest', { params: { id }, body: { reason: 'OTHER' } }),
    void: (id: string) => merchant.send('refundPaymentRequest', { params: { id }, body: { reason: 'DUPLICATE' } }),
    refund: (id: string) => merchant.send('refundPaymentRequest', { params: { id }, body: { reason: 'OTHER' } }),
  });
  const clientActs = (client: Client) => ({
    approve: async (id: string) => client.send('approvePaymentRequest', await client.approval(id, 30_00)),
    refuse: (id: string) => client.send('declineMyPaymentRequest', { params: { id }, body: { reason: 'NOT_MINE' } }),
  });
  const races: [string, 'IMMEDIATE' | 'PRE_RESERVATION', boolean, (all: Record<string, Action>) => unknown[]][] = [
    ['approve and cancel', 'IMMEDIATE', false, (acts) => [acts['approve'], acts['cancel']]],
    ['approve and refuse', 'PRE_RESERVATION', false, (acts) => [acts['approve'], acts['refuse']]],
    ['refuse and cancel', 'IMMEDIATE', false, (acts) => [acts['refuse'], acts['cancel']]],
    ['confirm and decline', 'PRE_RESERVATION', true, (acts) => [acts['confirm'], acts['decline']]],
    ['voiding for two reasons', 'IMMEDIATE', true, (acts) => [acts['void'], acts['refund']]],
  ];

  it.each(races)('%s: exactly one wins, the other learns what it lost to', async (_, type, approved, choose) => {
    const { gite, newClient, ask } = system();
    const client = await newClient(100_00);
    const acts = { ...merchantActs(gite), ...clientActs(client) };
    const racers = choose(acts) as [Action, Action];
    const { id } = await ask(gite, client, { type });
    if (approved) await acts.approve(id);

    const [one, other] = await Promise.all(racers.map((act) => act(id)));

    const [winner, loser] = one?.status === 200 ? [one, other] : [other, one];
    const { status } = (winner?.body ?? {}) as PaymentRequest;
    expect(winner?.status).toBe(200);
    expect(loser).toMatchObject({ status: 409, body: { code: 'status-conflict', currentStatus: status } });
    const { available, held } = await client.call('getWallet');
    const paid = status === 'VALIDATED' ? 30_00 : 0;
    const onHold = status === 'AWAITING_MERCHANT' ? 30_00 : 0;
    expect([available.value, held.value]).toEqual([100_00 - paid - onHold, onHold]);
  });

  it('20 right approvals of different amounts: one wins, 19 get 409, nobody is locked', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient(100_00);
    const { id } = await ask(gite, client);
    const approvals = await Promise.all(Array.from({ length: 20 }, (_, index) => client.approval(id, 10_00 + index)));

    const answers = await Promise.all(approvals.map((approval) => client.send('approvePaymentRequest', approval)));

    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([won.length, lost.length]).toEqual([1, 19]);
    expect(lost.map(({ body }) => (body as { currentStatus: string }).currentStatus)).toEqual(
      Array.from({ length: 19 }, () => 'VALIDATED'),
    );
    const paid = (won[0]?.body as PaymentRequest).capturedAmount?.value ?? 0;
    expect(await client.call('getWallet')).toMatchObject({
      available: eur(100_00 - paid),
      attemptsLeft: 3,
      locked: false,
    });
  });

  it('two payments at once from a wallet that holds enough for one', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient(50_00);
    const requests = await Promise.all([ask(gite, client), ask(gite, client)]);
    const approvals = await Promise.all(requests.map(({ id }) => client.approval(id, 40_00)));

    const answers = await Promise.all(approvals.map((approval) => client.send('approvePaymentRequest', approval)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'insufficient-funds' });
    expect(await client.call('getWallet')).toMatchObject({ available: eur(10_00), attemptsLeft: 3 });
  });

  it('wrong codes at once: three are evaluated, the wallet is locked, the right code comes too late', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient(100_00);
    const { id } = await ask(gite, client);
    const guess = await client.approval(id, 30_00, { code: wrongCode });

    const answers = await Promise.all(Array.from({ length: 8 }, () => client.send('approvePaymentRequest', guess)));

    const codes = answers.map(({ body }) => (body as { code?: string }).code);
    expect(codes.filter((code) => code === 'code-refused')).toHaveLength(3);
    expect(codes.filter((code) => code === 'wallet-locked')).toHaveLength(5);
    expect(await client.call('getWallet')).toMatchObject({ attemptsLeft: 0, locked: true, available: eur(100_00) });
    // None of the three can be in flight any longer: nothing is waited for.
    await controls.advance('PT30S');
    const right = await client.refused('approvePaymentRequest', await client.approval(id, 30_00));
    expect(right).toMatchObject({ status: 403, code: 'wallet-locked' });
    expect((await gite.call('getPaymentRequest', { params: { id } })).status).toBe('AWAITING_CLIENT');
  });
});
