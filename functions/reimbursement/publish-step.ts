import { withScratch } from '../../adapters/scratch.ts';
import { hashOf, type Content, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { exportFileKey } from '../../core/reimbursement/export-keys.ts';
import type { LocalDate } from '../../core/time.ts';
import type { NewFile } from './made-file.ts';
import { ExportRefused } from './export-refused.ts';
import { requireAssembly } from './staging.ts';

interface Dependencies {
  staging: ObjectStore;
  published: ObjectStore;
}

/**
 * Writes the export's files where finance fetches them, each once, the manifest last. A file that is there already is
 * what an earlier try has written, or an alarm.
 *
 * @throws ExportRefused when other bytes are published under this date, or the staged ones are not what was checked
 */
export async function publishExport(
  { staging, published }: Dependencies,
  { exportDate }: { exportDate: LocalDate },
): Promise<void> {
  const { files } = await requireAssembly(staging, exportDate);
  for (const { name, key, sha256 } of files) {
    const target = exportFileKey(exportDate, name);
    await withScratch(async (newFile) => {
      const content = await fetchStaged(staging, key, newFile);
      if (content.sha256 !== sha256) throw new ExportRefused(exportDate, [`${name} is not as it was checked`]);
      if ((await published.putIfAbsent(target, content)) === 'written') return;
      if ((await hashOf(published, target)) !== sha256) {
        throw new ExportRefused(exportDate, [`${name} is published with other bytes`]);
      }
    });
  }
}

/** Through the disk, so that the hash is known before a byte is published. */
async function fetchStaged(staging: ObjectStore, key: string, newFile: NewFile): Promise<Content> {
  const chunks = await staging.read(key);
  if (!chunks) throw new Error(`${key} is missing in staging`);
  const file = await newFile();
  for await (const chunk of chunks) await file.write(chunk);
  return file.close();
}
