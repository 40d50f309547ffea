import { shardOf, shardName } from '../../core/ledger/journal.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { instant, type Instant } from '../../core/time.ts';
import type { Item } from './errors.ts';

/** What the index `open` is keyed by; absent once the payment no longer waits for anybody. */
interface OpenKey {
  openShard?: string;
  /** The running deadline in epoch seconds. */
  deadline?: number;
}

/** The payment as one item of at most 1 KB: it is the inbox entry too. */
export function toPaymentItem(payment: Payment): Payment & OpenKey {
  const deadline = openDeadline(payment);
  if (deadline === undefined) return payment;
  return { ...payment, openShard: shardName(shardOf(payment.merchantId)), deadline: deadline / 1000 };
}

export function fromPaymentItem(item: Item): Payment {
  const { openShard: _, deadline: __, ...payment } = item;
  return payment as unknown as Payment;
}

export const toEpochSeconds = (at: Instant): number => Math.floor(at / 1000);
export const fromEpochSeconds = (seconds: number): Instant => instant(seconds * 1000);
