import type { CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { effectiveCounterRequest } from '../../../core/counter/counter-request.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { endCounterRequest } from '../../use-cases/end-counter-request.ts';
import { clientCounterView } from './counter-view.ts';

interface Dependencies {
  counterRequests: Pick<CounterRequestStore, 'latestOf' | 'end'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

/** The one that waits for an answer: a client has no more than one. */
export async function listMyCounterRequests(
  { caller, now }: Call<'listMyCounterRequests'>,
  { counterRequests, directory }: Dependencies,
): Promise<Reply<'listMyCounterRequests'>> {
  const { request: latest } = await counterRequests.latestOf(caller);
  const waits = latest && effectiveCounterRequest(latest, now).status === 'PROPOSED';
  return { body: { items: waits ? [await clientCounterView(latest, now, { directory })] : [] } };
}

/** Only the last one can be asked for: of what came before it, the payment tells. */
export async function getMyCounterRequest(
  { caller, now, params }: Call<'getMyCounterRequest'>,
  { counterRequests, directory }: Dependencies,
): Promise<Reply<'getMyCounterRequest'>> {
  const { request: latest } = await counterRequests.latestOf(caller);
  return latest?.id === params.id ? { body: await clientCounterView(latest, now, { directory }) } : notFound;
}

export async function withdrawCounterRequest(
  { caller, now, params }: Call<'withdrawCounterRequest'>,
  { counterRequests, directory }: Dependencies,
): Promise<Reply<'withdrawCounterRequest'>> {
  const { request: latest } = await counterRequests.latestOf(caller);
  if (latest?.id !== params.id) return notFound;
  const ended = await endCounterRequest(latest, 'withdraw', { now }, { counterRequests });
  if ('refusal' in ended) return refused(ended.refusal);
  return { body: await clientCounterView(ended.request, now, { directory }) };
}
