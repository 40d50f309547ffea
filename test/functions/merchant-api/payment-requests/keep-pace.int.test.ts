import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../../../adapters/dynamodb/notice-store.ts';
import { paceStore, type PaceStore } from '../../../../adapters/dynamodb/pace-store.ts';
import { paymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import { refusedMerchantStore } from '../../../../adapters/dynamodb/refused-merchant-store.ts';
import { paymentStore } from '../../../../adapters/dynamodb/payment-store.ts';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../contract/duration.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import { paceLimits } from '../../../../contract/settings/limits.ts';
import { defaultTerms as terms } from '../../../../contract/settings/terms.ts';
import { createPaymentRequest as schema } from '../../../../functions/http/schemas/payment-request.ts';
import { createPaymentRequest } from '../../../../functions/merchant-api/payment-requests/create-payment-request.ts';
import { merchantView } from '../../../../functions/merchant-api/payment-view.ts';
import { aCall } from '../../../support/call.ts';
import { withDynamoDbMeter } from '../../../support/dynamodb-cost.ts';
import { anOperation } from '../../../support/operations.ts';
import { createdAt, later } from '../../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../../support/tables.ts';

const db = withDynamoDb();
const meter = withDynamoDbMeter(db);
const eur = (value: number) => ({ value, currency: 'EUR' as const });
const marie = '10003377487';
let tables: TableNames;
let counter = 0;
/** An identifier that is well formed, and nobody’s. */
const nobody = () => `2${String((counter += 1)).padStart(10, '0')}`;

beforeAll(async () => {
  tables = await db.freshTables();
  const directory = directoryStore(db.documents, tables);
  const profile = { id: 'marie', name: 'Marie', identifiers: [marie], createdAt, requestHash: 'marie' };
  await directory.createClient(profile, [parseIdentifier(marie)!], anOperation());
});

/** A merchant of the test’s own, and how it asks. */
async function given(changes: { paces?: Partial<PaceStore> } = {}) {
  const merchant = `merchant ${(counter += 1)}`;
  const directory = directoryStore(meter.documents, tables);
  const name = { tradeName: merchant, legalName: merchant, accountHolder: merchant, city: 'Briançon' };
  const account = { iban: 'FR7630006000011234567890189', commissionBps: 0, status: 'ACTIVE' as const };
  await directory.createMerchant(
    { id: merchant, ...name, ...account, createdAt, requestHash: merchant },
    anOperation(),
  );
  const payments = paymentStore(meter.documents, tables);
  const view = merchantView({
    notices: noticeStore(meter.documents, tables.notices),
    terms,
    nameOf: () => Promise.resolve(undefined),
    reimbursementOf: () => Promise.reject(new Error('nothing is paid here')),
  });
  const dependencies = {
    payments,
    paces: { ...paceStore(meter.documents, tables.orders), ...changes.paces },
    refusedMerchants: refusedMerchantStore(meter.documents, tables.directory),
    queries: paymentQueries(meter.documents, tables.payments),
    directory,
    random: { token: () => 'x'.repeat(22), digits: () => '0427' },
    terms,
    view,
  };
  const ask = async (
    clientIdentifier: string,
    { now = createdAt, key = `key ${(counter += 1)}`, amount = 85_50, ...more } = {},
  ) => {
    const body = schema.parse({ type: 'DEFERRED', amount: eur(amount), clientIdentifier, ...more });
    const reply = await createPaymentRequest(
      aCall<'createPaymentRequest'>({ caller: merchant, now, body, idempotencyKey: key }),
      dependencies as never,
    );
    return 'refusal' in reply ? reply.refusal : { code: 'made', retryAfterSeconds: undefined };
  };
  /** So many in a row, each of which must end like that. */
  const times = async (count: number, code: string, identifierOf: () => string, options: object = {}) => {
    for (let index = 0; index < count; index += 1) {
      expect((await ask(identifierOf(), options)).code, `number ${index + 1}`).toBe(code);
    }
  };
  return { merchant, ask, times, payments };
}

const toMarie = () => marie;

describe('one client', () => {
  it('is asked by one merchant for ten payments at once, and more when some have ended', async () => {
    const { ask, times } = await given();
    await times(paceLimits.pairOpenMax, 'made', toMarie, { type: 'IMMEDIATE' });
    expect(await ask(marie)).toMatchObject({ code: 'client-requests-open', retryAfterSeconds: 60 });
    expect((await ask(marie, { now: later(terms.immediateDelayMs) })).code).toBe('made');
  });

  it('is asked for no more than that by calls at once', async () => {
    const { ask } = await given();
    const codes = await Promise.all(Array.from({ length: 30 }, async () => (await ask(marie)).code));
    expect(codes.filter((code) => code === 'made')).toHaveLength(paceLimits.pairOpenMax);
    expect(new Set(codes)).toEqual(new Set(['made', 'client-requests-open']));
  });

  it('is asked so often in an hour, by each merchant for itself; the answer says when it goes on', async () => {
    const { ask, times } = await given();
    const immediate = { type: 'IMMEDIATE' };
    const minutes = (count: number) => ({ ...immediate, now: later(count * 11 * MINUTE_MS) });
    await times(10, 'made', toMarie, minutes(0));
    await times(10, 'made', toMarie, minutes(1));
    await times(7, 'made', toMarie, minutes(2));
    const refused = await ask(marie, minutes(2));
    expect(refused).toMatchObject({ code: 'client-requests-too-many' });
    const goesOn = later(22 * MINUTE_MS + refused.retryAfterSeconds! * 1_000);
    expect((await ask(marie, { ...immediate, now: goesOn })).code).toBe('made');
    const other = await given();
    expect((await other.ask(marie, minutes(2))).code).toBe('made');
  });
});

describe('identifiers that lead to nobody', () => {
  it('are slowed down after ten, then known ones are refused alike', async () => {
    const { ask, times } = await given();
    await times(1, 'made', toMarie, { key: 'earlier' });
    await times(paceLimits.unknownMax, 'client-unknown', nobody);
    const slowed = { code: 'unknown-clients-slowed', retryAfterSeconds: 60 };
    expect(await ask(nobody())).toMatchObject(slowed);
    expect(await ask(marie)).toMatchObject(slowed);
    expect((await ask(nobody(), { now: later(MINUTE_MS) })).code).toBe('client-unknown');
  });

  it('are paused for an hour after forty in a day', async () => {
    const { ask } = await given();
    let now = createdAt;
    for (let index = 0; index < 60; index += 1, now = later(index * MINUTE_MS)) {
      if ((await ask(nobody(), { now })).code === 'unknown-clients-paused') break;
    }
    const paused = await ask(nobody(), { now });
    expect(paused.code).toBe('unknown-clients-paused');
    expect(paused.retryAfterSeconds! * 1_000).toBeLessThanOrEqual(HOUR_MS);
    expect((await ask(marie, { now: later(3 * DAY_MS) })).code).toBe('made');
  });

  it('tried all at once get no more answers than one after the other', async () => {
    const { ask } = await given();
    const codes = await Promise.all(Array.from({ length: 40 }, async () => (await ask(nobody())).code));
    expect(codes.filter((code) => code === 'client-unknown')).toHaveLength(paceLimits.unknownMax);
  });
});

it('whoever has blocked the merchant is like somebody unknown: the same answer by the same calls', async () => {
  const { ask, merchant } = await given();
  const earlier = await ask(marie, { key: 'earlier' });
  expect(earlier.code).toBe('made');
  await refusedMerchantStore(db.documents, tables.directory).refuse('marie', merchant, createdAt);
  const answers: object[] = [];
  const blocked = await meter.costOf(async () => answers.push(await ask(marie)));
  const unknown = await meter.costOf(async () => answers.push(await ask(nobody())));
  expect(answers[0]).toEqual({ code: 'client-unknown', field: 'clientIdentifier' });
  expect(answers[1]).toEqual(answers[0]);
  expect({ ...blocked, readUnits: 0 }).toEqual({ ...unknown, readUnits: 0 });
  const other = await given();
  expect((await other.ask(marie)).code).toBe('made');
});

describe('a repeated call', () => {
  it('with the same key costs nothing more, made or not', async () => {
    const { times } = await given();
    await times(15, 'made', toMarie, { key: 'same' });
    const unknown = nobody();
    await times(15, 'client-unknown', () => unknown, { key: 'unknown' });
    await times(paceLimits.pairOpenMax - 1, 'made', toMarie);
    await times(paceLimits.unknownMax - 1, 'client-unknown', nobody);
  });

  it('with a used key tells nothing of another identifier', async () => {
    const { ask } = await given();
    await ask(marie, { key: 'used' });
    const known = await meter.costOf(async () => {
      expect((await ask(marie, { key: 'used', amount: 90_00 })).code).toBe('idempotency-key-reused');
    });
    const unknown = await meter.costOf(async () => {
      expect((await ask(nobody(), { key: 'used' })).code).toBe('idempotency-key-reused');
    });
    expect(unknown).toEqual(known);
  });
});

describe('when it cannot be counted', () => {
  beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));
  afterEach(() => void vi.restoreAllMocks());
  const paces = { read: () => Promise.reject(new Unavailable('the database')) };

  it('a payment is asked for all the same', async () => {
    const { ask } = await given({ paces });
    expect((await ask(marie)).code).toBe('made');
  });

  it('nobody is told that an identifier is unknown', async () => {
    const { ask } = await given({ paces });
    await expect(ask(nobody())).rejects.toThrow(Unavailable);
  });
});

it('costs a payment two writes of one unit, whether the buckets rest or not', async () => {
  const { ask } = await given();
  const first = await meter.costOf(() => ask(marie));
  const second = await meter.costOf(() => ask(marie));
  expect(first.writeCalls).toBe(3);
  expect(second).toEqual(first);
  const unknown = await meter.costOf(() => ask(nobody()));
  expect(unknown).toMatchObject({ writeCalls: 2, units: 2 });
});
