import { parisDate, type LocalDate } from '../time.ts';
import { isMerchantRecord, shardName, shardOf, type JournalRecord } from './journal.ts';
import type { TransferRecord } from './transfer-record.ts';

/** A day of the books and a shard of it, by which the index `byDay` of the Ledger has what moved: `2026-06-08#07`. */
export const bookedKey = (day: LocalDate, shard: number): string => `${day}#${shardName(shard)}`;

/** The day of such a key. */
export const bookedDay = (key: string): LocalDate => key.slice(0, 'YYYY-MM-DD'.length) as LocalDate;

/**
 * Where a record stands in the books: under the day in Paris on which it was written, for `at` is the writer's time. Undefined
 * for a record that moves nothing.
 */
export function bookedOn(record: JournalRecord | TransferRecord): string | undefined {
  if (Object.keys(record.postings).length === 0) return undefined;
  return bookedKey(parisDate(record.at), shardOf(ownerOf(record)));
}

function ownerOf(record: JournalRecord | TransferRecord): string {
  if (record.kind === 'TRANSFER') return record.endToEndId;
  return isMerchantRecord(record) ? record.merchantId : record.clientId;
}
