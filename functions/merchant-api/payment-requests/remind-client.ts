import type { PaceStore } from '../../../adapters/dynamodb/pace-store.ts';
import { decide } from '../../../core/payment/decide.ts';
import { remindersOfPair } from '../../../core/pace/paces.ts';
import type { Call, Reply } from '../../http/call.ts';
import { notFound } from '../../http/call.ts';
import { slowed } from '../../http/slowed.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import { actOnPaymentRequest, type MerchantActionDependencies } from './act-on-payment-request.ts';

/**
 * Notifies the client again: the stream's consumer sends the push when it sees the reminder's time stamp. Limited for each
 * request (core), and for each client over all requests; a repeated call is not counted.
 */
export async function remindClient(
  call: Call<'remindClient'>,
  dependencies: MerchantActionDependencies & { paces: Pick<PaceStore, 'take'> },
): Promise<Reply<'remindClient'>> {
  const { caller, now, params } = call;
  const { payments, paces, terms } = dependencies;
  const payment = await ownPayment(payments, params.id, { merchantId: caller });
  if (!payment) return notFound;
  const command = { type: 'remind' } as const;
  if (decide(payment, command, { now, terms }).kind === 'apply') {
    const pace = await paces.take(remindersOfPair(caller, payment.clientId), now);
    if (pace.is === 'wait') return slowed('reminders-too-many', pace.waitMs);
  }
  return actOnPaymentRequest(call, command, dependencies);
}
