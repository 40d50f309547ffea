import * as z from 'zod';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { exportBody } from './export-body.ts';

/** The last export seen. */
const position = z.strictObject({ date: z.iso.date() });

/** The exports, newest first. */
export async function listExports(
  { caller, query }: Call<'listExports'>,
  { exports }: { exports: Pick<ExportStore, 'list'> },
): Promise<Reply<'listExports'>> {
  const boundTo = { list: 'exports', caller };
  const page = await paged({ query, boundTo, position }, async (after, limit) => {
    const { exports: found, more } = await exports.list(limit, after?.date as LocalDate | undefined);
    const last = found.at(-1);
    return { items: found.map(exportBody), next: more && last ? { date: last.exportDate } : undefined };
  });
  return 'refusal' in page ? page : { body: page };
}
