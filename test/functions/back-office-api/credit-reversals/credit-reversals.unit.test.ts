import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../../contract/refusal.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { cancelCreditReversal } from '../../../../functions/back-office-api/credit-reversals/cancel-credit-reversal.ts';
import { getWalletCredit } from '../../../../functions/back-office-api/credit-reversals/get-wallet-credit.ts';
import { listCreditReversals } from '../../../../functions/back-office-api/credit-reversals/list-credit-reversals.ts';
import { proposeCreditReversal } from '../../../../functions/back-office-api/credit-reversals/propose-credit-reversal.ts';
import { releaseCreditReversal } from '../../../../functions/back-office-api/credit-reversals/release-credit-reversal.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const eur = (value: number) => ({ value, currency: 'EUR' as const });
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;
let credit: string;

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body = { name: 'Marie', identifiers: ['10003377487'], email: 'marie@example.fr' };
  marie = idOf(await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body }), world));
  credit = await give(100_00, 'wrong');
});

async function give(amount: number, key: string): Promise<string> {
  const body = { clientIdentifier: '10003377487', amount: eur(amount) };
  return idOf(await creditWallet(aCall({ caller: 'finance', idempotencyKey: key, body }), world));
}
interface Proposal {
  key?: string;
  amount?: number;
  reason?: string;
}
const propose = ({ key = 'key', amount, reason = 'Doublon' }: Proposal = {}) => {
  const body = { reason, ...(amount !== undefined && { amount: eur(amount) }) };
  const call = { caller: 'finance', idempotencyKey: key, params: { id: credit }, body };
  return proposeCreditReversal(aCall(call), world);
};
const release = (id: string, caller = 'finance-2') => releaseCreditReversal(aCall({ caller, params: { id } }), world);
const available = async () => (await world.wallets.get(marie))?.available;
const spend = (amount: number) => world.spend(marie, amount);
const reversed = async () => {
  const reply = await getWalletCredit(aCall({ params: { id: credit } }), world);
  return (reply as { body: { reversed: { value: number } } }).body.reversed.value;
};
const reversals = async () => {
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.ledger }));
  return Items.filter(({ kind }) => kind === 'CREDIT_REVERSAL');
};

describe('a wrong credit', () => {
  it('is taken back by two people: wallet, journal and credit agree', async () => {
    const id = idOf(await propose());
    expect(await available()).toBe(100_00);
    expect(await release(id)).toMatchObject({ body: { status: 'DONE', reversed: eur(100_00), missing: eur(0) } });
    expect([await available(), await reversed()]).toEqual([0, 100_00]);
    expect(await reversals()).toMatchObject([
      { creditId: credit, amount: 100_00, postings: { 'client:available': -100_00, 'issuer:vouchers': 100_00 } },
    ]);
  });

  it('is taken back as far as it is still there, and what is missing is said', async () => {
    const id = idOf(await propose());
    await spend(60_00);
    expect(await release(id)).toMatchObject({ body: { reversed: eur(40_00), missing: eur(60_00) } });
    expect([await available(), await reversed()]).toEqual([0, 40_00]);
  });

  it('is left where all is spent, until something is there again', async () => {
    const id = idOf(await propose());
    await spend(100_00);
    expect(refusalOf(await release(id))).toBe('credit-spent');
    await give(30_00, 'another');
    expect(await release(id)).toMatchObject({ body: { reversed: eur(30_00), missing: eur(70_00) } });
  });

  it('is taken back in steps, and never more than it was', async () => {
    await give(500_00, 'right');
    await release(idOf(await propose({ amount: 30_00 })));
    expect(refusalOf(await propose({ key: 'too much', amount: 70_01 }))).toBe('reversal-over-credit');
    await release(idOf(await propose({ key: 'the rest' })));
    expect([await available(), await reversed()]).toEqual([500_00, 100_00]);
    expect(refusalOf(await propose({ key: 'again' }))).toBe('amount-not-positive');
  });

  it('is taken back once, however many release it at once', async () => {
    await give(500_00, 'right');
    const ids = [idOf(await propose()), idOf(await propose({ key: 'twin' }))];
    const replies = await Promise.all([...ids, ...ids].map((id) => release(id)));
    expect(replies.filter((reply) => 'body' in reply).length).toBeGreaterThan(0);
    expect([await available(), await reversed()]).toEqual([500_00, 100_00]);
  });
});

it('needs a second person, who may say so twice', async () => {
  const id = idOf(await propose());
  expect(refusalOf(await release(id, 'finance'))).toBe('second-person-required');
  await release(id);
  expect(await release(id)).toMatchObject({ body: { status: 'DONE', reversed: eur(100_00) } });
  expect(await available()).toBe(0);
});

it('can be given up, and then no longer be released', async () => {
  const id = idOf(await propose());
  const giveUp = () => cancelCreditReversal(aCall({ caller: 'finance', params: { id } }), world);
  expect(await giveUp()).toMatchObject({ body: { status: 'CANCELLED' } });
  expect([refusalOf(await release(id)), refusalOf(await giveUp())]).toEqual([
    'credit-reversal-status',
    'credit-reversal-status',
  ]);
  expect(await available()).toBe(100_00);
});

it('is proposed once for each key', async () => {
  const first = await propose();
  await release(idOf(first));
  expect(await propose()).toMatchObject({ body: { status: 'DONE' }, headers: { 'idempotency-replayed': 'true' } });
  expect(refusalOf(await propose({ reason: 'Autre' }))).toBe('idempotency-key-reused');
});

it('is listed, newest first', async () => {
  const ids = [idOf(await propose({ key: 'a' })), idOf(await propose({ key: 'b' }))];
  const { body } = (await listCreditReversals(aCall({ caller: 'finance', query: {} }), world)) as {
    body: { items: { id: string }[]; nextCursor: null };
  };
  expect(body.items.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(body.nextCursor).toBeNull();
});

it('is refused of a credit that there is not', async () => {
  const unknown = { id: 'a'.repeat(26) };
  const call = { caller: 'finance', idempotencyKey: 'k', params: unknown, body: { reason: 'Doublon' } };
  expect(refusalOf(await proposeCreditReversal(aCall(call), world))).toBe('not-found');
  expect(refusalOf(await getWalletCredit(aCall({ params: unknown }), world))).toBe('not-found');
});
