import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { derivedId } from '../../../../core/ids.ts';
import { paymentRequest } from '../../../../functions/http/schemas/payment-request.ts';
import { counterWorld, gite, marie, type CounterWorld } from '../../../support/counter-world.ts';
import { faults } from '../../../support/faults.ts';
import { createdAt, minute } from '../../../support/payments.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import { setStatus } from '../../../support/set-status.ts';

const db = withStoreTables();
let world: CounterWorld;
let proposal: { id: string; matchCode: string };
let params: never;

beforeEach(async () => {
  world = await counterWorld(db);
  proposal = (await world.propose()).body as typeof proposal;
  params = { id: proposal.id } as never;
});

const accept = (at = minute, plugins: Parameters<CounterWorld['act']>[2] = {}) =>
  world.act('acceptCounterRequest', { params, at }, plugins);
const seenByClient = async (at = minute) =>
  (await world.act('getMyCounterRequest', { params, at })).body as { status: string; paymentId?: string };
const paymentOf = async (at = minute) => {
  const { paymentId } = await seenByClient(at);
  return paymentId === undefined ? undefined : world.payments.get(paymentId);
};

describe('accepting', () => {
  it('asks for a payment like any other, which the client then finds', async () => {
    const { body } = await accept();

    const asked = paymentRequest.parse(body);
    expect(asked).toMatchObject({
      type: 'IMMEDIATE',
      status: 'AWAITING_CLIENT',
      amount: { value: 45_00, currency: 'EUR' },
      matchCode: proposal.matchCode,
      clientIdentifier: expect.stringContaining('487') as string,
      commissionBps: 250,
      createdAt: '2026-04-30T09:01:00Z',
      clientDeadline: '2026-04-30T09:11:00Z',
    });
    expect(await seenByClient()).toMatchObject({ status: 'ACCEPTED', paymentId: asked.id });
    expect(await paymentOf()).toMatchObject({ id: asked.id, merchantId: gite, clientId: marie, version: 1 });
    expect(await world.act('listCounterRequests', { at: minute })).toEqual({ body: { items: [] } });
  });

  it('in two tabs, or again much later, is one payment', async () => {
    const replies = await Promise.all([accept(), accept(), accept()]);
    replies.push(await accept(60 * minute));
    const ids = replies.map(({ body }) => (body as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('whose reply is lost at every try is found done when it is repeated', async () => {
    const lost = faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 99 });
    await expect(accept(minute, { plugins: [lost] })).rejects.toThrow(Unavailable);

    const { body } = await accept(2 * minute);
    expect(body).toMatchObject({ id: (await paymentOf())?.id, createdAt: '2026-04-30T09:01:00Z' });
  });

  it('that never reaches the database leaves it waiting', async () => {
    const down = faults({ command: 'TransactWriteItemsCommand', when: 'before', times: 99 });
    await expect(accept(minute, { plugins: [down] })).rejects.toThrow(Unavailable);
    expect(await seenByClient()).toMatchObject({ status: 'PROPOSED' });
  });

  it('counts by when it was received: a millisecond before it lapses, but not when it does', async () => {
    expect(await accept(10 * minute)).toEqual({ refusal: { code: 'counter-request-ended' } });
    expect(await paymentOf(10 * minute)).toBeUndefined();
    expect(await accept(10 * minute - 1)).toMatchObject({ body: { status: 'AWAITING_CLIENT' } });
  });

  it('while the client withdraws: one of them wins, and both see the same', async () => {
    const [accepted, withdrawn] = await Promise.all([
      accept(),
      world.act('withdrawCounterRequest', { params, at: minute }),
    ]);
    expect([accepted, withdrawn].filter(({ refusal }) => refusal?.code === 'counter-request-ended')).toHaveLength(1);
    const { status } = await seenByClient();
    expect(status).toBe(accepted.body ? 'ACCEPTED' : 'WITHDRAWN');
    expect((await paymentOf()) !== undefined).toBe(status === 'ACCEPTED');
  });

  it('by a merchant paused meanwhile is refused, and asks nobody', async () => {
    await setStatus(db.documents, world.tables, gite, 'PAUSED');
    expect(await accept()).toEqual({ refusal: { code: 'merchant-suspended' } });
    expect(await seenByClient()).toMatchObject({ status: 'PROPOSED' });
  });

  it('of a client whose account was closed meanwhile is refused as one of nobody', async () => {
    await db.documents.send(
      new UpdateCommand({
        TableName: world.tables.directory,
        Key: { pk: `CLIENT#${marie}`, sk: 'PROFILE' },
        UpdateExpression: 'SET closed = :closed',
        ExpressionAttributeValues: { ':closed': { because: 'CLOSED', at: createdAt } },
      }),
    );
    expect(await accept()).toEqual({ refusal: { code: 'client-unknown' } });
    expect(await paymentOf()).toBeUndefined();
  });

  it('is for the merchant alone at whose counter it is', async () => {
    const caller = derivedId('test', 'agence');
    for (const action of ['acceptCounterRequest', 'refuseCounterRequest'] as const) {
      expect(await world.act(action, { params, caller })).toMatchObject({ refusal: { code: 'not-found' } });
    }
    expect(await world.act('listCounterRequests', { caller })).toEqual({ body: { items: [] } });
  });
});

describe('refusing', () => {
  it('ends it, for both, and lets the client propose anew', async () => {
    const refuse = () => world.act('refuseCounterRequest', { params, at: minute });
    expect(await refuse()).toMatchObject({ body: { status: 'REFUSED', endedAt: '2026-04-30T09:01:00Z' } });
    expect(await refuse()).toMatchObject({ body: { status: 'REFUSED' } });
    expect(await seenByClient()).toMatchObject({ status: 'REFUSED' });
    expect(await accept()).toEqual({ refusal: { code: 'counter-request-ended' } });
    expect(await world.propose({ key: 'another', at: minute })).toMatchObject({ body: { status: 'PROPOSED' } });
  });
});
