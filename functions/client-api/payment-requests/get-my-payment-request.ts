import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { notFound, type Handler } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { ClientView } from '../client-view.ts';

export const getMyPaymentRequest =
  ({ payments, view }: { payments: PaymentStore; view: ClientView }): Handler<'getMyPaymentRequest'> =>
  async ({ caller, now, params }) => {
    const payment = await ownPayment(payments, params.id, { clientId: caller });
    const [body] = payment ? await view([payment], now) : [];
    return body ? { body } : notFound;
  };
