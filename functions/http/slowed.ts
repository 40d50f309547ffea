import { HOUR_MS, isoDuration, MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import type { Refusal, RefusalCode } from '../../contract/refusal.ts';

/** A refusal for going too fast: to the second for programs, and as people say how long it takes. */
export const slowed = (code: RefusalCode, waitMs: number): { refusal: Refusal } => ({
  refusal: {
    code,
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / SECOND_MS)),
    limit: { min: isoDuration(roughly(waitMs)) },
  },
});

/** Never shorter than it is. */
function roughly(ms: number): number {
  const unit = ms > 2 * HOUR_MS ? HOUR_MS : ms > MINUTE_MS ? MINUTE_MS : SECOND_MS;
  return Math.max(1, Math.ceil(ms / unit)) * unit;
}
