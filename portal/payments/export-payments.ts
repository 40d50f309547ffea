import type { Api } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import type { Language } from '../../web/words/language.ts';
import type { PaymentsQuery } from './filters.ts';
import { readPage } from './read-page.ts';

export interface ExportedFile {
  name: string;
  text: string;
  rows: number;
}

/**
 * All that the query finds, as one file for a spreadsheet; `onProgress` is told how many rows there are so far. (The API's
 * own CSV is for programs: its codes, points and commas mean little to a reader, and nothing to a French spreadsheet.)
 * @throws Failure
 */
export async function exportPayments(
  api: Api,
  query: PaymentsQuery,
  language: Language,
  onProgress: (rows: number) => void,
): Promise<ExportedFile> {
  const payments = await readAllPages((cursor) => readPage(api, query, { limit: 100, cursor }), onProgress);
  const { paymentsCsv } = await import('./payments-csv.ts');
  return {
    name: `encaissement-${query.from === undefined ? 'recherche' : `${query.from}-${query.to}`}.csv`,
    text: paymentsCsv(payments, language),
    rows: payments.length,
  };
}
