import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import type { SearchStore } from '../../adapters/dynamodb/search-store.ts';
import { searchRows, type SearchRow } from '../../core/payment/search-rows.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Projection } from './project-payments.ts';

export interface ProjectSearchDependencies {
  queries: Pick<PaymentQueries, 'load'>;
  search: Pick<SearchStore, 'write'>;
}

/**
 * What merchants find their payments by. Only a change of that is looked at: that a payment was made, that another amount was
 * agreed to or captured, that a client was erased. What rows there are to be says the payment itself, whatever the order in which
 * its changes come.
 */
export const projectSearch =
  ({ queries, search }: ProjectSearchDependencies): Projection =>
  async (changes) => {
    const changed = [...Map.groupBy(changes.filter(changesRows), ({ after }) => after.id)];
    const current = new Map((await queries.load(changed.map(([id]) => id))).map((payment) => [payment.id, payment]));
    const writes = changed.map(([id, ofPayment]) => writesOf(ofPayment, current.get(id)));
    await search.write({
      puts: writes.flatMap(({ puts }) => puts),
      deletes: writes.flatMap(({ deletes }) => deletes),
    });
    return [];
  };

const rowsOf = (payment: Payment | undefined): SearchRow[] => (payment ? searchRows(payment) : []);

/** All that a row says beside whose it is. */
const said = ({ term, words }: SearchRow): string => [term, ...words].join(' ');

const saidOf = (payment: Payment | undefined): Set<string> => new Set(rowsOf(payment).map(said));

function changesRows({ before, after }: PaymentChange): boolean {
  const [had, has] = [saidOf(before), saidOf(after)];
  return had.size !== has.size || [...has].some((row) => !had.has(row));
}

/** The rows that the payment has now and may not have had before one of these changes, and those that it had and has no more. */
function writesOf(changes: readonly PaymentChange[], current: Payment | undefined) {
  const now = rowsOf(current);
  const had = changes.map(({ before }) => saidOf(before));
  const terms = new Set(now.map(({ term }) => term));
  const known = changes.flatMap(({ before, after }) => [...rowsOf(before), ...rowsOf(after)]);
  const gone = new Map(known.filter(({ term }) => !terms.has(term)).map((row) => [row.term, row]));
  return {
    puts: now.filter((row) => had.some((rows) => !rows.has(said(row)))),
    deletes: [...gone.values()],
  };
}
