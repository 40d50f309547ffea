import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { mayCollect } from '../../core/merchant-status.ts';
import { createPayment, refuseCreation, type CreatePayment } from '../../core/payment/create-payment.ts';
import type { AwaitingClient } from '../../core/payment/payment.ts';
import { asOf } from '../../core/payout-terms.ts';
import { parisDate, type Instant } from '../../core/time.ts';

export interface PrepareDependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  random: Randomness;
  terms: Terms;
}

export type FoundClient = Pick<AwaitingClient, 'clientId' | 'identifierHint'>;

interface Asked {
  id: string;
  merchantId: string;
  command: CreatePayment;
  /** The client who is asked, by whatever names them, or why there is nobody. */
  findClient: () => Promise<FoundClient | { refusal: Refusal }>;
  /** Where both have one already. */
  matchCode?: string;
  /** The number of whoever of the merchant's people asks. */
  member?: number;
  now: Instant;
}

/** A payment request that may be made, whoever has it made and however it is written down then, or why it may not. */
export async function preparePayment(
  { id, merchantId, command, findClient, matchCode, member, now }: Asked,
  { directory, random, terms }: PrepareDependencies,
): Promise<AwaitingClient | { refusal: Refusal }> {
  const refusal = refuseCreation(command, { now, terms });
  if (refusal) return { refusal };
  const [merchant, client] = await Promise.all([directory.getMerchant(merchantId), findClient()]);
  if (merchant?.status === 'CLOSED') return { refusal: { code: 'establishment-closed' } };
  if (!merchant || !mayCollect(merchant.status)) return { refusal: { code: 'merchant-suspended' } };
  if ('refusal' in client) return client;
  // The rate of the day on which it is asked for: the payment keeps it, whatever is agreed on later (decision 109).
  const { commissionBps } = asOf(merchant, parisDate(now));
  const parties = { id, merchantId, member, ...client, commissionBps };
  const chance = { challenge: random.token(16), matchCode: matchCode ?? random.digits(4) };
  return createPayment(command, { ...parties, ...chance }, { now, terms });
}
