import type { PaymentStatus } from '../api/client.ts';

/** Until when a payment waits, for whomever; undefined once it is over. */
export function openDeadline(payment?: {
  status: PaymentStatus;
  clientDeadline: string;
  confirmBy?: string;
}): string | undefined {
  if (payment?.status === 'AWAITING_CLIENT') return payment.clientDeadline;
  return payment?.status === 'AWAITING_MERCHANT' ? payment.confirmBy : undefined;
}
