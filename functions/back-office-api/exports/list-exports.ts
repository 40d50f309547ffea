import { date, object } from '../../../adapters/parse.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { exportBody } from './export-body.ts';
import { exportsCsv } from './exports-csv.ts';

/** The last export seen. */
const position = object<{ date: LocalDate }>({ date });

/** The exports, newest first; the same page for a spreadsheet. */
export async function listExports(
  { caller, query, wantsCsv, language }: Call<'listExports'>,
  { exports }: { exports: Pick<ExportStore, 'list'> },
): Promise<Reply<'listExports'>> {
  const boundTo = { list: 'exports', caller };
  const page = await paged({ query, boundTo, position }, async (after, limit) => {
    const { exports: found, more } = await exports.list(limit, after?.date);
    const last = found.at(-1);
    return { items: found.map(exportBody), next: more && last ? { date: last.exportDate } : undefined };
  });
  if ('refusal' in page) return page;
  return wantsCsv ? { csv: exportsCsv(page.items, language) } : { body: page };
}
