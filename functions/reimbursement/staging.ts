import { readText, textContent, type Content, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { exportFileFields, exportTotals, frozenSettings, leftOut } from '../../adapters/parse-export.ts';
import * as parse from '../../adapters/parse.ts';
import { postings } from '../../adapters/dynamodb/record-item.ts';
import { StrangeItem } from '../../adapters/strange-item.ts';
import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import type { Balances, Moved, Turnover } from '../../core/books/balances.ts';
import { accounts, shardName } from '../../core/ledger/journal.ts';
import { exportPrefix } from '../../core/reimbursement/export-keys.ts';
import type { LeftOut } from '../../core/reimbursement/left-out.ts';
import type { ExportFile } from '../../core/reimbursement/plan.ts';
import type { ExportTotals } from '../../core/reimbursement/totals.ts';
import type { LocalDate } from '../../core/time.ts';

/** An object that is named by its own hash: whoever writes it, it is the same. */
export interface Part {
  key: string;
  bytes: number;
  sha256: string;
}

/** What a shard moved on each day of the books: one JSON `Movement` a line, and what they come to. */
export type BooksOfShard = readonly { day: LocalDate; turnover: Turnover; movements: Part }[];

/** What one shard of an export comes to. The first that is written counts, so that all later steps see the same. */
export interface ShardSummary {
  totals: ExportTotals;
  /** Rows of `ledger.csv`. */
  ledger: Part;
  /** One JSON `Outcome` a line, in merchant order. */
  outcomes: Part;
  /** Absent when all lines were taken. */
  leftOut?: readonly LeftOut[];
  /** Absent where the export holds no books. */
  books?: BooksOfShard;
}

/** The files of an export as they will be published, the manifest last. The first that is written counts. */
export interface Assembly {
  /** Asked of the bank; releases before this one went by the plan's. */
  executionDate?: LocalDate;
  /** By which the bank is asked; not said by releases before this one. */
  settings?: ReimbursementSettings;
  totals: ExportTotals;
  /** Where the books end. */
  closing?: Balances;
  files: readonly (ExportFile & { key: string })[];
}

export const shardSummaryKey = (exportDate: LocalDate, shard: number): string =>
  `${exportPrefix(exportDate)}/shard-${shardName(shard)}.json`;

export const assemblyKey = (exportDate: LocalDate): string => `${exportPrefix(exportDate)}/assembly.json`;

const part = parse.object<Part>({ key: parse.text, bytes: parse.integer, sha256: parse.text });
const moved = parse.optional(parse.object<Moved>({ added: parse.cents, taken: parse.cents }));
const turnover = parse.object<Turnover>(
  Object.fromEntries(accounts.map((account) => [account, moved])) as parse.Fields<Turnover>,
);
const shardSummary = parse.object<ShardSummary>({
  totals: exportTotals,
  ledger: part,
  outcomes: part,
  leftOut,
  books: parse.optional(parse.list(parse.object({ day: parse.date, turnover, movements: part }))),
});
const assembly = parse.object<Assembly>({
  executionDate: parse.optional(parse.date),
  settings: parse.optional(frozenSettings),
  totals: exportTotals,
  closing: parse.optional(postings),
  files: parse.list(parse.object({ ...exportFileFields, key: parse.text })),
});

export async function putPart(staging: ObjectStore, exportDate: LocalDate, content: Content): Promise<Part> {
  const { bytes, sha256 } = content;
  const key = `${exportPrefix(exportDate)}/parts/${sha256}`;
  await staging.putIfAbsent(key, content);
  return { key, bytes, sha256 };
}

/** @throws StrangeItem when what is there is not what this release writes */
async function readStaged<T>(staging: ObjectStore, key: string, parser: parse.Parser<T>): Promise<T | undefined> {
  const text = await readText(staging, key);
  return text === undefined ? undefined : parseStaged(text, key, parser);
}

export function parseStaged<T>(text: string, key: string, parser: parse.Parser<T>): T {
  try {
    return parse.json(parser)(text);
  } catch (error) {
    throw error instanceof parse.Mismatch ? new StrangeItem('staging', key, error.message) : error;
  }
}

/** What an earlier run of the same step has left, if there was one. */
export const findShardSummary = (staging: ObjectStore, exportDate: LocalDate, shard: number) =>
  readStaged(staging, shardSummaryKey(exportDate, shard), shardSummary);
export const findAssembly = (staging: ObjectStore, exportDate: LocalDate) =>
  readStaged(staging, assemblyKey(exportDate), assembly);

/** @throws Error when the step before has not left it */
export async function requireShardSummary(staging: ObjectStore, exportDate: LocalDate, shard: number) {
  const found = await findShardSummary(staging, exportDate, shard);
  return found ?? missing(shardSummaryKey(exportDate, shard));
}

/** @throws Error when the step before has not left it */
export async function requireAssembly(staging: ObjectStore, exportDate: LocalDate) {
  return (await findAssembly(staging, exportDate)) ?? missing(assemblyKey(exportDate));
}

function missing(key: string): never {
  throw new Error(`${key} is missing in staging`);
}

/** Keeps the first value given under this key; a later one is forgotten. */
export async function stageFirst(staging: ObjectStore, key: string, value: object): Promise<void> {
  await staging.putIfAbsent(key, textContent(JSON.stringify(value)));
}
