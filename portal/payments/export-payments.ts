import type { Api } from '../../web/api/client.ts';
import { failureOf } from '../../web/api/failure.ts';
import type { PaymentsQuery } from './filters.ts';
import { countRecords, fileNameOf, joinedCsv, nextCursor } from './joined-csv.ts';

export interface ExportedFile {
  name: string;
  text: string;
  rows: number;
}

/**
 * All that the query finds, as one CSV file; `onProgress` is told how many rows there are so far.
 * @throws Failure
 */
export async function exportPayments(
  api: Api,
  query: PaymentsQuery,
  onProgress: (rows: number) => void,
): Promise<ExportedFile> {
  const pages: string[] = [];
  let name = 'encaissement.csv';
  let rows = 0;
  let cursor: string | undefined;
  do {
    const { data, error, response } = await api.GET('/v1/payment-requests', {
      params: { query: { ...query, cursor } },
      headers: { accept: 'text/csv' },
      parseAs: 'text',
    });
    if (data === undefined) throw failureOf(response, error);
    pages.push(data);
    rows += countRecords(data);
    onProgress(rows);
    name = fileNameOf(response.headers.get('content-disposition')) ?? name;
    cursor = nextCursor(response.headers.get('link'));
  } while (cursor !== undefined);
  return { name, text: joinedCsv(pages), rows };
}
