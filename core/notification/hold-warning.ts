import { HOUR_MS } from '../../contract/duration.ts';
import { mailLimits } from '../../contract/settings/limits.ts';
import type { AwaitingMerchant } from '../payment/payment.ts';
import { addMs, type Instant } from '../time.ts';
import type { Notice } from './notice.ts';

export const holdWarnings = [
  { event: 'HOLD_ENDS_IN_24_H', leadMs: 24 * HOUR_MS },
  { event: 'HOLD_ENDS_IN_2_H', leadMs: 2 * HOUR_MS },
] as const;
export type HoldWarning = (typeof holdWarnings)[number];

/** The deadlines that are warned of at `now`: later than `after`, up to `until`. A pass that did not run is made good by the next. */
export const warnedOf = ({ leadMs }: HoldWarning, now: Instant): { after: Instant; until: Instant } => ({
  after: addMs(now, Math.max(0, leadMs - mailLimits.holdWarningLateMs)),
  until: addMs(now, leadMs),
});

/** Whoever had less than twice that time from the beginning has just been told that there is something to confirm. */
export const isWorthWarning = ({ confirmBy, authorisedAt }: AwaitingMerchant, { leadMs }: HoldWarning): boolean =>
  confirmBy - authorisedAt >= 2 * leadMs;

/** Names the warning before the payment is read: one for each hold and lead. */
export const warningOf = (paymentId: string, { event }: HoldWarning) =>
  ({ audience: 'MERCHANT', event, about: { kind: 'PAYMENT', id: paymentId }, occurrence: '1' }) as const;

export const holdWarning = ({ id, merchantId }: AwaitingMerchant, warning: HoldWarning, at: Instant): Notice => ({
  ...warningOf(id, warning),
  recipientId: merchantId,
  channel: 'EMAIL',
  state: 'PENDING',
  at,
});
