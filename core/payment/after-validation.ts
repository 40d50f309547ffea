import { nextSettlementDay } from '../calendar/business-days.ts';
import { reverse } from '../ledger/movements.ts';
import { add, subtract, type Cents } from '../../contract/money.ts';
import { parisDate } from '../time.ts';
import { apply, conflict, refuse, repeat, type Circumstances, type Decision } from './decision.ts';
import type { Payment, Settlement } from './payment.ts';
import type { RefundReason } from '../../contract/reasons.ts';
import type { SettlementMeans } from '../../contract/settlement-means.ts';

export interface RefundPayment {
  type: 'refund';
  reason: RefundReason;
  /** Whether the payment's due date is closed, that is exported: then it is a refund, before that a void. */
  dueDateClosed: boolean;
}

export interface RecordComplement {
  type: 'record-complement';
  /** How the remainder was settled; one means alone settles the whole of it. */
  settlements: readonly Settlement[] | { means: SettlementMeans };
}

/**
 * Gives the whole captured amount back to the client. Before the export the payment is taken off the due list (void);
 * after it, a negative line is netted from the merchant's next reimbursement (refund). The state of the due date is a
 * condition of the write, so that it is one of the two and never both.
 */
export function refund(payment: Payment, command: RefundPayment, { now }: Circumstances): Decision {
  if (payment.status === 'VOIDED' || payment.status === 'REFUNDED') {
    return payment.reason === command.reason ? repeat : conflict(payment, now);
  }
  if (payment.status !== 'VALIDATED') return conflict(payment, now);
  const { reason, dueDateClosed } = command;
  const day = { date: payment.dueDate, closed: dueDateClosed };
  const facts = { amount: payment.capturedAmount, at: now };
  if (!dueDateClosed) {
    const after = { ...payment, status: 'VOIDED' as const, reason, endedAt: now };
    return apply(payment, after, { ...reverse(payment, 'VOID', { ...facts, dueDate: payment.dueDate }), days: [day] });
  }
  const dueDate = nextSettlementDay(parisDate(now));
  return apply(
    payment,
    { ...payment, status: 'REFUNDED', reason, endedAt: now },
    { ...reverse(payment, 'REFUND', { ...facts, dueDate }), days: [day, { date: dueDate, closed: false }] },
  );
}

/** Notes how the remainder was paid; may be corrected, never exceeds the remainder, moves no money. */
export function recordComplement(payment: Payment, command: RecordComplement, { now }: Circumstances): Decision {
  if (payment.status !== 'VALIDATED') return conflict(payment, now);
  const remainder = subtract(payment.amount, payment.capturedAmount);
  if (remainder === 0) return refuse({ code: 'no-remainder' });
  const settlements =
    'means' in command.settlements ? [{ ...command.settlements, amount: remainder }] : command.settlements;
  const refusal = refuseSettlements(settlements, remainder);
  if (refusal) return refuse(refusal);
  if (JSON.stringify(settlements) === JSON.stringify(payment.settlements ?? [])) return repeat;
  return apply(payment, { ...payment, settlements });
}

function refuseSettlements(settlements: readonly Settlement[], remainder: Cents) {
  const index = settlements.findIndex((settlement) => settlement.amount <= 0);
  if (index >= 0) return { code: 'amount-not-positive', field: `settlements.${index}.amount.value` } as const;
  if (add(...settlements.map((settlement) => settlement.amount)) > remainder) {
    return { code: 'complement-over-remainder', field: 'settlements', limit: { max: remainder } } as const;
  }
  return undefined;
}
