import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { runCommand } from '../../use-cases/run-command.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { MerchantActionDependencies } from './act-on-payment-request.ts';

type Dependencies = MerchantActionDependencies & { exports: Pick<ExportStore, 'closedBy'> };

/** The batch closes a date at most once while a request is being answered. */
const roundsMax = 3;

/**
 * Gives the vouchers back: a void while the due date is open, a refund once it is exported. When the batch closes the
 * date in between, the write is refused and the other of the two is made.
 */
export async function refundPaymentRequest(
  { caller, now, params, body }: Call<'refundPaymentRequest'>,
  { payments, exports, terms, view }: Dependencies,
): Promise<Reply<'refundPaymentRequest'>> {
  const payment = await ownPayment(payments, params.id, { merchantId: caller });
  if (!payment) return notFound;
  for (let round = 1; round <= roundsMax; round += 1) {
    const dueDateClosed = payment.status === 'VALIDATED' && (await exports.closedBy(payment.dueDate)) !== undefined;
    const command = { type: 'refund' as const, reason: body.reason, dueDateClosed };
    const performed = await runCommand(payment, command, { now, terms }, { payments });
    if ('refusal' in performed) return refused(performed.refusal);
    if (!('blocked' in performed)) return { body: await view(performed.payment, performed.changed, now) };
    if (performed.blocked === 'wallet') throw new Error(`payment ${payment.id}: its client has no wallet`);
  }
  throw new Unavailable(`payment ${payment.id}`);
}
