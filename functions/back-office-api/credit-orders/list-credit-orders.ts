import { object, text } from '../../../adapters/parse.ts';
import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import type { Call, Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { creditOrderBody } from './credit-order-body.ts';

/** The last order seen. */
const position = object<{ place: string }>({ place: text });

/** The orders, newest first. */
export async function listCreditOrders(
  { caller, query }: Call<'listCreditOrders'>,
  { orders }: { orders: Pick<CreditOrderStore, 'list'> },
): Promise<Reply<'listCreditOrders'>> {
  const page = await paged({ query, boundTo: { list: 'credit-orders', caller }, position }, async (after, limit) => {
    const { items, next } = await orders.list(limit, after?.place);
    return { items: items.map(creditOrderBody), next: next === undefined ? undefined : { place: next } };
  });
  return 'refusal' in page ? page : { body: page };
}
