import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { balanced, journalKey, shardName, shardOf, type JournalRecord } from '../../../core/ledger/journal.ts';
import { passedTo } from '../../../core/ledger/pass-on.ts';
import { instant, localDate } from '../../../core/time.ts';

const at = instant(1_780_300_800_000);
const merchantId = 'a'.repeat(26);
const due = {
  merchantId,
  dueDate: localDate('2026-06-05'),
  at,
  gross: cents(0),
  fee: cents(0),
  net: cents(-7),
  postings: {},
};
const ofPayment = { ...due, paymentId: 'p1', clientId: 'c1' };
const client = { clientId: 'c1', at, amount: cents(5), postings: {} };

const records: Record<string, JournalRecord> = {
  [`${merchantId}#p1#V`]: { ...ofPayment, kind: 'CAPTURE' },
  [`${merchantId}#p1#X`]: { ...ofPayment, kind: 'VOID' },
  [`${merchantId}#p1#R`]: { ...ofPayment, kind: 'REFUND' },
  [`${merchantId}#CARRY#2026-06-04`]: { ...due, kind: 'CARRY', carriedFrom: localDate('2026-06-04') },
  [`${merchantId}#REPAYMENT#s1`]: { ...due, kind: 'REPAYMENT', settlementId: 's1' },
  [`${merchantId}#WRITE_OFF#s1`]: { ...due, kind: 'WRITE_OFF', settlementId: 's1' },
  [`${merchantId}#REPAIR#s1`]: { ...due, kind: 'REPAIR', settlementId: 's1' },
  [`${merchantId}#REJECTION#260605-1-x`]: { ...due, kind: 'REJECTION', paysAgain: ['260605-1-x'] },
  [`${merchantId}#RETURN#260605-1-x`]: { ...due, kind: 'RETURN', paysAgain: ['260605-1-x'] },
  'CREDIT#k1': { ...client, kind: 'CREDIT', creditId: 'k1' },
  'CREDIT#k1#r1': { ...client, kind: 'CREDIT_REVERSAL', creditId: 'k1', reversalId: 'r1' },
  'p1#H': { ...client, kind: 'HOLD', paymentId: 'p1' },
  'p1#L': { ...client, kind: 'RELEASE', paymentId: 'p1' },
  'MERGE#m1#MERGE_OUT': { ...client, kind: 'MERGE_OUT', mergeId: 'm1' },
  'MERGE#m1#MERGE_IN': { ...client, kind: 'MERGE_IN', mergeId: 'm1' },
};

describe('the key of a journal record', () => {
  // Written down already: another key would let the same fact be written a second time.
  it.each(Object.entries(records))('is %s', (sk, record) => {
    const pk = 'merchantId' in record ? `D#2026-06-05#${shardName(shardOf(merchantId))}` : 'C#c1';
    expect(journalKey(record)).toEqual({ pk, sk });
  });
});

it('postings that do not sum to zero are a bug, and written nowhere', () => {
  const unbalanced = { ...client, kind: 'CREDIT', postings: { 'client:available': cents(5) } } as const;
  expect(() => balanced(unbalanced)).toThrow('postings of a CREDIT sum to 5, not to zero');
});

describe('what comes to an account that was merged', () => {
  const passed = (available: number) =>
    passedTo('kept', { id: 'm1', clientId: 'ended', available: cents(available), at }).map(
      ({ kind, clientId, amount, postings }) => ({ kind, clientId, amount, postings }),
    );

  it('goes on to the one that was kept', () => {
    expect(passed(9)).toEqual([
      { kind: 'MERGE_OUT', clientId: 'ended', amount: 9, postings: { 'client:available': -9, 'client:merged': 9 } },
      { kind: 'MERGE_IN', clientId: 'kept', amount: 9, postings: { 'client:merged': -9, 'client:available': 9 } },
    ]);
  });

  it('or is taken from that one', () => {
    expect(passed(-9)).toMatchObject([
      { kind: 'MERGE_OUT', clientId: 'kept', amount: 9 },
      { kind: 'MERGE_IN', clientId: 'ended', amount: 9 },
    ]);
  });
});
