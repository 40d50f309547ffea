import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import type { SearchStore } from '../../adapters/dynamodb/search-store.ts';
import { searchRows } from '../../core/payment/search-rows.ts';
import { pagesOfPayments } from './fill-figures.ts';

export interface RebuildSearchDependencies {
  queries: Pick<PaymentQueries, 'keys' | 'load'>;
  search: Pick<SearchStore, 'write' | 'all'>;
}

export interface RebuiltSearch {
  /** Rows by which the merchant's payments are found. */
  found: number;
  /** Rows that no payment has any more. */
  removed: number;
}

const loadedAtOnce = 100;

/**
 * Makes what a merchant finds its payments by again, in place: whatever was found is found while it goes on. May be stopped,
 * repeated, and run while people pay: a row always looks the same, and only one that its payment does not have is taken away.
 */
export async function rebuildSearch(
  { queries, search }: RebuildSearchDependencies,
  merchantId: string,
): Promise<RebuiltSearch> {
  let [found, removed] = [0, 0];
  for await (const { payments } of pagesOfPayments(queries, merchantId)) {
    const puts = payments.flatMap(searchRows);
    await search.write({ puts, deletes: [] });
    found += puts.length;
  }
  for await (const rows of search.all(merchantId)) {
    for (let start = 0; start < rows.length; start += loadedAtOnce) {
      const some = rows.slice(start, start + loadedAtOnce);
      const payments = await queries.load([...new Set(some.map(({ id }) => id))]);
      const terms = new Map(
        payments.map((payment) => [payment.id, new Set(searchRows(payment).map(({ term }) => term))]),
      );
      const deletes = some.filter(({ id, term }) => !terms.get(id)?.has(term));
      await search.write({ puts: [], deletes });
      removed += deletes.length;
    }
  }
  return { found, removed };
}
