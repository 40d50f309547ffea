import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { ExportLinks } from '../../../adapters/s3/export-links.ts';
import { StrangeItem } from '../../../adapters/strange-item.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { leftOutBy } from '../../../core/reimbursement/left-out.ts';
import type { LocalDate } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { exportBody } from './export-body.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'find'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
  links: ExportLinks;
}

/** One export with links by which a browser fetches its files, the bank's first, the manifest last. */
export async function getExport(
  { params }: Call<'getExport'>,
  { exports, directory, links }: Dependencies,
): Promise<Reply<'getExport'>> {
  const found = await exports.find(params.date as LocalDate);
  if (!found) return notFound;
  const published = found.status === 'PUBLISHED' ? found.files : [];
  const files = published.map(async ({ name, sha256, bytes }) => ({
    name,
    sha256,
    bytes,
    url: await links(exportFileKey(found.exportDate, name)),
  }));
  const leftOut = leftOutBy(found).map(async ({ merchantId, dates: [since = found.exportDate] }) => ({
    merchantId,
    tradeName: await nameOf(merchantId),
    since,
  }));
  return { body: { ...exportBody(found), files: await Promise.all(files), leftOut: await Promise.all(leftOut) } };

  /** What cannot be read may be the merchant itself. */
  async function nameOf(merchantId: string): Promise<string | undefined> {
    try {
      return (await directory.getMerchant(merchantId))?.tradeName;
    } catch (error) {
      if (error instanceof StrangeItem) return undefined;
      throw error;
    }
  }
}
