import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaidMerchantStore } from '../../../adapters/dynamodb/paid-merchant-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import type { ClientView } from '../client-view.ts';

interface Dependencies {
  payments: Pick<PaymentStore, 'get'>;
  directory: Pick<DirectoryStore, 'keptClient'>;
  paidMerchants: Pick<PaidMerchantStore, 'hasPaid'>;
  view: ClientView;
}

export async function getMyPaymentRequest(
  { caller, now, params }: Call<'getMyPaymentRequest'>,
  dependencies: Dependencies,
): Promise<Reply<'getMyPaymentRequest'>> {
  const { paidMerchants, view } = dependencies;
  const payment = await paymentToShow(params.id, caller, dependencies);
  if (!payment) return notFound;
  const [[body], hasPaid] = await Promise.all([
    view([payment], now),
    payment.status !== 'AWAITING_CLIENT' || paidMerchants.hasPaid(caller, payment.merchantId),
  ]);
  return body ? { body: { ...body, ...(!hasPaid && { firstPayment: true }) } } : notFound;
}

/**
 * Also one of an account that has become one with the caller's: whoever is told that money came back can look at what for.
 * Nothing open is ever merged, so there is nothing to do to it.
 */
async function paymentToShow(
  id: string,
  caller: string,
  { payments, directory }: Dependencies,
): Promise<Payment | undefined> {
  const payment = await payments.get(id);
  if (!payment || payment.clientId === caller) return payment;
  const kept = await directory.keptClient(payment.clientId);
  return kept?.id === caller ? payment : undefined;
}
