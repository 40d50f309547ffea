import { negate } from '../../contract/money.ts';
import { isMerchantRecord, type JournalRecord, type Postings } from '../ledger/journal.ts';
import type { TransferRecord } from '../ledger/transfer-record.ts';
import type { ExportOutcome } from '../reimbursement/export-outcome.ts';
import { endToEndParts } from '../reimbursement/references.ts';
import type { Instant } from '../time.ts';

/** `TRANSFER`: an export asks the bank for it. `TRANSFER_PAID`: the bank has made it. The others are of the journal. */
export const movementKinds = [
  'CREDIT',
  'CREDIT_REVERSAL',
  'MERGE_OUT',
  'MERGE_IN',
  'HOLD',
  'RELEASE',
  'CAPTURE',
  'VOID',
  'REFUND',
  'REPAYMENT',
  'WRITE_OFF',
  'REPAIR',
  'TRANSFER',
  'TRANSFER_PAID',
  'REJECTION',
  'RETURN',
] as const;
type MovementKind = (typeof movementKinds)[number];

/** What moved, as the books tell it: no client is named. */
export interface Movement {
  kind: MovementKind;
  at: Instant;
  postings: Postings;
  merchantId?: string;
  paymentId?: string;
  /** The order or the credit, the merge, the settlement, or the end-to-end id of the transfer. */
  reference?: string;
}

/** @throws Error for a record that moves nothing: it has no place in the books */
export function movementOf(record: JournalRecord | TransferRecord): Movement {
  const { at, postings } = record;
  if (record.kind === 'TRANSFER') {
    const { endToEndId } = record;
    return { kind: 'TRANSFER_PAID', at, postings, ...ofTransfer(endToEndId) };
  }
  if (record.kind === 'CARRY') throw new Error('a CARRY moves nothing');
  const { paymentId } = record;
  const reference = isMerchantRecord(record)
    ? (record.settlementId ?? record.paysAgain?.[0])
    : (record.order?.id ?? record.creditId ?? record.mergeId);
  return {
    kind: record.kind,
    at,
    postings,
    ...(isMerchantRecord(record) && { merchantId: record.merchantId }),
    ...(paymentId !== undefined && { paymentId }),
    ...(reference !== undefined && { reference }),
  };
}

/** @param at when its export was made */
export const movementOfTransfer = (
  { endToEndId, merchantId, net }: Extract<ExportOutcome, { kind: 'TRANSFER' }>,
  at: Instant,
): Movement => ({
  kind: 'TRANSFER',
  at,
  postings: { 'merchant:owed': negate(net), 'bank:transit': net },
  merchantId,
  reference: endToEndId,
});

function ofTransfer(endToEndId: string): Pick<Movement, 'merchantId' | 'reference'> {
  const named = endToEndParts(endToEndId);
  return { reference: endToEndId, ...(named && { merchantId: named.merchantId }) };
}
