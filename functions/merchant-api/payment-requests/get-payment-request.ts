import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { notFound, type Handler } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { MerchantView } from '../payment-view.ts';

export const getPaymentRequest =
  ({ payments, view }: { payments: PaymentStore; view: MerchantView }): Handler<'getPaymentRequest'> =>
  async ({ caller, now, params }) => {
    const payment = await ownPayment(payments, params.id, { merchantId: caller });
    return payment ? { body: await view(payment, false, now) } : notFound;
  };
