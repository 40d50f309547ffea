import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { type Call, type Reply } from '../../http/call.ts';
import { listPosition } from '../../../adapters/dynamodb/index-rows.ts';
import { paged } from '../../http/paged.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import type { ClientView } from '../client-view.ts';

/** The inbox and the history: what awaits the client is told from the requests themselves, never from a push. */
export async function listMyPaymentRequests(
  { caller, now, query }: Call<'listMyPaymentRequests'>,
  { queries, view }: { queries: PaymentQueries; view: ClientView },
): Promise<Reply<'listMyPaymentRequests'>> {
  const { status } = query;
  const boundTo = { list: 'my-payment-requests', caller, status };
  const page = await paged({ query, boundTo, position: listPosition }, async (after, limit) => {
    const { payments, next } = await listPayments(queries, {
      owner: 'client',
      ownerId: caller,
      now,
      range: { after },
      limit,
      status,
    });
    return { items: await view(payments, now), next };
  });
  return 'refusal' in page ? page : { body: page };
}
