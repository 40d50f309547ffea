import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import type { Payment } from '../../core/payment/payment.ts';

/** The caller's own payment request; somebody else's looks like one that does not exist. */
export async function ownPayment(
  payments: Pick<PaymentStore, 'get'>,
  id: string,
  owner: { merchantId: string } | { clientId: string },
): Promise<Payment | undefined> {
  const payment = await payments.get(id);
  const isOwn = 'merchantId' in owner ? payment?.merchantId === owner.merchantId : payment?.clientId === owner.clientId;
  return isOwn ? payment : undefined;
}
