import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaceStore } from '../../../adapters/dynamodb/pace-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { RefusedMerchantStore } from '../../../adapters/dynamodb/refused-merchant-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { derivedId } from '../../../core/ids.ts';
import { cents } from '../../../contract/money.ts';
import { creationHash } from '../../../core/payment/create-payment.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { preparePayment, type PrepareDependencies } from '../../use-cases/prepare-payment.ts';
import type { MerchantView } from '../payment-view.ts';
import { findAskedClient, readAskedClient, standInOf } from './find-asked-client.ts';
import { findSimilar } from './find-similar.ts';
import { keepPace } from './keep-pace.ts';

interface Dependencies extends PrepareDependencies {
  payments: PaymentStore;
  paces: PaceStore;
  queries: PaymentQueries;
  refusedMerchants: Pick<RefusedMerchantStore, 'isRefused'>;
  directory: Pick<DirectoryStore, 'getMerchant' | 'findClient' | 'keptClient'>;
  view: MerchantView;
}

/**
 * Asks a client for a payment. The id is derived from the merchant and the idempotency key: a repeated call finds the
 * request that the first one made, and a refused one leaves no trace.
 */
export async function createPaymentRequest(
  { caller, member, now, body, idempotencyKey }: Call<'createPaymentRequest'>,
  dependencies: Dependencies,
): Promise<Reply<'createPaymentRequest'>> {
  const { payments, queries, view } = dependencies;
  const { clientIdentifier, sameClientAs, amount, ifSimilar, ...rest } = body;
  const named = readAskedClient({ clientIdentifier, sameClientAs });
  if ('refusal' in named) return refused(named.refusal);
  const command = { ...rest, ...named, amount: cents(amount.value) };
  const id = derivedId(caller, idempotencyKey);
  const answer = async (payment: Payment, replayed: boolean) => {
    if (replayed && payment.requestHash !== creationHash(command)) {
      return refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    }
    const headers = { location: `/v1/payment-requests/${id}`, ...(replayed && { 'idempotency-replayed': 'true' }) };
    return { body: await view(payment, !replayed, now), headers };
  };
  const findClient = () => findAskedClient(command.client, caller, dependencies);
  const asked = { id, merchantId: caller, command, findClient, member: member?.number, now };
  // What was created stays created, and costs nothing more, whatever has changed since; and a key that was used before tells
  // nothing of another identifier.
  const [existing, prepared] = await Promise.all([payments.get(id), preparePayment(asked, dependencies)]);
  if (existing) return answer(existing, true);

  const nobody = 'refusal' in prepared && prepared.refusal.code === 'client-unknown';
  if ('refusal' in prepared && !nobody) return refused(prepared.refusal);
  const similar = 'refusal' in prepared || ifSimilar === undefined ? undefined : await findSimilar(prepared, queries);
  if (similar) return refused({ code: 'similar-request', similarTo: similar.id });
  const slow = await keepPace(
    {
      requestId: id,
      merchantId: caller,
      client: 'refusal' in prepared ? standInOf(command.client) : prepared.clientId,
      namedBy: nobody ? 'unknown-identifier' : 'identifier' in command.client ? 'known-identifier' : 'earlier-request',
      now,
    },
    dependencies,
  );
  if (slow) return slow;
  if ('refusal' in prepared) return refused(prepared.refusal);
  const outcome = await payments.create(prepared);
  return outcome.created ? answer(prepared, false) : answer(outcome.existing, true);
}
