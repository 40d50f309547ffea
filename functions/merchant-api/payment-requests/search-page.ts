import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import { count, object, optional, text } from '../../../adapters/parse.ts';
import { readSoughtPayment } from '../../../contract/payment-search.ts';
import type { PaymentStatus } from '../../../contract/payment-status.ts';
import type { PaymentType } from '../../../contract/payment-type.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { unsettledRemainder, type Payment } from '../../../core/payment/payment.ts';
import type { Instant } from '../../../core/time.ts';
import { paged } from '../../http/paged.ts';
import type { Period } from '../../http/period.ts';
import { searchPayments, type SearchDependencies, type SearchPosition } from '../../use-cases/search-payments.ts';
import { listedBodies } from './listed-bodies.ts';

export interface SearchPageDependencies extends SearchDependencies {
  terms: Terms;
  exports: ExportStore;
}

interface Filters {
  q: string;
  status?: readonly PaymentStatus[];
  type?: PaymentType;
  remainder?: 'DUE';
  cursor?: string;
  limit?: number;
}

const searchPosition = object<SearchPosition>({ reading: count, lead: count, after: optional(text) });

/** One page of the merchant's payment requests that `q` finds, over all years or the days of the period. */
export function searchPage(
  { cursor, limit, ...filters }: Filters,
  { caller, now, period, list }: { caller: string; now: Instant; period: Period | undefined; list: string },
  { terms, exports, ...dependencies }: SearchPageDependencies,
) {
  const { q, status, type, remainder } = filters;
  const matches = (payment: Payment) =>
    (!status || status.includes(payment.status)) &&
    (!type || payment.type === type) &&
    (!remainder || unsettledRemainder(payment) > 0);
  const days = period && { from: period.from, to: period.to };
  const boundTo = { list, caller, ...filters, ...days };
  return paged({ query: { cursor, limit }, boundTo, position: searchPosition }, async (after, pageSize) => {
    const { payments, next } = await searchPayments(
      {
        merchantId: caller,
        sought: readSoughtPayment(q),
        now,
        limit: pageSize,
        after,
        period: period && { from: period.firstInstant, to: period.lastInstant },
        matches: status || type || remainder ? matches : undefined,
      },
      dependencies,
    );
    return { items: await listedBodies(payments, { caller, now }, { terms, exports }), next };
  });
}
