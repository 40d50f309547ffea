import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import type { Command } from '../../core/payment/decide.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../core/time.ts';
import { ownPayment } from './own-payment.ts';
import { runCommand } from './run-command.ts';

export interface CommandDependencies {
  payments: Pick<PaymentStore, 'get' | 'commit'>;
  terms: Terms;
}

interface OnOwnPayment {
  paymentId: string;
  owner: Parameters<typeof ownPayment>[2];
  now: Instant;
  /** The number of whoever of the merchant's people gives the command, if one of them does. */
  member?: number;
}

/**
 * Loads the caller's own payment request and runs a command on it that needs nothing of the client's wallet but to give
 * back or capture what is held there.
 */
export async function performCommand(
  { paymentId, owner, now, member }: OnOwnPayment,
  command: Command,
  { payments, terms }: CommandDependencies,
): Promise<{ payment: Payment; changed: boolean } | { refusal: Refusal }> {
  const payment = await ownPayment(payments, paymentId, owner);
  if (!payment) return { refusal: { code: 'not-found' } };
  const performed = await runCommand(payment, command, { now, terms, member }, { payments });
  // Such a command finds the wallet and the due date as it needs them, or something is wrong with the books.
  if ('blocked' in performed) throw new Error(`${command.type} of payment ${payment.id} found no ${performed.blocked}`);
  return performed;
}
