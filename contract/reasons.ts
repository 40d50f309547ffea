/** Why a client declines a request. */
export const clientDeclineReasons = ['NOT_MINE', 'WRONG_AMOUNT', 'PAY_OTHERWISE', 'OTHER'] as const;
export type ClientDeclineReason = (typeof clientDeclineReasons)[number];

/** Why a merchant declines a service that the client agreed to pay. */
export const merchantDeclineReasons = ['UNAVAILABLE', 'OTHER'] as const;
export type MerchantDeclineReason = (typeof merchantDeclineReasons)[number];

/** Why a merchant gives a payment back. */
export const refundReasons = ['SERVICE_CANCELLED', 'WRONG_AMOUNT', 'DUPLICATE', 'OTHER'] as const;
export type RefundReason = (typeof refundReasons)[number];
