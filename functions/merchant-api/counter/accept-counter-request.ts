import type { CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { maskIdentifier, parseIdentifier } from '../../../contract/identifier.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { StoredCounterRequest } from '../../../core/counter/counter-request.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { endCounterRequest } from '../../use-cases/end-counter-request.ts';
import { preparePayment, type PrepareDependencies } from '../../use-cases/prepare-payment.ts';
import type { MerchantView } from '../payment-view.ts';

interface Dependencies extends PrepareDependencies {
  counterRequests: Pick<CounterRequestStore, 'get' | 'end'>;
  payments: Pick<PaymentStore, 'get'>;
  directory: Pick<DirectoryStore, 'getMerchant' | 'getClient'>;
  view: MerchantView;
}

/**
 * Makes an immediate payment request of what a client proposed at the counter, like any other, in one transaction with the
 * proposal's end. Accepted a second time, from another tab or after a lost reply, it answers with the same one.
 */
export async function acceptCounterRequest(
  call: Call<'acceptCounterRequest'>,
  dependencies: Dependencies,
): Promise<Reply<'acceptCounterRequest'>> {
  const { caller, now, params } = call;
  const { counterRequests, payments, view } = dependencies;
  const stored = await counterRequests.get(caller, params.id);
  if (!stored) return notFound;
  const prepare = (paymentId: string) => paymentOf(stored, paymentId, call, dependencies);
  const ended = await endCounterRequest(stored, 'accept', { now, prepare }, dependencies);
  if ('refusal' in ended) return refused(ended.refusal);
  if (ended.payment) return { body: await view(ended.payment, true, now) };
  const { request } = ended;
  const payment = request.status === 'ACCEPTED' ? await payments.get(request.paymentId) : undefined;
  if (!payment) throw new Error(`counter request ${request.id} was accepted, but its payment is missing`);
  return { body: await view(payment, false, now) };
}

async function paymentOf(
  { merchantId, clientId, amount, matchCode }: StoredCounterRequest,
  id: string,
  { now, member }: Call<'acceptCounterRequest'>,
  dependencies: Dependencies,
): ReturnType<typeof preparePayment> {
  const client = await dependencies.directory.getClient(clientId);
  const unknown: { refusal: Refusal } = { refusal: { code: 'client-unknown' } };
  const identifier = parseIdentifier(client?.identifiers[0] ?? '');
  if (!client || client.closed || !identifier) return unknown;
  const command = { type: 'IMMEDIATE', amount, client: { identifier } } as const;
  const findClient = () => Promise.resolve({ clientId, identifierHint: maskIdentifier(identifier) });
  return preparePayment({ id, merchantId, command, findClient, matchCode, member: member?.number, now }, dependencies);
}
