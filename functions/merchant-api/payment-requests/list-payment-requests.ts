import { listLimits } from '../../../contract/settings/limits.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { folded } from '../../../contract/folded-text.ts';
import { unsettledRemainder } from '../../../core/payment/payment.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { listPosition, paged } from '../../http/paged.ts';
import { periodOf } from '../../http/period.ts';
import { listPayments, type Listed } from '../../use-cases/list-payments.ts';
import { listedBodies } from './listed-bodies.ts';
import { paymentRequestsCsv } from './payment-requests-csv.ts';

interface Dependencies {
  queries: PaymentQueries;
  terms: Terms;
  exports: ExportStore;
}

/** A spreadsheet wants the whole period: as much as one answer may hold. */
const csv = { limit: listLimits.csvRowsMax, keysMax: listLimits.csvKeysMax };

/** The merchant's payment requests, newest first; filters see each request as it stands now. */
export async function listPaymentRequests(
  { caller, now, query, wantsCsv, language }: Call<'listPaymentRequests'>,
  { queries, terms, exports }: Dependencies,
): Promise<Reply<'listPaymentRequests'>> {
  const { cursor: _, limit: __, ...filters } = query;
  const asked = periodOf(filters, { now, daysBack: listLimits.requestsDaysBack });
  if ('refusal' in asked) return refused(asked.refusal);
  const { period } = asked;
  const boundTo = { list: 'payment-requests', caller, ...filters };
  const page = await paged({ query, boundTo, position: listPosition }, async (after, limit) => {
    const { payments, next } = await listPayments(queries, {
      owner: 'merchant',
      ownerId: caller,
      now,
      range: { from: period.firstInstant, to: period.lastInstant, after },
      limit,
      ...(wantsCsv && csv),
      status: filters.status,
      matchesListed: (listed) => (!filters.type || listed.type === filters.type) && isAbout(listed, filters.q),
      matches: (payment) => !filters.remainder || unsettledRemainder(payment) > 0,
    });
    return { items: await listedBodies(payments, { caller, now }, { terms, exports }), next };
  });
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

/** Whether reference or label contain `q`, whatever the accents and the case, or the id is `q`. */
function isAbout(listed: Listed, q: string | undefined): boolean {
  if (q === undefined) return true;
  const sought = folded(q);
  return (
    listed.id === sought ||
    [listed.reference, listed.label].some((text) => text !== undefined && folded(text).includes(sought))
  );
}
