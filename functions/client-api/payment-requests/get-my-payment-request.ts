import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { ClientView } from '../client-view.ts';

export async function getMyPaymentRequest(
  { caller, now, params }: Call<'getMyPaymentRequest'>,
  { payments, view }: { payments: PaymentStore; view: ClientView },
): Promise<Reply<'getMyPaymentRequest'>> {
  const payment = await ownPayment(payments, params.id, { clientId: caller });
  const [body] = payment ? await view([payment], now) : [];
  return body ? { body } : notFound;
}
