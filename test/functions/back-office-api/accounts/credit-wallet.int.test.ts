import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { allowanceLimits } from '../../../../contract/settings/limits.ts';
import { addDays, addMs, parisDate, startOfParisDay, type Instant } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt } from '../../../support/payments.ts';
import { faults } from '../../../support/faults.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withStoreTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;
let paul: string;

async function client(name: string, identifier: string): Promise<string> {
  const body = { name, identifiers: [identifier], email: `${name}@example.fr` };
  const reply = await createClient(aCall({ caller: 'ops', idempotencyKey: name, body }), world);
  return (reply as { body: { id: string } }).body.id;
}
const crediting = (value: number, { clientIdentifier = '10003377487', idempotencyKey = 'key-1', at = world } = {}) => {
  const body = { clientIdentifier, amount: { value, currency: 'EUR' as const } };
  return creditWallet(aCall({ caller: 'finance', idempotencyKey, body }), at);
};
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const available = async (id = marie) => (await world.wallets.get(id))?.available;
const journal = async () => (await db.documents.send(new ScanCommand({ TableName: tables.ledger }))).Items ?? [];

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  marie = await client('marie', '10003377487');
  paul = await client('paul', '10000000012');
});

it('credits the wallet and writes one journal record whose postings sum to zero', async () => {
  const reply = await crediting(300_00);
  expect(reply).toMatchObject({
    body: { clientId: marie, amount: { value: 300_00, currency: 'EUR' }, creditedAt: '2026-04-30T09:00:00Z' },
  });
  expect(await available()).toBe(300_00);
  const { id } = (reply as { body: { id: string } }).body;
  expect(await journal()).toEqual([
    {
      v: 1,
      pk: `C#${marie}`,
      sk: `CREDIT#${id}`,
      bookedOn: expect.stringMatching(/^2026-04-30#\d\d$/) as unknown,
      kind: 'CREDIT',
      clientId: marie,
      creditId: id,
      at: Date.parse('2026-04-30T09:00:00Z'),
      amount: 300_00,
      postings: { 'issuer:vouchers': -300_00, 'client:available': 300_00 },
    },
  ]);
});

describe('what one person puts into wallets in a day', () => {
  const { creditsPerDayMax } = allowanceLimits;
  /** As much as was credited before. */
  const given = async (used: number, by = 'finance', at = createdAt) => {
    const Item = { pk: `LIMIT#CREDITS#${by}#${parisDate(at)}`, sk: '-', used };
    await db.documents.send(new PutCommand({ TableName: tables.orders, Item }));
  };
  const at = (now: Instant, idempotencyKey: string, caller = 'finance') => {
    const body = { clientIdentifier: '10003377487', amount: { value: 10_00, currency: 'EUR' as const } };
    return creditWallet(aCall({ caller, now, idempotencyKey, body }), world);
  };

  it('stops at the limit, to the cent, until the next day in Paris; others go on', async () => {
    await given(creditsPerDayMax - 10_00);
    const first = await crediting(10_00);
    expect(first).toHaveProperty('body');
    expect(refusalOf(await crediting(1, { idempotencyKey: 'more' }))).toBe('credit-limit-reached');
    // A repeated call of one that was credited is not another credit.
    expect(await crediting(10_00)).toMatchObject(first);
    expect(await at(createdAt, 'other', 'finance-2')).toHaveProperty('body');
    const tomorrow = startOfParisDay(addDays(parisDate(createdAt), 1));
    expect(refusalOf(await at(addMs(tomorrow, -1), 'tonight'))).toBe('credit-limit-reached');
    expect(await at(tomorrow, 'tomorrow')).toHaveProperty('body');
    expect(await available()).toBe(30_00);
  });

  it('is shared by calls at once', async () => {
    await given(creditsPerDayMax - 20_00);
    const replies = await Promise.all(
      ['a', 'b', 'c', 'd'].map((idempotencyKey) => crediting(10_00, { idempotencyKey })),
    );
    expect(replies.map(refusalOf).sort()).toEqual([
      'credit-limit-reached',
      'credit-limit-reached',
      undefined,
      undefined,
    ]);
    expect(await available()).toBe(20_00);
  });
});

describe('the idempotency key', () => {
  it('credits once, however often and at once it is used', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => crediting(300_00)));
    expect(replies.filter((reply) => !('headers' in reply))).toHaveLength(1);
    expect(new Set(replies.map((reply) => JSON.stringify((reply as { body: object }).body))).size).toBe(1);
    expect([await available(), (await journal()).length]).toEqual([300_00, 1]);
  });

  it('is refused for another amount and for another client', async () => {
    await crediting(300_00);
    const reused = { refusal: { code: 'idempotency-key-reused', field: 'Idempotency-Key' } };
    expect(await crediting(300_01)).toEqual(reused);
    expect(await crediting(300_00, { clientIdentifier: '10000000012' })).toEqual(reused);
    expect([await available(), await available(paul)]).toEqual([300_00, 0]);
  });

  it('credits again when it is another', async () => {
    await crediting(300_00);
    await crediting(300_00, { idempotencyKey: 'key-2' });
    expect([await available(), (await journal()).length]).toEqual([600_00, 2]);
  });

  it('is free again after a refusal', async () => {
    await crediting(0);
    await crediting(10_00, { clientIdentifier: 'nobody@example.fr' });
    expect(await crediting(10_00)).not.toHaveProperty('headers');
  });
});

it.each([
  ['no amount', 0, undefined, { code: 'amount-not-positive', field: 'amount.value' }],
  ['a negative amount', -1, undefined, { code: 'amount-not-positive', field: 'amount.value' }],
  ['more than a million', 100_000_001, undefined, { code: 'amount-too-large', field: 'amount.value' }],
  ['a malformed identifier', 1, '1234', { code: 'identifier-malformed', field: 'clientIdentifier' }],
  ['an unknown client', 1, '10000000099', { code: 'client-unknown', field: 'clientIdentifier' }],
])('refuses %s', async (_, value, clientIdentifier, refusal) => {
  expect(await crediting(value, { clientIdentifier })).toMatchObject({ refusal });
  expect(await journal()).toEqual([]);
});

describe('a lost reply', () => {
  it('within the call credits once', async () => {
    const dynamo = [faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 5 })];
    expect(await crediting(300_00, { at: backOffice(tables, { dynamo }) })).not.toHaveProperty('headers');
    expect(await available()).toBe(300_00);
  });

  it('that leaves the outcome unknown is settled by the repeated call', async () => {
    const dynamo = [faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 99 })];
    await expect(crediting(300_00, { at: backOffice(tables, { dynamo }) })).rejects.toBeInstanceOf(Unavailable);
    expect(await crediting(300_00)).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
    expect([await available(), (await journal()).length]).toEqual([300_00, 1]);
  });
});
