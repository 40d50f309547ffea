import type { Refusal } from '../../contract/refusal.ts';
import { addMs, ceilToSecond, type Instant } from '../time.ts';
import { durationMs, isoDuration } from '../../contract/duration.ts';
import { isDeferred, type PaymentType } from '../../contract/payment-type.ts';
import type { Terms } from '../../contract/settings/terms.ts';

/** The client's deadline for a delay asked at `now`; `undefined` asks for the type's default. */
export function clientDeadline(
  type: PaymentType,
  delay: string | undefined,
  { now, terms }: { now: Instant; terms: Terms },
): { deadline: Instant } | { refusal: Refusal } {
  const field = 'clientDelay';
  if (!isDeferred(type)) {
    if (delay !== undefined) return { refusal: { code: 'delay-not-allowed', field } };
    return { deadline: ceilToSecond(addMs(now, terms.immediateDelayMs)) };
  }
  const { min, max, default: usual } = terms.deferredDelayMs;
  const ms = delay === undefined ? usual : durationMs(delay);
  if (ms === undefined) return { refusal: { code: 'delay-malformed', field } };
  if (ms < min || ms > max) {
    return { refusal: { code: 'delay-out-of-range', field, limit: { min: isoDuration(min), max: isoDuration(max) } } };
  }
  return { deadline: ceilToSecond(addMs(now, ms)) };
}
