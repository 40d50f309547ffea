import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import type { Instant } from '../../../core/time.ts';
import { merchantFields } from '../payment-view.ts';
import { withReimbursements } from '../reimbursements/reimbursement-of.ts';

/** Payments as a merchant's lists show them: each with its transfer, without its events. */
export function listedBodies(
  payments: readonly Payment[],
  { caller, now }: { caller: string; now: Instant },
  { terms, exports }: { terms: Terms; exports: ExportStore },
) {
  const shown = payments.map((payment) => ({ payment, body: merchantFields(payment, terms, now) }));
  return withReimbursements(shown, caller, now, { exports, terms });
}
