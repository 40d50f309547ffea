import type { CreditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { CreditOrder } from '../../core/credit-order/credit-order.ts';
import type { Instant } from '../../core/time.ts';
import { checkOrder } from './check-order.ts';
import { creditPart, type CreditingDependencies } from './credit-part.ts';

export interface ContinueDependencies extends CreditingDependencies {
  orders: Pick<CreditOrderStore, 'get' | 'part' | 'savePart' | 'advance'>;
  directory: Pick<DirectoryStore, 'findClients'>;
  now: () => Instant;
  /** Whether there is time for one more part. */
  hasTime: () => boolean;
}

/**
 * Does what is to be done next with an order, as it stands now whatever the event told: checks its lines, or credits them
 * part after part while there is time. Each part that is done with is a change of the order, by which the stream leads here
 * again; so it goes on wherever it was killed.
 */
export async function continueOrder(id: string, dependencies: ContinueDependencies): Promise<CreditOrder['status']> {
  let order = await dependencies.orders.get(id);
  if (!order) throw new Error(`order ${id} has disappeared`);
  if (order.status === 'DRAFT') {
    await checkOrder(order, dependencies);
    return 'CHECKED';
  }
  while ((order.status === 'RELEASED' || order.status === 'CREDITING') && dependencies.hasTime()) {
    order = (await creditPart(order, dependencies.now(), dependencies)) ?? (await dependencies.orders.get(id));
    if (!order) throw new Error(`order ${id} has disappeared`);
  }
  return order.status;
}
