import type { RefusalCode } from '../../contract/refusal.ts';

/** Refusals that nobody meets in a day's work: each is counted, and wakes ops (lib/observability/limits-that-ring.ts). */
export const alarmingRefusals: Partial<Record<RefusalCode, string>> = {
  'credit-limit-reached': 'CreditLimitReached',
  'refund-limit-reached': 'RefundLimitReached',
  'unknown-clients-paused': 'UnknownClientsPaused',
  'activation-limit-reached': 'ActivationLimitReached',
};
