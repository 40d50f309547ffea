import type { LinesPart } from '../../adapters/dynamodb/credit-order-items.ts';
import type { CreditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { addToSummary, checkLines, emptySummary, type NamedClients } from '../../core/credit-order/check-lines.ts';
import { checkedOrder, type CreditOrder } from '../../core/credit-order/credit-order.ts';
import type { CheckedLine, ReadLine } from '../../core/credit-order/order-line.ts';

interface Dependencies {
  orders: Pick<CreditOrderStore, 'part' | 'savePart' | 'advance'>;
  directory: Pick<DirectoryStore, 'findClients'>;
}

/**
 * The dry run: a verdict on every line, part by part. Parts that an earlier run has checked are taken as they are, and name
 * the clients whom later lines must not name again.
 */
export async function checkOrder(
  order: Extract<CreditOrder, { status: 'DRAFT' }>,
  { orders, directory }: Dependencies,
): Promise<void> {
  const named: NamedClients = new Map();
  let summary = emptySummary;
  for (let part = 0; part < order.partCount; part += 1) {
    const content = await orders.part(order, part);
    const lines = content.state === 'CHECKED' ? content.lines : await check(content.lines, named);
    if (content.state === 'READ') await orders.savePart(order, part, { state: 'CHECKED', lines } satisfies LinesPart);
    else for (const line of lines) if (line.verdict === 'OK') named.set(line.clientId, line.row);
    summary = addToSummary(summary, lines);
  }
  await orders.advance(order, checkedOrder(order, summary));

  async function check(lines: readonly ReadLine[], clients: NamedClients): Promise<CheckedLine[]> {
    const hashes = lines.flatMap((line) => (line.verdict === undefined ? [line.identifierHash] : []));
    const found = await directory.findClients(hashes);
    return checkLines(lines, (hash) => found.get(hash), clients);
  }
}
