import { readBankFile } from '../../adapters/bank-messages/read-bank-file.ts';
import { withScratch } from '../../adapters/scratch.ts';
import { hashOf, type Content, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { defaultReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import { exportFileKey } from '../../core/reimbursement/export-keys.ts';
import { bankRefusals, type BankFileRead } from '../../core/reimbursement/last-check.ts';
import { manifestName } from '../../core/reimbursement/manifest.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import type { NewFile } from './made-file.ts';
import { ExportRefused } from './export-refused.ts';
import { requireAssembly, type Assembly } from './staging.ts';

interface Dependencies {
  staging: ObjectStore;
  published: ObjectStore;
  now: () => Instant;
}

interface StagedFile {
  name: string;
  content: Content;
}

/**
 * Writes the export's files where finance fetches them, each once, the manifest last, once the bank would take them today. A
 * file that is there already is what an earlier try has written, or an alarm.
 *
 * @throws ExportRefused when the bank would not take them, other bytes are published under this date, or the staged ones are
 * not what was checked
 */
export async function publishExport(
  { staging, published, now }: Dependencies,
  { exportDate }: { exportDate: LocalDate },
): Promise<void> {
  const assembly = await requireAssembly(staging, exportDate);
  await withScratch(async (newFile) => {
    const files: StagedFile[] = [];
    for (const { name, key, sha256 } of assembly.files) {
      const content = await fetchStaged(staging, key, newFile);
      if (content.sha256 !== sha256) throw new ExportRefused(exportDate, [`${name} is not as it was checked`]);
      files.push({ name, content });
    }
    // Published whole before: finance has it, and may have sent it since.
    const isThere = (await hashOf(published, exportFileKey(exportDate, manifestName))) !== undefined;
    const refusals = isThere ? [] : await lastCheck(assembly, files, now());
    if (refusals.length > 0) throw new ExportRefused(exportDate, refusals);
    for (const { name, content } of files) {
      const target = exportFileKey(exportDate, name);
      if ((await published.putIfAbsent(target, content)) === 'written') continue;
      if ((await hashOf(published, target)) !== content.sha256) {
        throw new ExportRefused(exportDate, [`${name} is published with other bytes`]);
      }
    }
  });
}

/**
 * Why the bank would not take the bytes as they are, now. Assemblies of earlier releases do not say their day, or how the bank
 * wants its files: then as the defaults are.
 */
async function lastCheck(
  { executionDate, settings = defaultReimbursementSettings, totals }: Assembly,
  files: readonly StagedFile[],
  now: Instant,
): Promise<string[]> {
  if (executionDate === undefined) return [];
  const seen = { ids: new Set<string>(), repeated: 0 };
  const read: BankFileRead[] = [];
  for (const { name, content } of files)
    if (name.endsWith('.xml')) read.push(await readBankFile(content.open(), settings, seen));
  return bankRefusals({ executionDate, settings, totals }, read, { repeatedIds: seen.repeated, now });
}

/** Through the disk, so that the hash is known before a byte is published. */
async function fetchStaged(staging: ObjectStore, key: string, newFile: NewFile): Promise<Content> {
  const chunks = await staging.read(key);
  if (!chunks) throw new Error(`${key} is missing in staging`);
  const file = await newFile();
  for await (const chunk of chunks) await file.write(chunk);
  return file.close();
}
