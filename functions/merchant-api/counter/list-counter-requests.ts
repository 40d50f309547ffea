import type { CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import { counterFields } from '../../http/bodies/counter-fields.ts';
import type { Call, Reply } from '../../http/call.ts';

/** All at once: a client has one at a time, and each waits a few minutes. */
export async function listCounterRequests(
  { caller, now }: Call<'listCounterRequests'>,
  { counterRequests }: { counterRequests: Pick<CounterRequestStore, 'waitingFor'> },
): Promise<Reply<'listCounterRequests'>> {
  const waiting = await counterRequests.waitingFor(caller, now);
  return { body: { items: waiting.map(counterFields) } };
}
