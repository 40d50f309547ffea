import { nextSettlementDay } from '../calendar/business-days.ts';
import { reverse } from '../ledger/movements.ts';
import { add, negate, subtract, type Cents } from '../../contract/money.ts';
import { parisDate } from '../time.ts';
import { apply, conflict, refuse, repeat, type Circumstances, type Decision } from './decision.ts';
import type { Payment, Settlement } from './payment.ts';
import { brakeRefund, refuseLate, type Standing } from './refund-brake.ts';
import type { RefundReason } from '../../contract/reasons.ts';
import type { SettlementMeans } from '../../contract/settlement-means.ts';

export interface RefundPayment {
  type: 'refund';
  reason: RefundReason;
  /** Whether the payment's due date is closed, that is exported: then it is a refund, before that a void. */
  dueDateClosed: boolean;
  /** By which late refunds and those that nobody is sure to have back are refused; without it two people have approved it. */
  standing?: Standing;
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
export function refund(payment: Payment, command: RefundPayment, circumstances: Circumstances): Decision {
  const { now } = circumstances;
  if (payment.status === 'VOIDED' || payment.status === 'REFUNDED') {
    return payment.reason === command.reason ? repeat : conflict(payment, now);
  }
  if (payment.status !== 'VALIDATED') return conflict(payment, now);
  const { reason, dueDateClosed, standing } = command;
  const next = nextSettlementDay(parisDate(now));
  const dueDate = dueDateClosed ? next : payment.dueDate;
  const late = dueDateClosed && standing ? refuseLate(payment, circumstances) : undefined;
  if (late) return refuse(late);
  const facts = { amount: payment.capturedAmount, dueDate, at: now };
  const { wallet, record } = reverse(payment, dueDateClosed ? 'REFUND' : 'VOID', facts);
  const reversal = { dueDate, net: negate(record.net) };
  const braked = standing && brakeRefund(payment, reversal, next, standing, circumstances);
  if (braked && 'refusal' in braked) return refuse(braked.refusal);
  const day = { date: payment.dueDate, closed: dueDateClosed };
  return apply(
    payment,
    { ...payment, status: dueDateClosed ? 'REFUNDED' : 'VOIDED', reason, endedAt: now },
    {
      wallet,
      record,
      days: dueDateClosed ? [day, { date: dueDate, closed: false }] : [day],
      // One that is approved counts for those that are not.
      tally: braked?.tally ?? { merchantId: payment.merchantId, net: reversal.net },
    },
  );
}

/** Records how the remainder was paid; may be corrected, never exceeds the remainder, moves no money. */
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
