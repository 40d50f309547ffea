import type { CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import { counterFields } from '../../http/bodies/counter-fields.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { endCounterRequest } from '../../use-cases/end-counter-request.ts';

export async function refuseCounterRequest(
  { caller, now, params }: Call<'refuseCounterRequest'>,
  { counterRequests }: { counterRequests: Pick<CounterRequestStore, 'get' | 'end'> },
): Promise<Reply<'refuseCounterRequest'>> {
  const stored = await counterRequests.get(caller, params.id);
  if (!stored) return notFound;
  const ended = await endCounterRequest(stored, 'refuse', { now }, { counterRequests });
  return 'refusal' in ended ? refused(ended.refusal) : { body: counterFields(ended.request) };
}
