export const paymentTypes = ['IMMEDIATE', 'DEFERRED', 'PRE_RESERVATION', 'DEFERRED_PRE_RESERVATION'] as const;
export type PaymentType = (typeof paymentTypes)[number];

/** The merchant chooses how long the client has. */
export const isDeferred = (type: PaymentType): boolean => type === 'DEFERRED' || type === 'DEFERRED_PRE_RESERVATION';

/** The client's approval only holds the funds; the merchant confirms the service afterwards. */
export const isPreReservation = (type: PaymentType): boolean =>
  type === 'PRE_RESERVATION' || type === 'DEFERRED_PRE_RESERVATION';
