import type { Refusal } from '../refusal.ts';
import { addMs, ceilToSecond, durationMs, type Instant } from '../time.ts';
import { isDeferred, type PaymentType } from './payment.ts';
import type { Terms } from '../../contract/settings/terms.ts';

/** ISO 8601 in its shortest whole unit, for sentences and for the API: 259 200 000 ms is `P3D`. */
export function isoDuration(ms: number): string {
  const units = [
    ['P', 86_400_000, 'D'],
    ['PT', 3_600_000, 'H'],
    ['PT', 60_000, 'M'],
  ] as const;
  for (const [prefix, unit, letter] of units) if (ms % unit === 0 && ms > 0) return `${prefix}${ms / unit}${letter}`;
  return `PT${Math.ceil(ms / 1000)}S`;
}

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
