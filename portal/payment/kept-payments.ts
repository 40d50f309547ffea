import type { PaymentRequest } from '../../web/api/client.ts';
import type { Kept } from '../../web/live/take-in.ts';

/** All that was read of payment requests, lists and single ones: a change of one may show in each. */
export const paymentsKey = ['payment-requests'] as const;
export const paymentKey = (id: string) => [...paymentsKey, 'one', id] as const;
export const toConfirmKey = [...paymentsKey, 'to-confirm'] as const;
export const listsKey = [...paymentsKey, 'list'] as const;
export const lostHoldsKey = [...paymentsKey, 'lost-holds'] as const;
export const remainderDueKey = [...paymentsKey, 'remainder-due'] as const;

export const keptPayments: Kept<PaymentRequest> = {
  root: paymentsKey,
  one: paymentKey,
  lists: [{ key: toConfirmKey, holds: ({ status }) => status === 'AWAITING_MERCHANT' }],
  others: [listsKey, remainderDueKey, lostHoldsKey],
};
