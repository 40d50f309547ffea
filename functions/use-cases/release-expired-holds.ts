import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { releasableHolds, type Wallet } from '../../core/wallet.ts';
import { runCommand } from './run-command.ts';

/** Writes the expiry of each hold of this wallet that has run out, as the timer would have done. */
export async function releaseExpiredHolds(
  wallet: Wallet,
  circumstances: Circumstances,
  { payments }: { payments: PaymentStore },
): Promise<void> {
  for (const paymentId of releasableHolds(wallet, circumstances.now)) {
    const payment = await payments.get(paymentId);
    if (payment) await runCommand(payment, { type: 'expire' }, circumstances, { payments });
  }
}
