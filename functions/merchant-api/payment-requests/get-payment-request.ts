import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { MerchantView } from '../payment-view.ts';

export async function getPaymentRequest(
  { caller, now, params }: Call<'getPaymentRequest'>,
  { payments, view }: { payments: PaymentStore; view: MerchantView },
): Promise<Reply<'getPaymentRequest'>> {
  const payment = await ownPayment(payments, params.id, { merchantId: caller });
  return payment ? { body: await view(payment, false, now) } : notFound;
}
