import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { toMoney } from '../../../contract/money.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { backOfficeNumber } from '../../../core/payment/done-by.ts';
import { toIso } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { giveBack, type GiveBackDependencies } from '../../use-cases/give-back.ts';

interface Dependencies extends Omit<GiveBackDependencies, 'payments'> {
  payments: Pick<PaymentStore, 'get' | 'commit'>;
  terms: Terms;
}

/**
 * Gives a payment back to its client when the merchant cannot be asked, by the rules that the merchant has: a void or a refund,
 * within the months and the ceiling. Said again it changes nothing, and leaves no record.
 */
export async function giveMoneyBack(
  call: Call<'giveMoneyBack'>,
  dependencies: Dependencies,
): Promise<Reply<'giveMoneyBack'>> {
  const { params, body, now } = call;
  const { payments, terms } = dependencies;
  const payment = await payments.get(params.id);
  if (!payment) return notFound;
  const operation = byOperator(call, {
    act: 'MONEY_GIVEN_BACK',
    about: { kind: 'PAYMENT', id: payment.id },
    from: { status: payment.status },
    to: 'capturedAmount' in payment ? { amount: payment.capturedAmount } : {},
    why: body.why,
  });
  const circumstances = { now, terms, member: backOfficeNumber };
  const given = await giveBack(payment, body.reason, circumstances, dependencies, operation);
  if ('refusal' in given) return refused(given.refusal);
  const { payment: after } = given;
  if (after.status !== 'VOIDED' && after.status !== 'REFUNDED') {
    throw new Error(`payment ${after.id} was given back, but is ${after.status}`);
  }
  const { id, merchantId, status, capturedAmount, endedAt } = after;
  return { body: { id, merchantId, status, amount: toMoney(capturedAmount), endedAt: toIso(endedAt) } };
}
