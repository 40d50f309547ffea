import { listLimits } from '../../contract/settings/limits.ts';
import type { ListedKey, ListPosition } from '../../adapters/dynamodb/index-rows.ts';
import type { ListRange, PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';

export interface Listing {
  owner: 'merchant' | 'client';
  ownerId: string;
  now: Instant;
  range: Omit<ListRange, 'limit'>;
  limit: number;
  /** How many keys one call looks at, at most: a page may be short and still have a next one. */
  keysMax?: number;
  /** On what the index tells. */
  matchesKey?: (key: ListedKey) => boolean;
  /** On the payment as it stands now. */
  matches?: (payment: Payment) => boolean;
}

const keysPerQueryMax = 100;

/** One page, newest first, each payment in its effective state, and where the next page starts. */
export async function listPayments(
  queries: PaymentQueries,
  {
    owner,
    ownerId,
    now,
    range,
    limit,
    keysMax = listLimits.keysPerCallMax,
    matchesKey = () => true,
    matches = () => true,
  }: Listing,
): Promise<{ payments: Payment[]; next: ListPosition | undefined }> {
  const payments: Payment[] = [];
  let after = range.after;
  let looked = 0;
  while (looked < keysMax) {
    const { keys, more } = await queries.keys(owner, ownerId, {
      ...range,
      after,
      limit: Math.min(keysPerQueryMax, keysMax - looked),
    });
    looked += keys.length;
    const candidates = keys.filter(matchesKey);
    for (const stored of await queries.load(candidates.map(({ id }) => id))) {
      const payment = effective(stored, now);
      if (!matches(payment)) continue;
      payments.push(payment);
      if (payments.length === limit) {
        const isLast = !more && stored.id === keys.at(-1)?.id;
        return { payments, next: isLast ? undefined : { createdAt: stored.createdAt, id: stored.id } };
      }
    }
    const last = keys.at(-1);
    if (!more || !last) return { payments, next: undefined };
    after = { createdAt: last.createdAt, id: last.id };
  }
  return { payments, next: after };
}
