export const paymentStatuses = [
  'AWAITING_CLIENT',
  'AWAITING_MERCHANT',
  'VALIDATED',
  'CLIENT_DECLINED',
  'CANCELLED',
  'CLIENT_EXPIRED',
  'MERCHANT_DECLINED',
  'MERCHANT_EXPIRED',
  'MERCHANT_BLOCKED',
  'VOIDED',
  'REFUNDED',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** Whether a payment request in this status still waits for somebody. */
const waits: Readonly<Record<PaymentStatus, boolean>> = {
  AWAITING_CLIENT: true,
  AWAITING_MERCHANT: true,
  VALIDATED: false,
  CLIENT_DECLINED: false,
  CANCELLED: false,
  CLIENT_EXPIRED: false,
  MERCHANT_DECLINED: false,
  MERCHANT_EXPIRED: false,
  MERCHANT_BLOCKED: false,
  VOIDED: false,
  REFUNDED: false,
};

/** Nobody is waited for any more: paid, or over without a payment. */
export const isEnded = (status: PaymentStatus): boolean => !waits[status];

export const openStatuses: readonly PaymentStatus[] = paymentStatuses.filter((status) => waits[status]);
export const endedStatuses: readonly PaymentStatus[] = paymentStatuses.filter(isEnded);
