import { describe, expect, it } from 'vitest';
import { Failure, failureOf } from '../../web/api/failure.ts';
import { createQueries } from '../../web/api/queries.ts';

const queriesWith = (random: number) =>
  createQueries(
    () => undefined,
    () => random,
  ).getDefaultOptions().queries as {
    retry: (failures: number, error: Error) => boolean;
    retryDelay: (failures: number) => number;
  };
const { retry } = queriesWith(0);

describe('what is read', () => {
  it('is asked for again after API Gateway’s 429, which names no time to wait: each time later, and not for ever', () => {
    const throttled = failureOf(new Response(null, { status: 429 }), { message: 'Too Many Requests' });
    const pauses = (random: number) => [0, 1, 2].map(queriesWith(random).retryDelay);
    expect(pauses(0)).toEqual([500, 1_000, 1_000]);
    expect(pauses(1)).toEqual([1_000, 2_000, 2_000]);
    expect([0, 1, 2, 3].map((failures) => retry(failures, throttled))).toEqual([true, true, true, false]);
  });

  it('is not asked for again by itself when it hung: somebody has waited long enough to be told', () => {
    const hung = new Failure({ kind: 'unreachable' });
    hung.tookMs = 12_000;
    expect(retry(0, hung)).toBe(false);
  });

  it('is not asked for again after a refusal', () => {
    expect(retry(0, new Failure({ kind: 'signed-out' }))).toBe(false);
  });
});
