import { beforeEach, describe, expect, it } from 'vitest';
import { derivedId } from '../../../../core/ids.ts';
import { clientCounterRequest, counter } from '../../../../functions/http/schemas/counter.ts';
import { counterWorld, gite, marie, phone, sealedCode, type CounterWorld } from '../../../support/counter-world.ts';
import { faults } from '../../../support/faults.ts';
import { createdAt, minute } from '../../../support/payments.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import { setStatus } from '../../../support/set-status.ts';

const db = withStoreTables();
const eur = (value: number) => ({ value, currency: 'EUR' });
let world: CounterWorld;

beforeEach(async () => {
  world = await counterWorld(db);
});

const waiting = async (at = 0) => ((await world.act('listCounterRequests', { at })).body as { items: object[] }).items;
const idOf = ({ body }: { body?: unknown }) => (body as { id: string }).id;

describe('a counter’s code', () => {
  it('says whose counter it is, and what may be proposed there', async () => {
    const { body } = await world.act('getCounter', { params: { code: world.code } as never });
    expect(counter.parse(body)).toMatchObject({
      merchant: { name: 'Gîte des Cimes', city: 'Chamonix' },
      amountFloor: eur(20_00),
      amountCeiling: eur(9_999_99),
    });
  });

  it('is out of use as soon as it is renewed; renewing it again in another tab gives the same new one', async () => {
    const renew = () => world.act('renewCounterCode', { body: { replaces: world.code } as never });
    const [first, second] = await Promise.all([renew(), renew()]);
    expect(first).toEqual(second);
    const { code } = first.body as { code: string };
    expect(code).not.toBe(world.code);
    expect(await world.act('getCounterCode')).toMatchObject({ body: { code } });

    expect(await world.propose()).toEqual({ refusal: { code: 'counter-code-unknown' } });
    expect(await world.propose({ code })).toMatchObject({ body: { status: 'PROPOSED' } });
  });

  it('is not renewed by a page that shows an older one', async () => {
    const stale = await world.act('renewCounterCode', { body: { replaces: null } as never });
    expect(stale).toMatchObject({ body: { code: world.code } });
    await world.act('renewCounterCode', { body: { replaces: world.code } as never });
    expect(await world.act('renewCounterCode', { body: { replaces: null } as never })).toMatchObject({
      refusal: { code: 'counter-code-renewed' },
    });
  });
});

describe('what a client proposes', () => {
  it('waits for the merchant, with a match code that both see', async () => {
    const reply = await world.propose();

    const seen = clientCounterRequest.parse(reply.body);
    expect(seen).toMatchObject({
      status: 'PROPOSED',
      amount: eur(45_00),
      merchant: { id: gite, name: 'Gîte des Cimes' },
      lapsesAt: '2026-04-30T09:10:00Z',
    });
    expect(await waiting()).toEqual([
      expect.objectContaining({ id: seen.id, amount: eur(45_00), matchCode: seen.matchCode, status: 'PROPOSED' }),
    ]);
    expect(await world.act('listMyCounterRequests')).toMatchObject({ body: { items: [{ id: seen.id }] } });
    expect(await world.act('getMyCounterRequest', { params: { id: seen.id } as never })).toMatchObject({ body: seen });
  });

  it('is proposed once, however often it is sent', async () => {
    const [first, second] = await Promise.all([world.propose(), world.propose()]);
    const third = await world.propose({ at: 5 * minute });

    expect(new Set([first, second, third].map(idOf)).size).toBe(1);
    expect(third).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
    const replayed = [first, second].filter(({ headers }) => headers?.['idempotency-replayed']);
    expect(replayed).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
    expect(await world.propose({ amount: 46_00 })).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  });

  it('is proposed once when the replies are lost', async () => {
    const lost = faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 4 });
    expect(await world.propose({}, { plugins: [lost] })).toMatchObject({ body: { status: 'PROPOSED' } });
    expect(lost.count()).toBe(4);
    expect(await waiting()).toHaveLength(1);
  });

  it('is refused while another one waits, of two at once too, until that one is withdrawn or has lapsed', async () => {
    const both = await Promise.all([world.propose({ key: 'a' }), world.propose({ key: 'b' })]);
    expect(both.map(({ refusal }) => refusal?.code).sort()).toEqual(['counter-request-open', undefined]);
    const id = idOf(both.find(({ body }) => body !== undefined)!);

    const withdraw = { params: { id } as never };
    expect(await world.act('withdrawCounterRequest', withdraw)).toMatchObject({ body: { status: 'WITHDRAWN' } });
    expect(await world.act('withdrawCounterRequest', withdraw)).toMatchObject({ body: { status: 'WITHDRAWN' } });
    expect(await waiting()).toEqual([]);
    expect(await world.act('listMyCounterRequests')).toMatchObject({ body: { items: [] } });

    expect(await world.propose({ key: 'c' })).toMatchObject({ body: { status: 'PROPOSED' } });
    expect(await world.propose({ key: 'd', at: 10 * minute - 1 })).toMatchObject({
      refusal: { code: 'counter-request-open' },
    });
    expect(await waiting(10 * minute)).toEqual([]);
    expect(await world.propose({ key: 'd', at: 10 * minute })).toMatchObject({ body: { status: 'PROPOSED' } });
  });

  it('is answered as it ended when it is sent again after another one', async () => {
    for (const key of ['a', 'b']) {
      const { body } = await world.propose({ key });
      await world.act('withdrawCounterRequest', { params: { id: (body as { id: string }).id } as never });
    }
    expect(await world.propose({ key: 'a' })).toMatchObject({
      body: { status: 'WITHDRAWN' },
      headers: { 'idempotency-replayed': 'true' },
    });
  });

  it('of one client holds up no other', async () => {
    const paul = derivedId('test', 'paul');
    await world.addClient(paul, { kind: 'number', value: '10000000012' });
    await world.propose({ key: 'a' });
    expect(await world.propose({ key: 'a', caller: paul })).toMatchObject({ body: { status: 'PROPOSED' } });
    expect(await waiting()).toHaveLength(2);
  });

  it('is nobody else’s to read or to withdraw', async () => {
    const params = { id: idOf(await world.propose()) } as never;
    for (const action of ['getMyCounterRequest', 'withdrawCounterRequest'] as const) {
      expect(await world.act(action, { params, caller: derivedId('test', 'paul') })).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
    expect(await waiting()).toHaveLength(1);
  });
});

describe('is refused, and leaves nothing behind', () => {
  const wrong = ['a', 'b', 'c'].map((token) => `${createdAt.toString(36)}.${token}`);
  it.each<[string, string, () => ReturnType<CounterWorld['propose']>]>([
    ['too small an amount', 'amount-too-small', () => world.propose({ amount: 20_00 })],
    ['too large an amount', 'amount-too-large', () => world.propose({ amount: 10_000_00 })],
    ['at a counter that is none', 'counter-code-unknown', () => world.propose({ code: 'A'.repeat(22) })],
    [
      'at the counter of a paused merchant',
      'counter-closed',
      async () => {
        await setStatus(db.documents, world.tables, gite, 'PAUSED');
        return world.propose();
      },
    ],
    ['by a client without a code', 'device-not-recognised', () => world.propose({}, { credentials: { devices: [] } })],
    [
      'by a client whose devices are all revoked',
      'device-not-recognised',
      () => world.propose({}, { credentials: { code: sealedCode, devices: [{ ...phone, revokedAt: createdAt }] } }),
    ],
    [
      'by a client whose wallet is locked',
      'wallet-locked',
      async () => {
        await world.putWallet({ clientId: marie, available: 0, held: 0, holds: {}, attempts: new Set(wrong) });
        return world.propose();
      },
    ],
  ])('%s', async (_what, code, act) => {
    expect(await act()).toMatchObject({ refusal: { code } });
    expect(await waiting()).toEqual([]);
  });
});
