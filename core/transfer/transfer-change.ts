import { bankReasonKind } from '../../contract/bank-reasons.ts';
import { batchLimits } from '../../contract/settings/limits.ts';
import { negate, zero } from '../../contract/money.ts';
import { balanced, type MerchantRecord } from '../ledger/journal.ts';
import type { TransferRecord, TransferSource } from '../ledger/transfer-record.ts';
import { transitAccounts, type Transfer } from '../reimbursement/outcome.ts';
import type { Instant, LocalDate } from '../time.ts';
import { afterEvent, isInTransit, type Failure, type TransferEvent } from './transfer-state.ts';

/** What a bank did with a transfer, as it says so. */
export type BankAnswer =
  { kind: 'SUBMITTED' | 'ACCEPTED' | 'PAID' | 'NOT_EXECUTED' } | { kind: 'REJECTED' | 'RETURNED'; failure: Failure };

/** What an event changes, all of it in one transaction. */
export interface TransferChange {
  before: Transfer;
  after: Transfer;
  record: TransferRecord;
  /** The amount is the merchant's again, due on a day that is open still. */
  line?: MerchantRecord;
  /** Nothing more goes to its account until that is another one. */
  accountToCheck: boolean;
}

/**
 * What an answer means for this transfer: whether its amount is due again by itself, and whether its account is to be checked.
 * What fails for no reason of the account's is tried again `technicalRetriesMax` times.
 *
 * @param day the next settlement day, which no export has closed
 */
export function toEvent(answer: BankAnswer, day: LocalDate): TransferEvent {
  switch (answer.kind) {
    case 'REJECTED': {
      const { failure } = answer;
      const hasToBeAsked = failure.level === 'FILE' || bankReasonKind(failure.code) === 'ASK';
      return { kind: 'REJECTED', failure, ...(!hasToBeAsked && { dueAgain: day }) };
    }
    case 'RETURNED':
      return { kind: 'RETURNED', failure: answer.failure, dueAgain: day };
    case 'NOT_EXECUTED':
      return { kind: 'NOT_EXECUTED', dueAgain: day };
    case 'SUBMITTED':
    case 'ACCEPTED':
    case 'PAID':
      return { kind: answer.kind };
  }
}

/** KNOWN: it says nothing new. CONTRADICTION: it cannot be true beside what is known; somebody has to look. */
export function changeOf(
  before: Transfer,
  event: TransferEvent,
  { at, source }: { at: Instant; source: TransferSource },
): TransferChange | 'KNOWN' | 'CONTRADICTION' {
  const answer = afterEvent(before, event);
  if (answer.kind !== 'CHANGED') return answer.kind;
  const { state } = answer;
  const after: Transfer = { ...factsOf(before), ...state, version: (before.version ?? 0) + 1 };
  const isPaidNow = isInTransit(before) && (state.status === 'PAID' || state.status === 'RETURNED');
  const transit = transitOf(before);
  const isDueNow = dueAgainOf(after) !== undefined && dueAgainOf(before) === undefined;
  return {
    before,
    after,
    record: {
      kind: 'TRANSFER',
      endToEndId: before.endToEndId,
      version: after.version ?? 1,
      status: state.status,
      at,
      amount: before.net,
      postings: isPaidNow ? { [transit]: negate(before.net), bank: before.net } : {},
      source,
    },
    ...(isDueNow && { line: lineOf(after, { at, from: state.status === 'RETURNED' ? 'bank' : transit }) }),
    accountToCheck: isDueNow && event.kind !== 'NOT_EXECUTED' && isAccountToCheck(after),
  };
}

/** The account in which the transfer waits for its bank. */
export const transitOf = ({ postings }: Pick<Transfer, 'postings'>) =>
  transitAccounts.find((account) => postings[account] !== undefined) ?? 'bank:transit';

/** When its amount is due again; undefined when it is not. */
export const dueAgainOf = (transfer: Transfer): LocalDate | undefined =>
  'dueAgain' in transfer ? transfer.dueAgain : undefined;

/** Of what is due again by itself, which a refused file is not. */
function isAccountToCheck(transfer: Transfer): boolean {
  if (!('failure' in transfer)) return false;
  return bankReasonKind(transfer.failure.code) !== 'TECHNICAL' || transfer.n > batchLimits.technicalRetriesMax;
}

function lineOf(
  { merchantId, endToEndId, net, ...transfer }: Transfer,
  { at, from }: { at: Instant; from: 'bank' | ReturnType<typeof transitOf> },
): MerchantRecord {
  const dueDate = 'dueAgain' in transfer ? transfer.dueAgain : undefined;
  if (dueDate === undefined) throw new Error('a line needs its day');
  return balanced({
    kind: from === 'bank' ? 'RETURN' : 'REJECTION',
    merchantId,
    dueDate,
    at,
    gross: zero,
    fee: zero,
    net,
    postings: { 'merchant:owed': net, [from]: negate(net) },
    paysAgain: [endToEndId],
  });
}

/** What never changes of a transfer. */
function factsOf(transfer: Transfer) {
  const { merchantId, paymentCount, refundCount, gross, fee, carried, debt, net, paysAgain } = transfer;
  const { exportDate, n, executionDate, endToEndId, iban, accountId, at, postings } = transfer;
  return {
    merchantId,
    paymentCount,
    refundCount,
    gross,
    fee,
    carried,
    ...(debt !== undefined && { debt }),
    net,
    ...(paysAgain && { paysAgain }),
    exportDate,
    n,
    executionDate,
    endToEndId,
    iban,
    ...(accountId !== undefined && { accountId }),
    at,
    postings,
  };
}
