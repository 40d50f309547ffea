import type * as z from 'zod';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { add, commission, subtract, toMoney } from '../../contract/money.ts';
import { expectedExecution } from '../../core/calendar/due-date.ts';
import { lastTold } from '../../core/notification/notice.ts';
import { effective } from '../../core/payment/effective.ts';
import { extendableUntil, remindableFrom } from '../../core/payment/merchant-decisions.ts';
import type { AwaitingClient, Payment, Validated } from '../../core/payment/payment.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { parisDate, toIso, type Instant } from '../../core/time.ts';
import type { paymentRequest, reimbursementOfPayment } from '../http/schemas/payment-request.ts';
import { paymentFields } from '../http/bodies/payment-fields.ts';
import { timelineEvents } from '../http/bodies/timeline-events.ts';
import { transferDays, upcomingId } from './reimbursements/transfer-days.ts';

export type PaymentRequestBody = z.input<typeof paymentRequest>;
export type ReimbursementOfPayment = z.input<typeof reimbursementOfPayment>;

/** What a merchant sees of a payment as it stands at `now`; `justChanged` spares the look-up of exports. */
export type MerchantView = (payment: Payment, justChanged: boolean, now: Instant) => Promise<PaymentRequestBody>;

/** How a validated payment is paid out, and what giving it back would be: taken off that transfer, or off a later one. */
export type PaidOut = Required<Pick<PaymentRequestBody, 'reimbursement' | 'reversal'>>;

/** What is owed of a payment, whatever became of it. */
export function owed(payment: Validated): ReimbursementOfPayment {
  const fee = commission(payment.capturedAmount, payment.commissionBps);
  return {
    status: 'SCHEDULED',
    dueDate: payment.dueDate,
    gross: toMoney(payment.capturedAmount),
    fee: toMoney(fee),
    net: toMoney(subtract(payment.capturedAmount, fee)),
  };
}

/** The transfer of a payment that no export holds yet. */
export const scheduled = (payment: Validated, now: Instant, terms: Pick<Terms, 'fileLeadDays'>): PaidOut => ({
  reimbursement: {
    ...owed(payment),
    id: upcomingId(payment.dueDate),
    ...transferDays(expectedExecution(payment.dueDate, parisDate(now), terms)),
  },
  reversal: 'VOID',
});

export function merchantFields(payment: Payment, terms: Terms, now: Instant): PaymentRequestBody {
  return {
    ...paymentFields(payment),
    clientIdentifier: payment.identifierHint,
    reference: payment.reference,
    customer: payment.customer,
    commissionBps: payment.commissionBps,
    ...(payment.status === 'AWAITING_CLIENT' && whileWaiting(payment, terms, now)),
    complement: complementOf(payment),
  };
}

/** What the merchant can still do to have an answer, and until when. */
function whileWaiting(payment: AwaitingClient, terms: Terms, now: Instant) {
  const until = extendableUntil(payment, { now, terms });
  const from = remindableFrom(payment, terms);
  return {
    extensionsLeft: terms.extensionsMax - payment.extensions,
    extendableUntil: until && toIso(until),
    remindableFrom: from && toIso(from),
  };
}

function complementOf(payment: Payment): PaymentRequestBody['complement'] {
  if (!('settlements' in payment) || payment.settlements === undefined) return undefined;
  return {
    settlements: payment.settlements.map(({ means, amount }) => ({ means, amount: toMoney(amount) })),
    settledAmount: toMoney(add(...payment.settlements.map(({ amount }) => amount))),
  };
}

interface ViewDependencies {
  notices: Pick<NoticeStore, 'toClientAbout'>;
  terms: Terms;
  /** The name of one of a merchant's people, by number; undefined of a merchant who has no organisation yet. */
  nameOf: (merchantId: string, member: number, now: Instant) => Promise<string | undefined>;
  /** When and how the money of a validated payment is transferred, from the exports. */
  reimbursementOf: (payment: Validated, now: Instant) => Promise<PaidOut>;
}

export const merchantView = ({ notices, terms, nameOf, reimbursementOf }: ViewDependencies): MerchantView =>
  async function viewOfMerchant(stored, justChanged, now) {
    const payment = effective(stored, now);
    const events = await timelineEvents(payment, (member) => nameOf(payment.merchantId, member, now));
    // Of what has just been asked nobody knows yet.
    const asksClient = payment.status === 'AWAITING_CLIENT' && !justChanged;
    const told = asksClient ? lastTold(await notices.toClientAbout(payment.id)) : undefined;
    const paidOut =
      payment.status !== 'VALIDATED'
        ? undefined
        : justChanged && payment.validatedAt === now
          ? scheduled(payment, now, terms)
          : await reimbursementOf(payment, now);
    return {
      ...merchantFields(payment, terms, now),
      ...paidOut,
      notified: told && { ...told, at: toIso(told.at) },
      events,
    };
  };
