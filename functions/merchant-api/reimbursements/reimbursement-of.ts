import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import type { Payment, Validated } from '../../../core/payment/payment.ts';
import { transferId, type Transfer } from '../../../core/reimbursement/outcome.ts';
import { endToEndParts } from '../../../core/reimbursement/references.ts';
import type { Instant, LocalDate } from '../../../core/time.ts';
import { owed, scheduled, type PaidOut, type PaymentRequestBody } from '../payment-view.ts';
import { shownStatus } from './reimbursement-body.ts';
import { transferDays } from './transfer-days.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'closedBy' | 'firstTransferFrom' | 'transfer'>;
  terms: Pick<Terms, 'fileLeadDays'>;
}

/**
 * When and how the money of a validated payment is transferred, derived from the exports: nothing of it is written on the
 * payment. A due date that is closed without a transfer (netted, below the minimum, withheld) is scheduled still: the
 * merchant's next transfer holds it.
 */
export const reimbursementOf = (payment: Validated, now: Instant, dependencies: Dependencies): Promise<PaidOut> =>
  lookUp(dependencies, payment.merchantId, now)(payment);

/** The same for a page of one merchant's payments, each due date and each transfer read once. */
export function withReimbursements(
  page: readonly { payment: Payment; body: PaymentRequestBody }[],
  merchantId: string,
  now: Instant,
  dependencies: Dependencies,
): Promise<PaymentRequestBody[]> {
  const paidOut = lookUp(dependencies, merchantId, now);
  return Promise.all(
    page.map(async ({ payment, body }) =>
      payment.status === 'VALIDATED' ? { ...body, ...(await paidOut(payment)) } : body,
    ),
  );
}

function lookUp(
  { exports, terms }: Dependencies,
  merchantId: string,
  now: Instant,
): (payment: Validated) => Promise<PaidOut> {
  const closings = new Map<LocalDate, Promise<LocalDate | undefined>>();
  const transfers = new Map<LocalDate, Promise<Transfer | undefined>>();
  return async (payment) => {
    const exportDate = await once(closings, payment.dueDate, () => exports.closedBy(payment.dueDate));
    if (exportDate === undefined) return scheduled(payment, now, terms);
    const transfer = await once(transfers, exportDate, () => transferThatPays(exports, merchantId, exportDate));
    if (!transfer) return { reimbursement: owed(payment), reversal: 'REFUND' };
    const reimbursement = {
      ...owed(payment),
      status: transfer.status === 'REISSUED' ? ('EXPORTED' as const) : shownStatus(transfer),
      id: transferId(transfer),
      ...transferDays(transfer.executionDate),
      exportDate: transfer.exportDate,
      endToEndId: transfer.endToEndId,
    };
    return { reimbursement, reversal: 'REFUND' };
  };
}

/** The one that is asked of the bank now, where one before it failed. */
async function transferThatPays(
  exports: Dependencies['exports'],
  merchantId: string,
  exportDate: LocalDate,
): Promise<Transfer | undefined> {
  let transfer = await exports.firstTransferFrom(merchantId, exportDate);
  while (transfer?.status === 'REISSUED') {
    const named = endToEndParts(transfer.reissuedAs);
    const next = named && (await exports.transfer(merchantId, named.exportDate, named.n));
    if (!next) return transfer;
    transfer = next;
  }
  return transfer;
}

function once<K, V>(known: Map<K, Promise<V>>, key: K, ask: () => Promise<V>): Promise<V> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}
