import { readLines, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { allShards } from '../../core/ledger/journal.ts';
import type { LeftOut } from '../../core/reimbursement/left-out.ts';
import type { Outcome } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import { parseOutcome } from './staged-outcome.ts';
import { requireShardSummary, type ShardSummary } from './staging.ts';

/** The summaries of all shards, in their order. @throws Error when one is missing: the export would not be whole */
export const readShards = (staging: ObjectStore, exportDate: LocalDate): Promise<ShardSummary[]> =>
  Promise.all(allShards.map((shard) => requireShardSummary(staging, exportDate, shard)));

/** The merchants whose lines no shard could take. */
export const leftOutOf = (shards: readonly ShardSummary[]): LeftOut[] => shards.flatMap(({ leftOut = [] }) => leftOut);

/** What becomes of each merchant's sum, shard by shard. */
export async function* readOutcomes(staging: ObjectStore, shards: readonly ShardSummary[]): AsyncGenerator<Outcome> {
  for (const { outcomes } of shards) {
    for await (const line of readLines(staging, outcomes.key)) yield parseOutcome(line, outcomes.key);
  }
}
