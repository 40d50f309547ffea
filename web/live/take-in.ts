import { replaceEqualDeep, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** What a payment has in both of the API's views. */
export interface Versioned {
  id: string;
  version: number;
  createdAt: string;
}

/** Where an app keeps payments: each by itself, and in lists of those that are in some state, newest first. */
export interface Kept<P extends Versioned> {
  /** Of all that is told of on the channel, lists included. */
  root: QueryKey;
  one: (id: string) => QueryKey;
  lists: readonly { key: QueryKey; holds: (payment: P) => boolean }[];
  /** What has to be read again as a whole: other filters, other orders, sums. */
  others: readonly QueryKey[];
}

/** The one of two answers that is the newer; of two with the same version, the one that came last. */
export const newer = <P extends Versioned>(kept: P | undefined, fresh: P): P =>
  kept !== undefined && kept.version > fresh.version ? kept : fresh;

/** For the query of one payment: no answer takes the place of a newer one, and what is equal keeps its identity. */
export const keepNewer = <P extends Versioned>(seen: P | undefined, fresh: P): P =>
  replaceEqualDeep(seen, newer(seen, fresh));

/** The payment as the app knows it. */
export const known = <P extends Versioned>(queries: QueryClient, kept: Kept<P>, id: string): P | undefined =>
  [
    queries.getQueryData<P>(kept.one(id)),
    ...kept.lists.map(({ key }) => queries.getQueryData<P[]>(key)?.find((item) => item.id === id)),
  ].reduce((best, next) => (best && next ? newer(best, next) : (best ?? next)));

/** Puts an answer of the API wherever the app shows the payment, so that it need not be read there. */
export function takeIn<P extends Versioned>(queries: QueryClient, kept: Kept<P>, payment: P): void {
  queries.setQueryData<P>(kept.one(payment.id), (seen) => newer(seen, payment));
  for (const { key, holds } of kept.lists) {
    // What is on its way may be older than this.
    if (queries.isFetching({ queryKey: key, exact: true }) > 0) void queries.invalidateQueries({ queryKey: key });
    queries.setQueryData<P[]>(key, (items) => items && withPayment(items, payment, holds(payment)));
  }
}

function withPayment<P extends Versioned>(items: P[], payment: P, belongs: boolean): P[] {
  const at = items.findIndex(({ id }) => id === payment.id);
  const seen = items[at];
  if (seen ? seen.version > payment.version : !belongs) return items;
  if (!belongs) return items.toSpliced(at, 1);
  if (seen) return items.with(at, payment);
  const before = items.findIndex(({ createdAt }) => createdAt <= payment.createdAt);
  return items.toSpliced(before === -1 ? items.length : before, 0, payment);
}

/** What `takeIn` cannot know is read again where it is shown; a list of several pages when somebody comes back to it. */
export function readOthers<P extends Versioned>(queries: QueryClient, { others }: Kept<P>): void {
  for (const queryKey of others) {
    void queries.invalidateQueries({ queryKey, refetchType: 'none' });
    void queries.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => !hasSeveralPages(state.data) });
  }
}

const hasSeveralPages = (data: unknown): boolean =>
  ((data as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) > 1;
