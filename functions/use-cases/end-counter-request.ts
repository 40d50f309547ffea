import type { CounterRequestStore } from '../../adapters/dynamodb/counter-request-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import type { Refusal } from '../../contract/refusal.ts';
import {
  decideCounterRequest,
  type CounterCommand,
  type StoredCounterRequest,
} from '../../core/counter/counter-request.ts';
import type { AwaitingClient } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';

/**
 * Ends a counter request, or finds it ended by this very command. Who loses a race to the other side learns so from the
 * refusal.
 *
 * @param prepare makes the payment that is written with it; what it refuses, ends nothing
 * @throws Unavailable when the database did not take it; asking again then finds out whether it was written
 */
export async function endCounterRequest(
  stored: StoredCounterRequest,
  command: CounterCommand,
  { now, prepare }: { now: Instant; prepare?: (paymentId: string) => Promise<AwaitingClient | { refusal: Refusal }> },
  { counterRequests }: { counterRequests: Pick<CounterRequestStore, 'end'> },
): Promise<{ request: StoredCounterRequest; payment?: AwaitingClient } | { refusal: Refusal }> {
  let current = stored;
  return inRounds(`counter request ${stored.id}`, async () => {
    const decision = decideCounterRequest(current, command, now);
    if (decision.kind === 'refuse') return decision;
    if (decision.kind === 'repeat') return { request: current };
    const { before, after } = decision;
    const payment = after.status === 'ACCEPTED' ? await prepare?.(after.paymentId) : undefined;
    if (payment && 'refusal' in payment) return payment;
    const outcome = await counterRequests.end(before, after, payment);
    if (outcome.committed) return { request: after, payment };
    current = outcome.current;
    return undefined;
  });
}
