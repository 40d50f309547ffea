import type { Throttle } from './api-description.ts';

/** A token bucket, as API Gateway has one per route. `true` when the request may pass. */
export type Bucket = (nowMs: number) => boolean;

export function createBucket({ rate, burst }: Throttle): Bucket {
  let tokens = burst;
  let filledAt: number | undefined;
  return (nowMs) => {
    tokens = Math.min(burst, tokens + ((nowMs - (filledAt ?? nowMs)) * rate) / 1000);
    filledAt = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
