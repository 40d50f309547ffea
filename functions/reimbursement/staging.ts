import { readText, textContent, type Content, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { shardName } from '../../core/ledger/journal.ts';
import { exportPrefix } from '../../core/reimbursement/export-keys.ts';
import type { ExportFile } from '../../core/reimbursement/plan.ts';
import type { ExportTotals } from '../../core/reimbursement/totals.ts';
import type { LocalDate } from '../../core/time.ts';

/** An object that is named by its own hash: whoever writes it, it is the same. */
export interface Part {
  key: string;
  bytes: number;
  sha256: string;
}

/** What one shard of an export comes to. The first that is written counts, so that all later steps see the same. */
export interface ShardSummary {
  totals: ExportTotals;
  /** Rows of `ledger.csv`. */
  ledger: Part;
  /** One JSON `Outcome` a line, in merchant order. */
  outcomes: Part;
}

/** The files of an export as they will be published, the manifest last. The first that is written counts. */
export interface Assembly {
  totals: ExportTotals;
  files: readonly (ExportFile & { key: string })[];
}

export const shardSummaryKey = (exportDate: LocalDate, shard: number): string =>
  `${exportPrefix(exportDate)}/shard-${shardName(shard)}.json`;

export const assemblyKey = (exportDate: LocalDate): string => `${exportPrefix(exportDate)}/assembly.json`;

export async function putPart(staging: ObjectStore, exportDate: LocalDate, content: Content): Promise<Part> {
  const { bytes, sha256 } = content;
  const key = `${exportPrefix(exportDate)}/parts/${sha256}`;
  await staging.putIfAbsent(key, content);
  return { key, bytes, sha256 };
}

export async function readStaged<T>(staging: ObjectStore, key: string): Promise<T | undefined> {
  const text = await readText(staging, key);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** @throws Error when the step before has not left it */
export async function requireStaged<T>(staging: ObjectStore, key: string): Promise<T> {
  const found = await readStaged<T>(staging, key);
  if (found === undefined) throw new Error(`${key} is missing in staging`);
  return found;
}

/** Keeps the first value given under this key; a later one is forgotten. */
export async function stageFirst(staging: ObjectStore, key: string, value: object): Promise<void> {
  await staging.putIfAbsent(key, textContent(JSON.stringify(value)));
}
