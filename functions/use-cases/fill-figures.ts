import type { FigureStore } from '../../adapters/dynamodb/figure-store.ts';
import type { ListPosition } from '../../adapters/dynamodb/index-rows.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import type { Payment } from '../../core/payment/payment.ts';

export interface FillDependencies {
  figures: Pick<FigureStore, 'filled' | 'count' | 'keepFilled'>;
  queries: Pick<PaymentQueries, 'keys' | 'load'>;
}

const pageSize = 100;

/** A merchant's payments as they are stored, newest first, and where the next page begins. */
export async function* pagesOfPayments(
  queries: FillDependencies['queries'],
  merchantId: string,
  from?: ListPosition,
): AsyncGenerator<{ payments: Payment[]; next: ListPosition | undefined }> {
  let after = from;
  do {
    const { keys, more } = await queries.keys('merchant', merchantId, { after, limit: pageSize });
    const last = more ? keys.at(-1) : undefined;
    after = last && { createdAt: last.createdAt, id: last.id };
    yield { payments: await queries.load(keys.map(({ id }) => id)), next: after };
  } while (after);
}

/**
 * Counts the payments of a merchant that were there before anything was counted, so many pages of them, and goes on where it was
 * left. Whatever happens to them meanwhile is counted by the stream, in whichever order.
 *
 * @returns whether all are counted
 */
export async function fillFigures(
  { figures, queries }: FillDependencies,
  merchantId: string,
  pagesMax: number,
): Promise<boolean> {
  const filled = await figures.filled(merchantId);
  if (filled?.whole) return true;
  let pages = 0;
  for await (const { payments, next } of pagesOfPayments(queries, merchantId, filled?.after)) {
    await figures.count(merchantId, payments);
    await figures.keepFilled(merchantId, { whole: next === undefined, after: next });
    if (next === undefined) return true;
    pages += 1;
    if (pages === pagesMax) break;
  }
  return false;
}
