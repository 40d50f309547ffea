import type { PaidMerchantStore } from '../../../adapters/dynamodb/paid-merchant-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { ClientView } from '../client-view.ts';

interface Dependencies {
  payments: PaymentStore;
  paidMerchants: Pick<PaidMerchantStore, 'hasPaid'>;
  view: ClientView;
}

export async function getMyPaymentRequest(
  { caller, now, params }: Call<'getMyPaymentRequest'>,
  { payments, paidMerchants, view }: Dependencies,
): Promise<Reply<'getMyPaymentRequest'>> {
  const payment = await ownPayment(payments, params.id, { clientId: caller });
  if (!payment) return notFound;
  const [[body], hasPaid] = await Promise.all([
    view([payment], now),
    payment.status !== 'AWAITING_CLIENT' || paidMerchants.hasPaid(caller, payment.merchantId),
  ]);
  return body ? { body: { ...body, ...(!hasPaid && { firstPayment: true }) } } : notFound;
}
