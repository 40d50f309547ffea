import pMap from 'p-map';
import type { CreditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import type { CreditStore } from '../../adapters/dynamodb/credit-store.ts';
import { add, zero } from '../../contract/money.ts';
import { creditOrderLimits } from '../../contract/settings/limits.ts';
import { creditedPart, lineCreditId, type CreditOrder } from '../../core/credit-order/credit-order.ts';
import type { CheckedLine } from '../../core/credit-order/order-line.ts';
import { requestHash } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';

export interface CreditingDependencies {
  orders: Pick<CreditOrderStore, 'part' | 'savePart' | 'advance'>;
  credits: Pick<CreditStore, 'credit'>;
}

type Releasable = Extract<CreditOrder, { status: 'RELEASED' | 'CREDITING' }>;

/**
 * Credits the lines of the order's next part, each once however often it is tried, then says that the part is done with.
 *
 * @returns the order as it is now, or undefined when somebody else has gone on with it meanwhile
 */
export async function creditPart(
  order: Releasable,
  now: Instant,
  { orders, credits }: CreditingDependencies,
): Promise<CreditOrder | undefined> {
  const part = order.status === 'CREDITING' ? order.progress.parts : 0;
  const content = await orders.part(order, part);
  if (content.state !== 'CHECKED') throw new Error(`part ${part} of order ${order.id} is released, but not checked`);
  const lines = await pMap(content.lines, creditLine, { concurrency: creditOrderLimits.creditsAtOnce });
  const credited = lines.filter((line) => line.verdict === 'OK');
  if (lines.some((line, index) => line !== content.lines[index])) {
    await orders.savePart(order, part, { state: 'CHECKED', lines });
  }
  const total = add(zero, ...credited.map(({ amount }) => amount));
  const after = creditedPart(order, { credited: credited.length, total }, now);
  return (await orders.advance(order, after)).committed ? after : undefined;

  async function creditLine(line: CheckedLine): Promise<CheckedLine> {
    if (line.verdict !== 'OK') return line;
    const { row, hint, label, amount, clientId } = line;
    const outcome = await credits.credit({
      id: lineCreditId(order.id, row),
      clientId,
      amount,
      creditedAt: now,
      order: { id: order.id, row },
      requestHash: requestHash({ order: order.id, row, amount }),
    });
    return outcome === 'closed' ? { row, hint, amount, ...(label && { label }), verdict: 'WALLET_CLOSED' } : line;
  }
}
