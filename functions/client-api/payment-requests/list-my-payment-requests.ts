import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { refused, type Handler } from '../../http/call.ts';
import { fromCursor, listPosition, toCursor } from '../../http/cursor.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import type { ClientView } from '../client-view.ts';

const pageSizeDefault = 25;

/** The inbox and the history: what awaits the client is told from the requests themselves, never from a push. */
export const listMyPaymentRequests =
  ({ queries, view }: { queries: PaymentQueries; view: ClientView }): Handler<'listMyPaymentRequests'> =>
  async ({ caller, now, query }) => {
    const { cursor, limit, status } = query;
    const boundTo = { list: 'my-payment-requests', caller, status };
    const after = cursor === undefined ? undefined : listPosition.safeParse(fromCursor(cursor, boundTo));
    if (after && !after.success) return refused({ code: 'cursor-invalid', field: 'cursor' });
    const { payments, next } = await listPayments(queries, {
      owner: 'client',
      ownerId: caller,
      now,
      range: { after: after?.data },
      limit: limit ?? pageSizeDefault,
      matches: (payment) => !status || status.includes(payment.status),
    });
    return { body: { items: await view(payments, now), nextCursor: next ? toCursor(next, boundTo) : null } };
  };
