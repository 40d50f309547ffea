import * as z from 'zod';
import type { ExportStore } from '../../../../adapters/dynamodb/export-store.ts';
import type { PaymentStore } from '../../../../adapters/dynamodb/payment-store.ts';
import { refundReasons } from '../../../../contract/reasons.ts';
import type { Terms } from '../../../../contract/settings/terms.ts';
import { backOfficeNumber } from '../../../../core/payment/done-by.ts';
import { effective } from '../../../../core/payment/effective.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { runCommand } from '../../../use-cases/run-command.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  payments: Pick<PaymentStore, 'get' | 'commit'>;
  exports: Pick<ExportStore, 'closedBy'>;
  terms: Terms;
}

const change = z.object({ paymentId: z.string(), reason: z.enum(refundReasons) });

/** A payment given back, however late and whatever its merchant is owed. */
export const lateRefund = proposalKind({
  change,
  take: (asked: WantedChange<'LATE_REFUND'>) => ({ change: asked }),
  judge: async ({ paymentId }, { payments }: Dependencies, now) => {
    const payment = await payments.get(paymentId);
    if (!payment) return notFound;
    const { status: currentStatus } = effective(payment, now);
    if (payment.status !== 'VALIDATED') return refused({ code: 'status-conflict', currentStatus });
    return {
      about: { kind: 'PAYMENT', id: payment.id },
      from: { status: payment.status },
      to: { amount: payment.capturedAmount },
    };
  },
  carryOut: async ({ paymentId, reason }, { now, alongside, operation }, { payments, exports, terms }) => {
    const payment = await payments.get(paymentId);
    if (payment?.status !== 'VALIDATED') return false;
    const performed = await runCommand(
      payment,
      { type: 'refund', reason, dueDateClosed: await isClosed(payment, exports) },
      { now, terms, member: backOfficeNumber },
      { payments: { commit: (transition) => payments.commit(transition, { operation, alongside }) } },
    );
    return 'changed' in performed && performed.changed;
  },
});

const isClosed = async ({ dueDate }: Extract<Payment, { status: 'VALIDATED' }>, exports: Dependencies['exports']) =>
  (await exports.closedBy(dueDate)) !== undefined;
