import { listLimits } from '../../contract/settings/limits.ts';
import type { ListedKey, ListPosition } from '../../adapters/dynamodb/index-rows.ts';
import type { ListRange, PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { isEnded, type PaymentStatus } from '../../contract/payment-status.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';

export interface Listing {
  owner: 'merchant' | 'client';
  ownerId: string;
  now: Instant;
  range: Omit<ListRange, 'limit' | 'open'>;
  limit: number;
  /** How many keys one call looks at, at most: a page may be short and still have a next one. */
  keysMax?: number;
  /** As it stands now; all when left out. Where only open ones are wanted, nothing else is read, however long the history. */
  status?: readonly PaymentStatus[];
  /** On what never changes of a payment, so that the index can tell already. */
  matchesListed?: (listed: Listed) => boolean;
  /** On the payment as it stands now. */
  matches?: (payment: Payment) => boolean;
}

/** What never changes of a payment, and what people look for. */
export type Listed = Omit<ListedKey, 'createdAt'>;

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
    status,
    matchesListed = () => true,
    matches = () => true,
  }: Listing,
): Promise<{ payments: Payment[]; next: ListPosition | undefined }> {
  const open = status !== undefined && !status.some(isEnded);
  const payments: Payment[] = [];
  let after = range.after;
  let looked = 0;
  while (looked < keysMax) {
    const { keys, more } = await queries.keys(owner, ownerId, {
      ...range,
      open,
      after,
      limit: Math.min(keysPerQueryMax, keysMax - looked),
    });
    looked += keys.length;
    // The index of open payments has their keys only.
    const candidates = open ? keys : keys.filter(matchesListed);
    for (const stored of await queries.load(candidates.map(({ id }) => id))) {
      const payment = effective(stored, now);
      if (status && !status.includes(payment.status)) continue;
      if (!matchesListed(payment) || !matches(payment)) continue;
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
