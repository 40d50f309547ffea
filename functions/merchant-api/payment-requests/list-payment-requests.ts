import { listLimits } from '../../../contract/settings/limits.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { ListedKey } from '../../../adapters/dynamodb/index-rows.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { unsettledRemainder } from '../../../core/payment/payment.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { listPosition, paged } from '../../http/paged.ts';
import { periodOf } from '../../http/period.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import { merchantFields } from '../payment-view.ts';
import { withReimbursements } from '../reimbursements/reimbursement-of.ts';
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
      matchesKey: (key) => (!filters.type || key.type === filters.type) && isAbout(key, filters.q),
      matches: (payment) =>
        (!filters.status || filters.status.includes(payment.status)) &&
        (!filters.remainder || unsettledRemainder(payment) > 0),
    });
    const shown = payments.map((payment) => ({ payment, body: merchantFields(payment, terms, now) }));
    return { items: await withReimbursements(shown, caller, now, { exports }), next };
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
function isAbout(key: ListedKey, q: string | undefined): boolean {
  if (q === undefined) return true;
  const sought = folded(q);
  return (
    key.id === sought || [key.reference, key.label].some((text) => text !== undefined && folded(text).includes(sought))
  );
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
