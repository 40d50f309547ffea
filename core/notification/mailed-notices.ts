import { isDeferred } from '../../contract/payment-type.ts';
import type { Payment } from '../payment/payment.ts';
import type { Instant } from '../time.ts';
import { occurrenceOf, type ClientNoticeEvent, type MerchantNoticeEvent, type Notice } from './notice.ts';
import type { PaymentEventType } from './payment-events.ts';

/** The mails that follow from what happened to a payment, beside what phones are told. */
export function mailedNotices(event: PaymentEventType, payment: Payment, now: Instant): Notice[] {
  const common = {
    about: { kind: 'PAYMENT', id: payment.id },
    occurrence: occurrenceOf(payment),
    channel: 'EMAIL',
    state: 'PENDING',
    at: now,
  } as const;
  const toClient = (told: ClientNoticeEvent): Notice => ({
    audience: 'CLIENT',
    recipientId: payment.clientId,
    event: told,
    ...common,
  });
  const toMerchant = (told: MerchantNoticeEvent): Notice => ({
    audience: 'MERCHANT',
    recipientId: payment.merchantId,
    event: told,
    ...common,
  });
  switch (event) {
    case 'PAID':
      // Whoever asks for an immediate payment stands before the client and looks.
      return [toClient('RECEIPT'), ...(isDeferred(payment.type) ? [toMerchant('PAID')] : [])];
    case 'CONFIRMED':
    case 'CONFIRMED_IN_PART':
      return [toClient('RECEIPT')];
    case 'AUTHORISED':
      return [toMerchant('TO_CONFIRM')];
    case 'MERCHANT_EXPIRED':
      return [toMerchant('HOLD_LOST')];
    default:
      return [];
  }
}

/** What a merchant reads of in the evening, all of the day together. */
export const isForDigest = (event: PaymentEventType): boolean =>
  event === 'CLIENT_DECLINED' || event === 'CLIENT_EXPIRED';
