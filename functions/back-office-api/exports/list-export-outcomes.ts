import { count, object, text } from '../../../adapters/parse.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportOutcomeStore, OutcomePosition } from '../../../adapters/dynamodb/export-outcome-store.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import type { LocalDate } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { outcomeBody } from './outcome-body.ts';
import { outcomesCsv } from './outcomes-csv.ts';

interface Dependencies {
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

/** The last outcome seen. */
const position = object<OutcomePosition>({ shard: count, key: text });

/** What an export did with each merchant's sum: the transfers, and those that were not made. */
export async function listExportOutcomes(
  { params, query, caller, language, wantsCsv }: Call<'listExportOutcomes'>,
  { outcomes, directory }: Dependencies,
): Promise<Reply<'listExportOutcomes'>> {
  const date = params.date as LocalDate;
  const { kind } = query;
  const asked = wantsCsv ? { ...query, limit: listLimits.csvRowsMax } : query;
  const boundTo = { list: 'export-outcomes', caller, date, kind: kind ?? '' };
  const page = await paged({ query: asked, boundTo, position }, async (after, limit) => {
    const found: { outcome: Parameters<typeof outcomeBody>[0]; position: OutcomePosition }[] = [];
    for await (const each of outcomes.list(date, { kind, after })) {
      found.push(each);
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    const merchants = await directory.merchants(shown.map(({ outcome }) => outcome.merchantId));
    const names = new Map(merchants.map(({ id, tradeName }) => [id, tradeName]));
    return {
      items: shown.map(({ outcome }) => outcomeBody(outcome, names.get(outcome.merchantId))),
      next: found.length > limit ? shown.at(-1)?.position : undefined,
    };
  });
  if ('refusal' in page) return page;
  return wantsCsv ? { csv: outcomesCsv(page.items, language) } : { body: page };
}
