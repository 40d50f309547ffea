import { requestLimits } from '../../contract/settings/limits.ts';
import { dueDate } from '../calendar/due-date.ts';
import { captureHold, release } from '../ledger/movements.ts';
import type { Cents } from '../../contract/money.ts';
import { inFlightMaxMs } from '../in-flight.ts';
import { addMs, ceilToSecond, parisDate, type Instant } from '../time.ts';
import { clientDeadline } from './delay.ts';
import { apply, conflict, refuse, repeat, type Circumstances, type Decision } from './decision.ts';
import { effective } from './effective.ts';
import { isoDuration } from '../../contract/duration.ts';
import { longestExtension } from '../../contract/extension.ts';
import { isDeferred, isPreReservation } from '../../contract/payment-type.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import type { MerchantDeclineReason } from '../../contract/reasons.ts';
import type { AwaitingClient, Payment } from './payment.ts';

const { immediateExtensionMinMs, sameExtensionMs } = requestLimits;

export interface ConfirmPayment {
  type: 'confirm';
  /** C; by default all that was authorised. */
  amount?: Cents;
}

export interface DeclineAsMerchant {
  type: 'decline-as-merchant';
  reason: MerchantDeclineReason;
  message?: string;
}

export interface CancelRequest {
  type: 'cancel';
}

export interface ExtendDeadline {
  type: 'extend';
  /** ISO 8601, counted from now. */
  clientDelay: string;
}

export interface RemindClient {
  type: 'remind';
}

/** The service is confirmed: the held funds are captured, wholly or in part; the rest goes back to the client. */
export function confirm(payment: Payment, command: ConfirmPayment, { now, terms }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status !== 'AWAITING_MERCHANT') {
    const again =
      current.status === 'VALIDATED' &&
      isPreReservation(current.type) &&
      current.capturedAmount === (command.amount ?? current.authorisedAmount);
    return again ? repeat : conflict(current, now);
  }
  const amount = command.amount ?? current.authorisedAmount;
  const field = 'amount.value';
  if (amount <= 0) return refuse({ code: 'amount-not-positive', field });
  if (amount > current.authorisedAmount) {
    return refuse({ code: 'amount-over-authorised', field, limit: { max: current.authorisedAmount } });
  }
  const due = dueDate(parisDate(now), terms);
  const after = {
    ...current,
    status: 'VALIDATED' as const,
    capturedAmount: amount,
    validatedAt: now,
    dueDate: due,
  };
  return apply(payment, after, captureHold(current, current.authorisedAmount, { amount, dueDate: due, at: now }));
}

/** The service cannot be given: the hold is released. */
export function declineAsMerchant(payment: Payment, command: DeclineAsMerchant, { now }: Circumstances): Decision {
  const { reason, message } = command;
  const current = effective(payment, now);
  if (current.status === 'MERCHANT_DECLINED' && current.reason === reason && current.message === message) return repeat;
  if (current.status !== 'AWAITING_MERCHANT') return conflict(current, now);
  const after = { ...current, status: 'MERCHANT_DECLINED' as const, reason, message, endedAt: now };
  return apply(payment, after, release(current, current.authorisedAmount, now));
}

export function cancel(payment: Payment, _command: CancelRequest, { now }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status === 'CANCELLED') return repeat;
  if (current.status !== 'AWAITING_CLIENT') return conflict(current, now);
  return apply(payment, { ...current, status: 'CANCELLED', endedAt: now });
}

/** A later deadline for the client, within the type's limits counted from now, a few times at most. */
export function extend(payment: Payment, command: ExtendDeadline, { now, terms }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status !== 'AWAITING_CLIENT') return conflict(current, now);
  const field = 'clientDelay';
  const due = extendedDeadline(current, command.clientDelay, { now, terms });
  if ('refusal' in due) return refuse(due.refusal);
  const { deadline } = due;
  const later = deadline - current.clientDeadline;
  // A second one to (nearly) the same moment is the first one sent again after a lost reply: it is not counted.
  if (
    current.extendedAt !== undefined &&
    now - current.extendedAt < sameExtensionMs &&
    Math.abs(later) < sameExtensionMs
  ) {
    return repeat;
  }
  if (later <= 0) return refuse({ code: 'deadline-not-later', field });
  if (current.extensions >= terms.extensionsMax) {
    return refuse({ code: 'extension-limit', limit: { max: terms.extensionsMax } });
  }
  return apply(payment, {
    ...current,
    clientDeadline: deadline,
    extensions: current.extensions + 1,
    extendedAt: now,
  });
}

const longestExtensionMs = ({ type }: Payment, { immediateDelayMs, deferredDelayMs }: Terms): number =>
  longestExtension(type, { immediateDelay: immediateDelayMs, clientDelay: deferredDelayMs });

function extendedDeadline(payment: Payment, delay: string, circumstances: Circumstances) {
  const { terms } = circumstances;
  const max = longestExtensionMs(payment, terms);
  const immediate = { ...terms, deferredDelayMs: { min: immediateExtensionMinMs, max, default: max } };
  return isDeferred(payment.type)
    ? clientDeadline(payment.type, delay, circumstances)
    : clientDeadline('DEFERRED', delay, { ...circumstances, terms: immediate });
}

/**
 * The latest deadline that an extension can give now, which moves on with time; undefined when none is left, or none would
 * reach the present deadline. That of an immediate request just asked for is the present one: from the next second on, it
 * is later.
 */
export function extendableUntil(payment: AwaitingClient, { now, terms }: Circumstances): Instant | undefined {
  if (payment.extensions >= terms.extensionsMax) return undefined;
  const until = ceilToSecond(addMs(now, longestExtensionMs(payment, terms)));
  return until >= payment.clientDeadline ? until : undefined;
}

/** When the client can be reminded; undefined when no reminder is left, or the request has ended by then. */
export function remindableFrom(payment: AwaitingClient, terms: Terms): Instant | undefined {
  if (payment.reminders >= terms.remindersMax) return undefined;
  const from = nextReminder(payment, terms);
  return from < payment.clientDeadline ? from : undefined;
}

const nextReminder = ({ remindedAt, createdAt }: AwaitingClient, { reminderIntervalMs }: Terms): Instant =>
  addMs(remindedAt ?? createdAt, reminderIntervalMs);

/**
 * Notifies the client again: a few times, with a pause in between. Once more while the first call may still be in flight is
 * the same reminder, whose answer was lost.
 */
export function remind(payment: Payment, _command: RemindClient, { now, terms }: Circumstances): Decision {
  const current = effective(payment, now);
  if (current.status !== 'AWAITING_CLIENT') return conflict(current, now);
  if (current.remindedAt !== undefined && now < addMs(current.remindedAt, inFlightMaxMs)) return repeat;
  if (current.reminders >= terms.remindersMax) {
    return refuse({ code: 'reminder-limit', limit: { max: terms.remindersMax } });
  }
  if (now < nextReminder(current, terms)) {
    return refuse({ code: 'reminder-too-soon', limit: { min: isoDuration(terms.reminderIntervalMs) } });
  }
  return apply(payment, { ...current, reminders: current.reminders + 1, remindedAt: now });
}
