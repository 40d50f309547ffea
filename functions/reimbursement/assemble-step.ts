import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import { withScratch } from '../../adapters/scratch.ts';
import { textContent, type ObjectStore } from '../../adapters/s3/object-store.ts';
import type { BooksSettings } from '../../contract/settings/books-settings.ts';
import { bankDay } from '../../core/calendar/bank-day.ts';
import { executionDay } from '../../core/calendar/due-date.ts';
import { checkExport } from '../../core/reimbursement/checks.ts';
import { manifestName, manifestText, type ManifestEntry } from '../../core/reimbursement/manifest.ts';
import { addTotals, noTotals } from '../../core/reimbursement/totals.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import { ExportRefused } from './export-refused.ts';
import { leftOutOf, readShards } from './read-shards.ts';
import { requirePlan } from './require-plan.ts';
import { assemblyKey, findAssembly, putPart, stageFirst, type Assembly } from './staging.ts';
import { writeBankFiles } from './write-bank-files.ts';
import { writeBooks } from './write-books.ts';
import { writeDayBooks } from './write-day-books.ts';
import { writeLedger } from './write-ledger.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'find' | 'closedBy'>;
  staging: ObjectStore;
  now: () => Instant;
  /** As they are when the files are made: the first assembly counts, whatever is set later. */
  books: BooksSettings;
}

/**
 * Makes the export's files from the parts of all shards, in shard order, and checks that they agree before anything is
 * published.
 *
 * @throws ExportRefused when they do not
 */
export async function assembleExport(
  { exports, staging, books, now }: Dependencies,
  { exportDate }: { exportDate: LocalDate },
): Promise<void> {
  if (await findAssembly(staging, exportDate)) return;
  const planned = await requirePlan(exports, exportDate);
  // Frozen with the files: of two that assemble at once, the first that is through counts.
  const plan = {
    ...planned,
    executionDate: executionDay(planned.executionDate, bankDay(now(), planned.settings.cutOffHour)),
  };
  const shards = await readShards(staging, exportDate);
  const totals = shards.reduce((sum, shard) => addTotals(sum, shard.totals), noTotals);

  await withScratch(async (newFile) => {
    const bankFiles = await writeBankFiles(plan, { staging, shards, newFile });
    const ledger = await writeLedger({ staging, shards, newFile });
    // One shard that could not read its movements, and there are no books: half of them would be wrong ones.
    const hasBooks = shards.every((shard) => shard.books !== undefined);
    const dayBooks = plan.books && hasBooks ? await writeDayBooks(plan.books, { staging, shards, newFile }) : undefined;
    const findings = checkExport(plan, {
      totals,
      bankFiles: bankFiles.map(({ entry }) => ({ transferCount: entry.rows, controlSum: entry.controlSum })),
      ledger: ledger.sums,
      leftOutCount: leftOutOf(shards).length,
      closedBy: await Promise.all(
        plan.dates.map(async (dueDate) => ({ dueDate, exportDate: await exports.closedBy(dueDate) })),
      ),
    });
    findings.push(...(dayBooks?.findings ?? []));
    if (findings.length > 0) throw new ExportRefused(exportDate, findings);

    const forAccountants = await writeBooks(plan, books, { staging, shards, newFile, transferred: totals.net });
    const files: Assembly['files'][number][] = [];
    const entries: ManifestEntry[] = [];
    for (const { content, entry } of [...bankFiles, ledger.file, ...forAccountants, ...(dayBooks?.files ?? [])]) {
      const part = await putPart(staging, exportDate, content);
      entries.push({ ...entry, bytes: part.bytes, sha256: part.sha256 });
      files.push({ ...part, name: entry.name });
    }
    const manifest = await putPart(
      staging,
      exportDate,
      textContent(manifestText({ ...plan, books: dayBooks && plan.books }, totals, entries, leftOutOf(shards))),
    );
    const assembly: Assembly = {
      executionDate: plan.executionDate,
      settings: plan.settings,
      totals,
      ...(dayBooks && { closing: dayBooks.closing }),
      files: [...files, { ...manifest, name: manifestName }],
    };
    await stageFirst(staging, assemblyKey(exportDate), assembly);
  });
}
