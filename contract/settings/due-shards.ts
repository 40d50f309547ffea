import { batchLimits } from './limits.ts';
import { SettingsError } from './settings-error.ts';

/** What is due on a day, from this due date on, is spread over so many partitions of the Ledger (docs/decisions/186). */
export interface DueShards {
  /** YYYY-MM-DD. When this is deployed, nothing may be due on that day or later yet: where a line stands is fixed for life. */
  from: string;
  shards: number;
}

/** As merchants are spread over them by a byte, and a shard of the batch is to have as many of them as any other. */
export const dueShardCounts: readonly number[] = [2, 4, 8, 16].map((times) => times * batchLimits.shardCount);

const example = '[{"from": "2027-06-01", "shards": 64}]';

/** @throws SettingsError when it is no list of days, each later than the one before, with the numbers that there may be */
export function dueShardsFrom(given: unknown): DueShards[] {
  if (!Array.isArray(given)) throw new SettingsError(`dueShards must be a list such as ${example}`);
  return given.map((each: Partial<Record<keyof DueShards, unknown>> | null, index) => {
    const { from, shards } = each ?? {};
    if (typeof from !== 'string' || !isDay(from))
      throw new SettingsError(`dueShards must say from which day: ${example}`);
    const before = (given[index - 1] as DueShards | undefined)?.from;
    if (before !== undefined && from <= before) throw new SettingsError('dueShards must be in the order of their days');
    if (typeof shards !== 'number' || !dueShardCounts.includes(shards)) {
      throw new SettingsError(`dueShards must be one of ${dueShardCounts.join(', ')}, not ${String(shards)}`);
    }
    return { from, shards };
  });
}

/** Not 31 June, which a Date would take for 1 July. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length) === text;
}
