import { count, object } from '../../../adapters/parse.ts';
import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import { toMoney } from '../../../contract/money.ts';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import { lineCreditId, type CreditOrder } from '../../../core/credit-order/credit-order.ts';
import type { CheckedLine, ReadLine } from '../../../core/credit-order/order-line.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { creditOrderLinesCsv } from './credit-order-lines-csv.ts';

interface Dependencies {
  orders: Pick<CreditOrderStore, 'get' | 'part'>;
}
type Line = ReadLine | CheckedLine;
type Wanted = Call<'listCreditOrderLines'>['query']['verdict'];

/** The last line seen, by its place in the order. */
const position = object<{ index: number }>({ index: count });

/** The lines of an order's file, each with its verdict; all of them as a CSV. */
export async function listCreditOrderLines(
  { params, query, caller, language, wantsCsv }: Call<'listCreditOrderLines'>,
  dependencies: Dependencies,
): Promise<Reply<'listCreditOrderLines'>> {
  const order = await dependencies.orders.get(params.id);
  if (!order) return notFound;
  const { verdict } = query;
  if (wantsCsv) {
    const lines: Line[] = [];
    for await (const { line } of linesOf(order, dependencies, { verdict })) lines.push(line);
    return { csv: creditOrderLinesCsv(lines, language) };
  }
  const boundTo = { list: 'credit-order-lines', caller, id: order.id, verdict: verdict ?? '' };
  const page = await paged({ query, boundTo, position }, async (after, limit) => {
    const found: { line: Line; index: number }[] = [];
    for await (const each of linesOf(order, dependencies, { verdict, after: after?.index })) {
      found.push(each);
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(({ line }) => lineBody(line, order)), next: last && { index: last.index } };
  });
  return 'refusal' in page ? page : { body: page };
}

async function* linesOf(
  order: CreditOrder,
  { orders }: Dependencies,
  { verdict, after = -1 }: { verdict: Wanted; after?: number | undefined },
): AsyncGenerator<{ line: Line; index: number }> {
  const { linesPerPart } = creditOrderLimits;
  for (let part = Math.floor((after + 1) / linesPerPart); part < order.partCount; part += 1) {
    const { lines } = await orders.part(order, part);
    for (const [place, line] of lines.entries()) {
      const index = part * linesPerPart + place;
      if (index > after && isWanted(line, verdict)) yield { line, index };
    }
  }
}

const isWanted = ({ verdict }: Line, wanted: Wanted): boolean =>
  wanted === undefined || (wanted === 'OK' ? verdict === 'OK' : verdict !== undefined && verdict !== 'OK');

/** Once the order is being credited, a line names its credit, by which it is taken back. */
const lineBody = (line: Line, order: CreditOrder) => ({
  row: line.row,
  clientIdentifier: line.hint,
  ...(line.amount !== undefined && { amount: toMoney(line.amount) }),
  ...(line.label !== undefined && { label: line.label }),
  ...(line.verdict !== undefined && { verdict: line.verdict }),
  ...('firstRow' in line && { firstRow: line.firstRow }),
  ...(line.verdict === 'OK' && 'progress' in order && { creditId: lineCreditId(order.id, line.row) }),
});
