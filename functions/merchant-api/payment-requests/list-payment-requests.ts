import type { ListedKey, PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { unsettledRemainder, type Payment } from '../../../core/payment/payment.ts';
import type { Terms } from '../../../core/payment/terms.ts';
import type { Instant } from '../../../core/time.ts';
import { refused, type Handler } from '../../http/call.ts';
import { fromCursor, listPosition, toCursor } from '../../http/cursor.ts';
import { periodOf } from '../../http/period.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import { merchantFields, type PaymentRequestBody } from '../payment-view.ts';
import { paymentRequestsCsv } from './payment-requests-csv.ts';

interface Dependencies {
  queries: PaymentQueries;
  terms: Terms;
  /** Adds when and how each validated payment is transferred, for a whole page at once. */
  withReimbursements: (
    page: { payment: Payment; body: PaymentRequestBody }[],
    merchantId: string,
    now: Instant,
  ) => Promise<PaymentRequestBody[]>;
}

const pageSizeDefault = 25;
const daysBackDefault = 90;
/** A spreadsheet wants the whole period: as much as one answer may hold. */
const csv = { limit: 1_000, keysMax: 5_000 };

/** The merchant's payment requests, newest first; filters see each request as it stands now. */
export const listPaymentRequests =
  ({ queries, terms, withReimbursements }: Dependencies): Handler<'listPaymentRequests'> =>
  async ({ caller, now, query, wantsCsv, language }) => {
    const { cursor, limit, ...filters } = query;
    const asked = periodOf(filters, { now, daysBack: daysBackDefault });
    if ('refusal' in asked) return refused(asked.refusal);
    const { period } = asked;
    const boundTo = { list: 'payment-requests', caller, ...filters };
    const after = cursor === undefined ? undefined : listPosition.safeParse(fromCursor(cursor, boundTo));
    if (after && !after.success) return refused({ code: 'cursor-invalid', field: 'cursor' });

    const { payments, next } = await listPayments(queries, {
      owner: 'merchant',
      ownerId: caller,
      now,
      range: { from: period.firstInstant, to: period.lastInstant, after: after?.data },
      limit: limit ?? pageSizeDefault,
      ...(wantsCsv && csv),
      matchesKey: (key) => (!filters.type || key.type === filters.type) && isAbout(key, filters.q),
      matches: (payment) =>
        (!filters.status || filters.status.includes(payment.status)) &&
        (!filters.remainder || unsettledRemainder(payment) > 0),
    });
    const page = payments.map((payment) => ({ payment, body: merchantFields(payment, terms) }));
    const items = await withReimbursements(page, caller, now);
    const nextCursor = next ? toCursor(next, boundTo) : null;
    if (!wantsCsv) return { body: { items, nextCursor } };
    return {
      csv: paymentRequestsCsv(items, language),
      headers: {
        'content-disposition': `attachment; filename="encaissement-${period.from}-${period.to}.csv"`,
        ...(nextCursor && { link: `<?cursor=${nextCursor}>; rel="next"` }),
      },
    };
  };

/** Whether reference or label contain `q`, whatever the accents and the case, or the id is `q`. */
function isAbout(key: ListedKey, q: string | undefined): boolean {
  if (q === undefined) return true;
  const sought = folded(q);
  return (
    key.id === sought || [key.reference, key.label].some((text) => text !== undefined && folded(text).includes(sought))
  );
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
