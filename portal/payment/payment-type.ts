import type { PaymentType } from '../../web/api/client.ts';

/** The merchant chooses how long the client has. */
export const isDeferred = (type: PaymentType): boolean => type === 'DEFERRED' || type === 'DEFERRED_PRE_RESERVATION';

/** The client's approval holds the funds; the merchant confirms the service afterwards. */
export const isPreReservation = (type: PaymentType): boolean =>
  type === 'PRE_RESERVATION' || type === 'DEFERRED_PRE_RESERVATION';
