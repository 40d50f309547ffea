import { dueDate } from '../calendar/due-date.ts';
import { debit, hold } from '../ledger/movements.ts';
import type { Cents } from '../../contract/money.ts';
import { addMs, ceilToSecond, parisDate } from '../time.ts';
import { apply, conflict, refuse, repeat, type Circumstances, type Decision } from './decision.ts';
import { effective } from './effective.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import type { ClientDeclineReason } from '../../contract/reasons.ts';
import type { Payment } from './payment.ts';

export interface ApprovePayment {
  type: 'approve';
  amount: Cents;
  deviceId: string;
}

export interface DeclineAsClient {
  type: 'decline-as-client';
  reason: ClientDeclineReason;
}

export interface MarkOpened {
  type: 'mark-opened';
}

/** The client agrees to pay `amount`, at most what was asked: debited at once, or held for the merchant to confirm. */
export function approve(payment: Payment, command: ApprovePayment, { now, terms }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status !== 'AWAITING_CLIENT') return wasApprovedBy(command, current) ? repeat : conflict(current, now);
  const field = 'amount.value';
  if (command.amount <= 0) return refuse({ code: 'amount-not-positive', field });
  if (command.amount > current.amount) {
    return refuse({ code: 'amount-over-requested', field, limit: { max: current.amount } });
  }
  const authorised = {
    ...current,
    authorisedAmount: command.amount,
    authorisedAt: now,
    deviceId: command.deviceId,
  };
  if (isPreReservation(current.type)) {
    const confirmBy = ceilToSecond(addMs(now, terms.holdMs));
    const after = { ...authorised, status: 'AWAITING_MERCHANT' as const, confirmBy };
    return apply(payment, after, hold(current, { amount: command.amount, confirmBy }, now));
  }
  const due = dueDate(parisDate(now), terms);
  const after = {
    ...authorised,
    status: 'VALIDATED' as const,
    capturedAmount: command.amount,
    validatedAt: now,
    dueDate: due,
  };
  return apply(payment, after, debit(current, { amount: command.amount, dueDate: due, at: now }));
}

function wasApprovedBy({ amount, deviceId }: ApprovePayment, current: Payment): boolean {
  const ledTo = isPreReservation(current.type) ? 'AWAITING_MERCHANT' : 'VALIDATED';
  return current.status === ledTo && current.authorisedAmount === amount && current.deviceId === deviceId;
}

export function declineAsClient(payment: Payment, { reason }: DeclineAsClient, { now }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status === 'CLIENT_DECLINED' && current.reason === reason) return repeat;
  if (current.status !== 'AWAITING_CLIENT') return conflict(current, now);
  return apply(payment, { ...current, status: 'CLIENT_DECLINED', reason, endedAt: now });
}

/** A fact on the timeline, no state: the first time counts, and once the request has ended nothing is left to note. */
export function markOpened(payment: Payment, _command: MarkOpened, { now }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status !== 'AWAITING_CLIENT' || current.openedAt !== undefined) return repeat;
  return apply(payment, { ...current, openedAt: now });
}
