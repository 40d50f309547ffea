import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { creditOrderBody } from './credit-order-body.ts';

/** One order as it stands now. */
export async function getCreditOrder(
  { params }: Call<'getCreditOrder'>,
  { orders }: { orders: Pick<CreditOrderStore, 'get'> },
): Promise<Reply<'getCreditOrder'>> {
  const order = await orders.get(params.id);
  return order ? { body: creditOrderBody(order) } : notFound;
}
