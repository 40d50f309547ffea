import { commission } from '../../contract/money.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import { nextSettlementDay } from '../calendar/business-days.ts';
import { isMerchantRecord, type JournalRecord } from '../ledger/journal.ts';
import type { Payment } from '../payment/payment.ts';
import { parisDate, type Instant, type LocalDate } from '../time.ts';
import type { Statements } from './statements.ts';

const code = 'payments-differ-from-journal';

type Captured = Extract<Payment, { capturedAmount: number }>;

/** A line of a payment as both must say it, the figures of a reversal negative. A finding names the field that differs. */
interface Line {
  kind: 'CAPTURE' | 'VOID' | 'REFUND';
  paymentId: string;
  clientId: string;
  merchantId: string;
  gross: number;
  fee: number;
  dueDate: LocalDate;
  at: Instant;
  /** What it takes out of what was held. */
  held: number;
}

/**
 * What the journal must say of each payment in its present state, no more and no less, and what it says. The payment's side is
 * recomputed: the fee from the rate that it was asked for at, the due date of a refund from the calendar.
 */
export function paymentsInJournal(statements: Statements) {
  const tellLine = (side: 'expected' | 'actual', { kind, paymentId, ...fields }: Line) =>
    statements.fact(side, code, `${paymentId} ${kind}`, { ...fields });
  const tellHeld = (side: 'expected' | 'actual', kind: string, { paymentId, clientId, amount }: Held) =>
    statements.fact(side, code, `${paymentId} ${kind}`, { clientId, amount });

  return {
    takePayment(payment: Payment): void {
      const { id: paymentId, clientId } = payment;
      const hold = (kind: 'HOLD' | 'RELEASE') => {
        if ('authorisedAmount' in payment)
          tellHeld('expected', kind, { paymentId, clientId, amount: payment.authorisedAmount });
      };
      switch (payment.status) {
        case 'AWAITING_CLIENT':
        case 'CLIENT_DECLINED':
        case 'CANCELLED':
        case 'CLIENT_EXPIRED':
          return;
        case 'AWAITING_MERCHANT':
          return hold('HOLD');
        case 'MERCHANT_DECLINED':
        case 'MERCHANT_EXPIRED':
        case 'MERCHANT_BLOCKED':
          hold('HOLD');
          return hold('RELEASE');
        case 'VALIDATED':
        case 'VOIDED':
        case 'REFUNDED': {
          const capture = captureOf(payment);
          if (capture.held > 0) hold('HOLD');
          tellLine('expected', capture);
          if (payment.status !== 'VALIDATED') tellLine('expected', reversalOf(payment, capture));
        }
      }
    },

    takeRecord(record: JournalRecord): void {
      const { paymentId, clientId } = record;
      if (paymentId === undefined || clientId === undefined) return;
      if (!isMerchantRecord(record))
        return tellHeld('actual', record.kind, { paymentId, clientId, amount: record.amount });
      const { kind, merchantId, gross, fee, dueDate, at, postings } = record;
      if (kind !== 'CAPTURE' && kind !== 'VOID' && kind !== 'REFUND') return;
      const held = 0 - (postings['client:held'] ?? 0);
      tellLine('actual', { kind, paymentId, clientId, merchantId, gross, fee, dueDate, at, held });
    },
  };
}

interface Held {
  paymentId: string;
  clientId: string;
  amount: number;
}

const captureOf = (payment: Captured): Line => ({
  kind: 'CAPTURE',
  paymentId: payment.id,
  clientId: payment.clientId,
  merchantId: payment.merchantId,
  gross: payment.capturedAmount,
  fee: commission(payment.capturedAmount, payment.commissionBps),
  dueDate: payment.dueDate,
  at: payment.validatedAt,
  held: isPreReservation(payment.type) ? payment.authorisedAmount : 0,
});

const reversalOf = (
  { status, endedAt, dueDate }: Extract<Captured, { status: 'VOIDED' | 'REFUNDED' }>,
  capture: Line,
): Line => ({
  ...capture,
  kind: status === 'VOIDED' ? 'VOID' : 'REFUND',
  gross: 0 - capture.gross,
  fee: 0 - capture.fee,
  // A refund is due on the next settlement day after it was made.
  dueDate: status === 'VOIDED' ? dueDate : nextSettlementDay(parisDate(endedAt)),
  at: endedAt,
  held: 0,
});
