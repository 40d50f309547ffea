import type { Instant } from '../time.ts';
import { waitMs, type TokenBucket } from './token-bucket.ts';

/** The buckets there are, of whomever they are: each a field of the item of one who is counted. */
export const bucketNames = ['requests', 'unknown', 'unknownOfDay', 'hour', 'day', 'reminders', 'activations'] as const;
export type BucketName = (typeof bucketNames)[number];

/** What is kept of one who is counted: when each bucket is full again, and what of theirs is going on. */
export type PaceState = Partial<Record<BucketName, Instant>> & {
  open?: ReadonlySet<string>;
  /** When something was last done. */
  at?: Instant;
};

/** What an act needs of whoever is counted. */
export interface Pace {
  /** Who: a merchant, a merchant and a client, a client. */
  key: string;
  /** It takes a token of each of these. */
  takes: Partial<Record<BucketName, TokenBucket>>;
  /** Each of these must have one, which stays there. */
  needs?: Partial<Record<BucketName, TokenBucket>>;
  /** What begins with it: of these, only so many go on at once. What goes on already costs nothing more. */
  begins?: { id: string; most: number };
  /** How long it is remembered at least. */
  keptMs: number;
}

export type PaceDecision =
  | { is: 'taken' }
  /** A repeated call, whose tokens were taken before. */
  | { is: 'repeated' }
  /** As many go on as may, as far as is known: some may have ended. */
  | { is: 'full'; open: readonly string[]; lastAt: Instant }
  | { is: 'wait'; waitMs: number; bucket: BucketName };

/** Whether an act may be done now; the longest wait counts. */
export function decidePace({ takes, needs, begins }: Pace, state: PaceState, now: Instant): PaceDecision {
  const open = state.open ?? new Set<string>();
  if (begins && open.has(begins.id)) return { is: 'repeated' };
  const waits = bucketNames.flatMap((bucket) => {
    const wanted = takes[bucket] ?? needs?.[bucket];
    return wanted ? [{ bucket, waitMs: waitMs(wanted, state[bucket], now) }] : [];
  });
  const [longest] = waits.sort((a, b) => b.waitMs - a.waitMs);
  if (longest && longest.waitMs > 0) return { is: 'wait', ...longest };
  if (begins && open.size >= begins.most) return { is: 'full', open: [...open], lastAt: state.at ?? now };
  return { is: 'taken' };
}
