import { listLimits } from '../../../contract/settings/limits.ts';
import { unsettledRemainder } from '../../../core/payment/payment.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { listPosition } from '../../../adapters/dynamodb/index-rows.ts';
import { paged } from '../../http/paged.ts';
import { anyPeriodOf, periodOf, type Period } from '../../http/period.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import { listedBodies } from './listed-bodies.ts';
import { paymentRequestsCsv } from './payment-requests-csv.ts';
import { searchPage, type SearchPageDependencies } from './search-page.ts';

interface Dependencies extends SearchPageDependencies {
  queries: PaymentQueries;
}

type Asked = Pick<Call<'listPaymentRequests'>, 'caller' | 'now' | 'query' | 'wantsCsv'>;

/** A spreadsheet wants the whole period: as much as one answer may hold. */
const csv = { limit: listLimits.csvRowsMax, keysMax: listLimits.csvKeysMax };

/** The merchant's payment requests, newest first, or what `q` finds of them; filters see each request as it stands now. */
export async function listPaymentRequests(
  { caller, now, query, wantsCsv, language }: Call<'listPaymentRequests'>,
  dependencies: Dependencies,
): Promise<Reply<'listPaymentRequests'>> {
  const { q } = query;
  const asked =
    q === undefined ? periodOf(query, { now, daysBack: listLimits.requestsDaysBack }) : anyPeriodOf(query, now);
  if ('refusal' in asked) return refused(asked.refusal);
  const { period } = asked;
  const page =
    q === undefined
      ? await listPage({ caller, now, query, wantsCsv }, period, dependencies)
      : await searchPage(
          { ...query, q, ...(wantsCsv && { limit: csv.limit }) },
          { caller, now, period: query.from || query.to ? period : undefined, list: 'payment-requests' },
          dependencies,
        );
  if ('refusal' in page) return page;
  if (!wantsCsv) return { body: page };
  const { items, nextCursor } = page;
  return {
    csv: paymentRequestsCsv(items, language),
    headers: {
      'content-disposition': `attachment; filename="encaissement-${period.from}-${period.to}.csv"`,
      ...(nextCursor && { link: `<?cursor=${nextCursor}>; rel="next"` }),
    },
  };
}

function listPage({ caller, now, query, wantsCsv }: Asked, period: Period, { queries, terms, exports }: Dependencies) {
  const { cursor: _, limit: __, ...filters } = query;
  const boundTo = { list: 'payment-requests', caller, ...filters };
  return paged({ query, boundTo, position: listPosition }, async (after, limit) => {
    const { payments, next } = await listPayments(queries, {
      owner: 'merchant',
      ownerId: caller,
      now,
      range: { from: period.firstInstant, to: period.lastInstant, after },
      limit,
      ...(wantsCsv && csv),
      status: filters.status,
      matchesListed: (listed) => !filters.type || listed.type === filters.type,
      matches: (payment) => !filters.remainder || unsettledRemainder(payment) > 0,
    });
    return { items: await listedBodies(payments, { caller, now }, { terms, exports }), next };
  });
}
