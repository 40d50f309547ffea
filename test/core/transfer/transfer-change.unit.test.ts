import { describe, expect, it } from 'vitest';
import { batchLimits } from '../../../contract/settings/limits.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { instant, localDate } from '../../../core/time.ts';
import { changeOf, toEvent } from '../../../core/transfer/transfer-change.ts';
import type { Failure, TransferEvent, TransferState } from '../../../core/transfer/transfer-state.ts';

const day = localDate('2026-06-10');
const circumstances = {
  at: instant(Date.parse('2026-06-09T12:00:00Z')),
  source: { kind: 'EXPORT', date: day },
} as const;
const ofTransfer = (code: string): Failure => ({ level: 'TRANSFER', code });
const ofFile: Failure = { level: 'FILE', code: 'DU01' };

const transfer = (state: TransferState, n = 1): Transfer =>
  ({
    merchantId: 'm',
    exportDate: localDate('2026-06-08'),
    n,
    endToEndId: 'E1',
    net: 30_00,
    accountId: 'account',
    postings: { 'merchant:owed': -30_00, 'bank:transit': 30_00 },
    ...state,
  }) as unknown as Transfer;

function change(before: Transfer, event: TransferEvent) {
  const found = changeOf(before, event, circumstances);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('what a bank says', () => {
  it.each([
    ['of an account', ofTransfer('AC04'), day],
    ['of no reason that we know', ofTransfer('TM01'), day],
    ['that has to be asked first', ofTransfer('AM05'), undefined],
    ['of a whole file', ofFile, undefined],
  ])('a rejection %s is due again by itself: from %s', (_, failure, dueAgain) => {
    expect(toEvent({ kind: 'REJECTED', failure }, day)).toEqual({
      kind: 'REJECTED',
      failure,
      ...(dueAgain && { dueAgain }),
    });
  });
});

describe('what it changes', () => {
  it('the money leaves the transit once, whether it is told that it was paid or only that it came back', () => {
    const paid = change(transfer({ status: 'ACCEPTED' }), { kind: 'PAID' });
    expect(paid.record.postings).toEqual({ 'bank:transit': -30_00, bank: 30_00 });
    const returned: TransferEvent = { kind: 'RETURNED', failure: ofTransfer('AC04'), dueAgain: day };
    expect(change(transfer({ status: 'ACCEPTED' }), returned).record.postings).toEqual(paid.record.postings);
    expect(change(transfer({ status: 'PAID' }), returned).record.postings).toEqual({});
    expect(change(transfer({ status: 'EXPORTED' }), { kind: 'ACCEPTED' }).record.postings).toEqual({});
  });

  it('is due once, from where the money is', () => {
    const rejected = change(
      transfer({ status: 'SUBMITTED' }),
      toEvent({ kind: 'REJECTED', failure: ofTransfer('AC04') }, day),
    );
    expect(rejected.line).toMatchObject({
      kind: 'REJECTION',
      dueDate: day,
      postings: { 'merchant:owed': 30_00, 'bank:transit': -30_00 },
    });
    const returned = change(transfer({ status: 'PAID' }), {
      kind: 'RETURNED',
      failure: ofTransfer('AC04'),
      dueAgain: day,
    });
    expect(returned.line).toMatchObject({ kind: 'RETURN', postings: { 'merchant:owed': 30_00, bank: -30_00 } });
    expect(change(rejected.after, { kind: 'REISSUED', as: 'E2' }).line).toBeUndefined();
    const asked = change(transfer({ status: 'SUBMITTED' }), { kind: 'REJECTED', failure: ofFile });
    expect(asked.line).toBeUndefined();
    expect(change(asked.after, { kind: 'NOT_EXECUTED', dueAgain: day }).line).toMatchObject({ kind: 'REJECTION' });
  });

  it.each<[string, Transfer, TransferEvent, boolean]>([
    ['an account that the bank refuses', transfer({ status: 'SUBMITTED' }), rejection(ofTransfer('AC04')), true],
    [
      'a first one for no reason of the account’s',
      transfer({ status: 'SUBMITTED' }),
      rejection(ofTransfer('TM01')),
      false,
    ],
    [
      'the last try of those',
      transfer({ status: 'SUBMITTED' }, batchLimits.technicalRetriesMax + 1),
      rejection(ofTransfer('TM01')),
      true,
    ],
    [
      'the last but one',
      transfer({ status: 'SUBMITTED' }, batchLimits.technicalRetriesMax),
      rejection(ofTransfer('TM01')),
      false,
    ],
    ['a file as a whole', transfer({ status: 'SUBMITTED' }), rejection(ofFile), false],
    [
      'what somebody has asked the bank about',
      transfer({ status: 'REJECTED', failure: ofTransfer('AM05') }),
      { kind: 'NOT_EXECUTED', dueAgain: day },
      false,
    ],
  ])('the account is to be checked after %s', (_, before, event, isToCheck) => {
    expect(change(before, event).accountToCheck).toBe(isToCheck);
  });
});

function rejection(failure: Failure): TransferEvent {
  return { kind: 'REJECTED', failure, dueAgain: day };
}
