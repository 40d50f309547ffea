import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { PaidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { paymentEvents } from '../../core/notification/payment-events.ts';

export interface RememberDependencies {
  paidMerchants: Pick<PaidMerchantStore, 'add'>;
}

/** Whom the client has approved a payment to: the App says of the next one that it is not the first. */
export async function rememberMerchant(
  { before, after }: PaymentChange,
  { paidMerchants }: RememberDependencies,
): Promise<void> {
  if (!('authorisedAt' in after)) return;
  const isApproved = paymentEvents(before, after).some((event) => event === 'AUTHORISED' || event === 'PAID');
  if (isApproved) await paidMerchants.add(after.clientId, after.merchantId, after.authorisedAt);
}
