import { createHash } from 'node:crypto';
import type { DueShards } from '../../contract/settings/due-shards.ts';
import { batchLimits } from '../../contract/settings/limits.ts';
import type { LocalDate } from '../time.ts';
import { debtDate } from './debt-date.ts';

/** What the deployment has set, the earliest first: the bundler writes it in. What runs from its source knows of none. */
declare const DUE_SHARDS: readonly DueShards[] | undefined;
const grown: readonly DueShards[] = typeof DUE_SHARDS === 'undefined' ? [] : DUE_SHARDS;

const { shardCount } = batchLimits;

/** 0–255, of whom it is. */
export const hashByte = (id: string): number => createHash('sha256').update(id).digest().readUInt8(0);

/** Over how many partitions the lines of a due date are spread: a multiple of the shards, and always the same for a date. */
export function partitionsOn(dueDate: LocalDate, set = grown): number {
  if (dueDate === debtDate) return shardCount;
  return set.findLast(({ from }) => from <= dueDate)?.shards ?? shardCount;
}

/** Where the lines of a merchant stand: in a partition of its shard, as that number is the rest of this one. */
export const partitionOf = (merchantId: string, dueDate: LocalDate): number =>
  hashByte(merchantId) % partitionsOn(dueDate);

/** Those of a shard, each with merchants of its own. */
export const partitionsOfShard = (dueDate: LocalDate, shard: number): number[] =>
  Array.from({ length: partitionsOn(dueDate) / shardCount }, (_, index) => shard + index * shardCount);
