import pMap from 'p-map';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { toCarry, toTransfer, type Outcome } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import { readOutcomes, readShards } from './read-shards.ts';
import { requirePlan } from './require-plan.ts';
import { requireAssembly } from './staging.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'find' | 'putTransfer' | 'markPublished'>;
  ledger: Pick<LedgerStore, 'putCarry'>;
  staging: ObjectStore;
}

const writesAtOnce = 16;

/**
 * Records each transfer, carries forward what was not transferred, and last of all says that the export is published:
 * only then is a later one planned.
 */
export async function markExport(
  { exports, ledger, staging }: Dependencies,
  { exportDate }: { exportDate: LocalDate },
): Promise<void> {
  const plan = await requirePlan(exports, exportDate);
  const { totals, files } = await requireAssembly(staging, exportDate);
  const shards = await readShards(staging, exportDate);

  const markOne = async (outcome: Outcome) => {
    if (outcome.kind === 'TRANSFER') return exports.putTransfer(toTransfer(outcome, plan));
    const carry = toCarry(outcome, plan);
    if (carry) await ledger.putCarry(carry);
    return undefined;
  };
  // The first error ends it: no further line is begun.
  await pMap(readOutcomes(staging, shards), markOne, { concurrency: writesAtOnce });
  const published = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  const manifest = published.at(-1);
  if (!manifest) throw new Error(`the assembly of ${exportDate} names no file`);
  await exports.markPublished(exportDate, { totals, files: published, manifestSha256: manifest.sha256 });
}
