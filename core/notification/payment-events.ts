import { backOfficeNumber } from '../payment/done-by.ts';
import type { Payment } from '../payment/payment.ts';

/** Whose news it is: the client hears of it on the phone, the merchant in the portal. Mails are in mailed-notices.ts. */
export type Audience = 'client' | 'merchant';

/** Everything that can happen to a payment request, and who is told. */
const audiences = {
  REQUESTED: ['client'],
  OPENED: ['merchant'],
  REMINDED: ['client'],
  EXTENDED: ['client'],
  AUTHORISED: ['merchant'],
  PAID: ['merchant'],
  CONFIRMED: ['client'],
  CONFIRMED_IN_PART: ['client'],
  COMPLEMENT_RECORDED: [],
  CLIENT_DECLINED: ['merchant'],
  CANCELLED: ['client'],
  CLIENT_EXPIRED: ['client', 'merchant'],
  MERCHANT_DECLINED: ['client'],
  MERCHANT_EXPIRED: ['client', 'merchant'],
  MERCHANT_BLOCKED: ['client'],
  VOIDED: ['client'],
  REFUNDED: ['client'],
  // The merchant did not do it.
  GIVEN_BACK: ['client', 'merchant'],
} as const satisfies Record<string, readonly Audience[]>;

export type PaymentEventType = keyof typeof audiences;

export type ClientNewsEvent = {
  [Type in PaymentEventType]: 'client' extends (typeof audiences)[Type][number] ? Type : never;
}[PaymentEventType];

export const paymentEventTypes = Object.keys(audiences) as PaymentEventType[];

export const isNewsFor = (type: PaymentEventType, audience: Audience): boolean =>
  (audiences[type] as readonly Audience[]).includes(audience);

export const isClientNews = (type: PaymentEventType): type is ClientNewsEvent => isNewsFor(type, 'client');

/** What may still happen to a payment whose client's account has become one with another: nothing open is ever merged. */
export const mayFollowMerge = (event: ClientNewsEvent): boolean =>
  event === 'VOIDED' || event === 'REFUNDED' || event === 'GIVEN_BACK';

export const clientNewsEvents: readonly ClientNewsEvent[] = paymentEventTypes.filter(isClientNews);

/**
 * What happened to a payment between two images of its item, oldest first: nothing when only the same was written again.
 * A first image that is not open is a payment that was brought in from elsewhere, and tells nobody anything.
 */
export function paymentEvents(before: Payment | undefined, after: Payment): PaymentEventType[] {
  if (before === undefined) return after.status === 'AWAITING_CLIENT' ? ['REQUESTED'] : [];
  if (before.status !== after.status) return [transitionTo(after, before)];
  // The only change of a validated payment that leaves it validated.
  if (after.status === 'VALIDATED') return after.version > before.version ? ['COMPLEMENT_RECORDED'] : [];
  return [
    ...(before.openedAt === undefined && after.openedAt !== undefined ? (['OPENED'] as const) : []),
    ...(after.reminders > before.reminders ? (['REMINDED'] as const) : []),
    ...(after.clientDeadline > before.clientDeadline ? (['EXTENDED'] as const) : []),
  ];
}

function transitionTo(after: Payment, before: Payment): PaymentEventType {
  switch (after.status) {
    case 'AWAITING_CLIENT':
      throw new Error(`payment ${after.id} was reopened, which nothing can do`);
    case 'AWAITING_MERCHANT':
      return 'AUTHORISED';
    case 'VALIDATED':
      if (before.status !== 'AWAITING_MERCHANT') return 'PAID';
      return after.capturedAmount < before.authorisedAmount ? 'CONFIRMED_IN_PART' : 'CONFIRMED';
    case 'CLIENT_DECLINED':
    case 'CANCELLED':
    case 'CLIENT_EXPIRED':
    case 'MERCHANT_DECLINED':
    case 'MERCHANT_EXPIRED':
    case 'MERCHANT_BLOCKED':
      return after.status;
    case 'VOIDED':
    case 'REFUNDED':
      return after.by?.ended === backOfficeNumber ? 'GIVEN_BACK' : after.status;
  }
}
