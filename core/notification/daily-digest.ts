import type { Payment } from '../payment/payment.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Notice } from './notice.ts';

/** What came to nothing since the last digest; amounts in cents. */
export interface DigestSums {
  declined: number;
  expired: number;
  amount: number;
}

/** @param payments of one merchant; what has become something else meanwhile does not count */
export function digestSums(payments: readonly Payment[]): DigestSums {
  const counted = payments.filter(({ status }) => status === 'CLIENT_DECLINED' || status === 'CLIENT_EXPIRED');
  const declined = counted.filter(({ status }) => status === 'CLIENT_DECLINED').length;
  const amount = counted.reduce((sum, payment) => sum + payment.amount, 0);
  return { declined, expired: counted.length - declined, amount };
}

export const dailyDigest = (merchantId: string, date: LocalDate, sums: DigestSums, at: Instant): Notice => ({
  audience: 'MERCHANT',
  recipientId: merchantId,
  event: 'DAILY_DIGEST',
  about: { kind: 'MERCHANT', id: merchantId },
  occurrence: date,
  channel: 'EMAIL',
  state: 'PENDING',
  at,
  facts: { ...sums },
});
