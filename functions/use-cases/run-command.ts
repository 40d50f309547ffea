import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import { decide, type Command } from '../../core/payment/decide.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Wallet } from '../../core/wallet.ts';

/** How a command ended. `changed` is false when it had been done before by the same command. */
export type Performed =
  | { payment: Payment; changed: boolean }
  | { refusal: Refusal }
  /** The wallet or a due date was not as the command needs it: the caller knows what to do about that. */
  | { blocked: 'wallet'; wallet: Wallet | undefined }
  | { blocked: 'day' }
  /** Something else was given back meanwhile. */
  | { blocked: 'tally' }
  /** What belongs to it is no longer as it was read. */
  | { blocked: 'alongside' };

/**
 * Decides on `payment` as it was read and writes the decision. When another write came first, decides anew on what that
 * one left, with the same circumstances: the loser of a race learns the state that it lost to.
 *
 * @throws Unavailable when the database did not take it; whether it was written is then found out by asking again.
 */
export async function runCommand(
  payment: Payment,
  command: Command,
  circumstances: Circumstances,
  { payments }: { payments: Pick<PaymentStore, 'commit'> },
): Promise<Performed> {
  let current = payment;
  return inRounds(`payment ${payment.id}`, async () => {
    const decision = decide(current, command, circumstances);
    if (decision.kind === 'refuse') return { refusal: decision.refusal };
    if (decision.kind === 'repeat') return { payment: effective(current, circumstances.now), changed: false };
    const outcome = await payments.commit(decision.transition);
    if (outcome.committed) return { payment: decision.transition.after, changed: true };
    if (outcome.because === 'wallet') return { blocked: 'wallet', wallet: outcome.wallet };
    if (outcome.because !== 'payment') return { blocked: outcome.because };
    current = outcome.current;
    return undefined;
  });
}
