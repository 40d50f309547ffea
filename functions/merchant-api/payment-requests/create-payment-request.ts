import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import type { Randomness } from '../../../adapters/randomness.ts';
import { derivedId } from '../../../core/ids.ts';
import { parseIdentifier } from '../../../contract/identifier.ts';
import { cents } from '../../../contract/money.ts';
import { createPayment, creationHash, refuseCreation } from '../../../core/payment/create-payment.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import type { MerchantView } from '../payment-view.ts';

interface Dependencies {
  payments: PaymentStore;
  directory: Pick<DirectoryStore, 'getMerchant' | 'findClient'>;
  random: Randomness;
  terms: Terms;
  view: MerchantView;
}

/**
 * Asks a client for a payment. The id is derived from the merchant and the idempotency key: a repeated call finds the
 * request that the first one made, and a refused one leaves no trace.
 */
export async function createPaymentRequest(
  { caller, now, body, idempotencyKey }: Call<'createPaymentRequest'>,
  { payments, directory, random, terms, view }: Dependencies,
): Promise<Reply<'createPaymentRequest'>> {
  const identifier = parseIdentifier(body.clientIdentifier);
  if (!identifier) return refused({ code: 'identifier-malformed', field: 'clientIdentifier' });
  const { clientIdentifier: _, amount, ...rest } = body;
  const command = { ...rest, amount: cents(amount.value), identifier };
  const refusal = refuseCreation(command, { now, terms });
  if (refusal) return refused(refusal);

  const id = derivedId(caller, idempotencyKey);
  const answer = async (payment: Payment, replayed: boolean) => {
    if (replayed && payment.requestHash !== creationHash(command)) {
      return refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    }
    const headers = { location: `/v1/payment-requests/${id}`, ...(replayed && { 'idempotency-replayed': 'true' }) };
    return { body: await view(payment, !replayed, now), headers };
  };
  // What was created stays created, even when the merchant or the client has been barred since.
  const refuseUnlessCreated = async (reason: Refusal) => {
    const existing = await payments.get(id);
    return existing ? answer(existing, true) : refused(reason);
  };

  const [merchant, client] = await Promise.all([directory.getMerchant(caller), directory.findClient(identifier)]);
  if (!merchant || merchant.status !== 'ACTIVE') return refuseUnlessCreated({ code: 'merchant-suspended' });
  if (!client) return refuseUnlessCreated({ code: 'client-unknown', field: 'clientIdentifier' });

  const parties = { id, merchantId: caller, clientId: client.id, commissionBps: merchant.commissionBps };
  const chance = { challenge: random.token(16), matchCode: random.digits(4) };
  const payment = createPayment(command, { ...parties, ...chance }, { now, terms });
  const outcome = await payments.create(payment);
  return outcome.created ? answer(payment, false) : answer(outcome.existing, true);
}
