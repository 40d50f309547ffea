import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { bookedOn } from '../../../core/ledger/booked-on.ts';
import { shardName, shardOf } from '../../../core/ledger/journal.ts';
import { credit } from '../../../core/ledger/movements.ts';
import type { TransferRecord } from '../../../core/ledger/transfer-record.ts';
import { instant } from '../../../core/time.ts';
import { aLine, merchantId } from '../reimbursement/fixtures.ts';

const creditAt = (time: string) =>
  credit({ clientId: 'marie', id: 'c1', amount: cents(50_00), creditedAt: instant(Date.parse(time)) }).record;

it.each([
  ['the last second of a day in summer', '2026-06-08T21:59:59Z', '2026-06-08'],
  ['the first of the next one', '2026-06-08T22:00:00Z', '2026-06-09'],
  ['the last second of a day in winter', '2026-12-08T22:59:59Z', '2026-12-08'],
])('is the day in Paris: %s', (_, time, day) => {
  expect(bookedOn(creditAt(time))).toBe(`${day}#${shardName(shardOf('marie'))}`);
});

it('is in the shard of the merchant where there is one', () => {
  expect(bookedOn(aLine('CAPTURE'))).toBe(`2026-06-01#${shardName(shardOf(merchantId))}`);
});

it('is nothing where nothing moves', () => {
  const accepted: TransferRecord = {
    kind: 'TRANSFER',
    endToEndId: '260608-1-m',
    version: 1,
    status: 'ACCEPTED',
    at: instant(0),
    amount: cents(1),
    postings: {},
    source: { kind: 'EXPORT', date: '2026-06-08' },
  };
  const paid = { ...accepted, status: 'PAID', postings: { 'bank:transit': cents(-1), bank: cents(1) } } as const;
  expect(bookedOn(accepted)).toBeUndefined();
  expect(bookedOn(paid)).toBe(`1970-01-01#${shardName(shardOf('260608-1-m'))}`);
});
