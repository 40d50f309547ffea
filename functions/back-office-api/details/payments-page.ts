import { listPayments } from '../../use-cases/list-payments.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { Instant } from '../../../core/time.ts';
import { listPosition } from '../../../adapters/dynamodb/index-rows.ts';
import { paged } from '../../http/paged.ts';
import { listedPayments } from './listed-payment.ts';

interface Asked {
  owner: 'client' | 'merchant';
  ownerId: string;
  caller: string;
  now: Instant;
  query: { cursor?: string | undefined; limit?: number | undefined };
}

/** The payments of a client or a merchant, newest first, a page at a time. */
export async function paymentsPage(
  { owner, ownerId, caller, now, query }: Asked,
  { payments, directory }: { payments: PaymentQueries; directory: Pick<DirectoryStore, 'merchants'> },
) {
  const boundTo = { list: 'payments-of', owner, ownerId, caller };
  const page = await paged({ query, boundTo, position: listPosition }, async (after, limit) => {
    const found = await listPayments(payments, { owner, ownerId, now, range: { after }, limit });
    return { items: await listedPayments(found.payments, directory), next: found.next };
  });
  return 'refusal' in page ? page : { payments: page.items, paymentsCursor: page.nextCursor };
}
