import type { CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import type { WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import type { Randomness } from '../../../adapters/randomness.ts';
import { cents } from '../../../contract/money.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import {
  counterRequestHash,
  effectiveCounterRequest,
  proposeAtCounter as newProposal,
  type StoredCounterRequest,
} from '../../../core/counter/counter-request.ts';
import { derivedId } from '../../../core/ids.ts';
import { refuseAmount } from '../../../core/payment/create-payment.ts';
import { isActive } from '../../../core/security/credentials.ts';
import { isLocked } from '../../../core/wallet.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { clientCounterView } from './counter-view.ts';
import { openCounter, type CounterDependencies } from './open-counter.ts';

interface PayerDependencies {
  secrets: Pick<SecretStore, 'credentials'>;
  wallets: Pick<WalletStore, 'get'>;
}

interface Dependencies extends CounterDependencies, PayerDependencies {
  counterRequests: Pick<CounterRequestStore, 'latestOf' | 'propose'>;
  random: Pick<Randomness, 'digits'>;
  terms: Terms;
}

/**
 * Proposes an amount at a counter. Nothing is asked or paid by it: the merchant accepts first, then the client pays with two
 * factors as always. A client waits for one merchant at a time. The id is derived from the client and the idempotency key.
 */
export async function proposeAtCounter(
  { caller, now, body, idempotencyKey }: Call<'proposeAtCounter'>,
  dependencies: Dependencies,
): Promise<Reply<'proposeAtCounter'>> {
  const { counterRequests, random, terms, directory } = dependencies;
  const amount = cents(body.amount.value);
  const id = derivedId(caller, idempotencyKey);
  const requestHash = counterRequestHash({ counter: body.counter, amount });
  const answer = async (request: StoredCounterRequest, replayed: boolean) => {
    if (request.requestHash !== requestHash) {
      return refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    }
    const headers = { location: `/v1/me/counter-requests/${id}`, ...(replayed && { 'idempotency-replayed': 'true' }) };
    return { body: await clientCounterView(request, now, { directory }), headers };
  };

  return inRounds(`counter request ${id}`, async () => {
    const { id: seen, request: latest } = await counterRequests.latestOf(caller);
    if (latest?.id === id) return answer(latest, true);
    const refusal = refuseAmount(amount, terms) ?? (await refusePayer(caller, dependencies));
    if (refusal) return refused(refusal);
    const merchant = await openCounter(body.counter, dependencies);
    if ('refusal' in merchant) return refused(merchant.refusal);
    if (latest && effectiveCounterRequest(latest, now).status === 'PROPOSED') {
      return refused({ code: 'counter-request-open' });
    }
    const parties = { id, merchantId: merchant.id, clientId: caller };
    const request = newProposal({ ...parties, amount, requestHash, matchCode: random.digits(4) }, { now, terms });
    const outcome = await counterRequests.propose(request, seen);
    if (outcome.proposed) return answer(request, false);
    if (outcome.existing) return answer(outcome.existing, true);
    return undefined;
  });
}

/** Who could not pay need not make a merchant wait. */
async function refusePayer(clientId: string, { secrets, wallets }: PayerDependencies): Promise<Refusal | undefined> {
  const [{ code, devices }, wallet] = await Promise.all([secrets.credentials(clientId), wallets.get(clientId)]);
  if (!code || !devices.some(isActive)) return { code: 'device-not-recognised' };
  return wallet && isLocked(wallet) ? { code: 'wallet-locked' } : undefined;
}
