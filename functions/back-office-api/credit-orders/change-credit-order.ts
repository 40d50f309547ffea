import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import {
  cancelOrder,
  proposeOrder,
  releaseOrder,
  resumeOrder,
  type CreditOrder,
} from '../../../core/credit-order/credit-order.ts';
import type { RefusalCode } from '../../../contract/refusal.ts';
import type { Act } from '../../../contract/back-office/acts.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import type { Instant } from '../../../core/time.ts';
import { creditOrderBody } from './credit-order-body.ts';

interface Dependencies {
  orders: Pick<CreditOrderStore, 'get' | 'advance'>;
}

/** Asks a second person to release the order. */
export const proposeCreditOrder = (
  call: Call<'proposeCreditOrder'>,
  dependencies: Dependencies,
): Promise<Reply<'proposeCreditOrder'>> =>
  change(call, 'CREDIT_ORDER_PROPOSED', (order, act) => proposeOrder(order, act), dependencies);

/** The second person: from now on the lines are being credited. */
export const releaseCreditOrder = (
  call: Call<'releaseCreditOrder'>,
  dependencies: Dependencies,
): Promise<Reply<'releaseCreditOrder'>> =>
  change(call, 'CREDIT_ORDER_RELEASED', (order, act) => releaseOrder(order, act), dependencies);

/** Withdrawn by whoever prepared it, or refused by the second person. */
export const cancelCreditOrder = (
  call: Call<'cancelCreditOrder'>,
  dependencies: Dependencies,
): Promise<Reply<'cancelCreditOrder'>> => {
  const { reason } = call.body;
  return change(
    call,
    'CREDIT_ORDER_CANCELLED',
    (order, act) => cancelOrder(order, { ...act, reason }),
    dependencies,
    reason,
  );
};

/** Goes on with an order that was left where it was. */
export const resumeCreditOrder = (
  call: Call<'resumeCreditOrder'>,
  dependencies: Dependencies,
): Promise<Reply<'resumeCreditOrder'>> => change(call, 'CREDIT_ORDER_RESUMED', resumeOrder, dependencies);

async function change(
  call: Call<'proposeCreditOrder' | 'releaseCreditOrder' | 'cancelCreditOrder' | 'resumeCreditOrder'>,
  act: Act,
  decide: (order: CreditOrder, act: { by: string; at: Instant }) => { order: CreditOrder } | { refused: RefusalCode },
  { orders }: Dependencies,
  why?: string,
) {
  const before = await orders.get(call.params.id);
  if (!before) return notFound;
  const decided = decide(before, { by: call.caller, at: call.now });
  if ('refused' in decided) return refused({ code: decided.refused, limit: { max: before.fundingAmount } });
  const operation = byOperator(call, {
    act,
    about: { kind: 'CREDIT_ORDER', id: before.id },
    from: { status: before.status },
    to: { status: decided.order.status },
    why,
  });
  const outcome = await orders.advance(before, decided.order, operation);
  return outcome.committed ? { body: creditOrderBody(decided.order) } : refused({ code: 'credit-order-status' });
}
