import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { DAY_MS } from '../../contract/duration.ts';
import { retentionLimits } from '../../contract/settings/limits.ts';
import type { CreditOrder, CreditOrderFacts } from '../../core/credit-order/credit-order.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { addMs } from '../../core/time.ts';
import { creditOrderItem, fundingItem, linesPartItem, listedOrderItem, type LinesPart } from './credit-order-items.ts';
import type { Item } from './errors.ts';
import { newestListed, type NewestListed } from './newest-listed.ts';
import { toEpochSeconds } from './payment-item.ts';
import { plainReference } from './plain-reference.ts';
import { readItem } from './read-item.ts';
import { sortableInstant } from './sortable-instant.ts';
import { write, type NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';

export type CreditOrderStore = ReturnType<typeof creditOrderStore>;

type Draft = Extract<CreditOrder, { status: 'DRAFT' }>;

const absent = 'attribute_not_exists(pk)';
const partsAtOnce = 8;

const orderKey = (id: string) => ({ pk: `ORDER#${id}`, sk: 'ORDER' });
/** With the file's hash: two calls of one key with different files do not mix their lines. */
const partKey = ({ id, fileSha256 }: Pick<CreditOrderFacts, 'id' | 'fileSha256'>, part: number) => ({
  pk: `LINES#${id}#${fileSha256}`,
  sk: String(part).padStart(4, '0'),
});
const fundingKey = ({ fundingReference }: Pick<CreditOrderFacts, 'fundingReference'>) => ({
  pk: `FUNDING#${plainReference(fundingReference)}`,
  sk: '-',
});
const orders = {
  partition: 'LIST',
  keyOf: (listed: Item) => orderKey(listedOrderItem.parse(listed).orderId),
  parse: creditOrderItem.parse,
};
const listedKey = ({ created, id }: Pick<CreditOrderFacts, 'created' | 'id'>) => ({
  pk: orders.partition,
  sk: `${sortableInstant(created.at)}#${id}`,
});

/**
 * Orders of credits and the lines of their files. An order changes by whole writes on its version, which its stream tells
 * of: whoever checks and credits goes on from there.
 */
export function creditOrderStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  const get = (id: string): Promise<CreditOrder | undefined> => readItem(client, table, orderKey(id), creditOrderItem);

  function partPut(order: CreditOrderFacts, part: number, content: LinesPart): NamedWrite<'part'> {
    const forgetAt = toEpochSeconds(addMs(order.created.at, retentionLimits.creditOrderLineDays * DAY_MS));
    const Item = { ...linesPartItem.toItem(partKey(order, part), content), forgetAt };
    return { name: 'part', Put: { TableName: table, Item } };
  }

  return {
    get,

    /**
     * The lines first: what has no order yet is seen by nobody, and forgotten in time. What is there already was put by an
     * earlier call of the same key and file, and may be checked by now.
     */
    async create(
      order: Draft,
      parts: readonly LinesPart[],
      operation: Operation,
    ): Promise<{ created: true } | { created: false; existing: CreditOrder } | 'funding-used'> {
      await pMap(
        parts,
        async (content, part) => {
          const { Put } = partPut(order, part, content);
          await write([{ name: 'part', Put: Put && { ...Put, ConditionExpression: absent } }], { client });
        },
        { concurrency: partsAtOnce },
      );
      const put = (name: string, Item: Record<string, unknown>): NamedWrite<string> => ({
        name,
        Put: { TableName: table, Item, ConditionExpression: absent },
      });
      const outcome = await writeActed<string>(
        [
          put('order', creditOrderItem.toItem(orderKey(order.id), order)),
          put('funding', fundingItem.toItem(fundingKey(order), { orderId: order.id })),
          put('listed', listedOrderItem.toItem(listedKey(order), { orderId: order.id })),
        ],
        operation,
        { client, operations },
      );
      if (outcome.committed) return { created: true };
      if (outcome.failed === 'funding') return 'funding-used';
      if (!outcome.current) throw new Error(`order ${order.id} is refused by the ${outcome.failed}`);
      return { created: false, existing: creditOrderItem.parse(outcome.current) };
    },

    /** From `before` to `after`, with the record of whoever does it; a cancelled order sets its bank transfer free. */
    async advance(
      before: CreditOrder,
      after: CreditOrder,
      operation?: Operation,
    ): Promise<{ committed: true } | { committed: false; current: CreditOrder }> {
      const order: NamedWrite<'order'> = {
        name: 'order',
        Put: {
          TableName: table,
          Item: creditOrderItem.toItem(orderKey(after.id), after),
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': before.version },
        },
      };
      const freed: NamedWrite<'funding'>[] =
        after.status === 'CANCELLED' ? [{ name: 'funding', Delete: { TableName: table, Key: fundingKey(after) } }] : [];
      const outcome = await writeActed<string>([order, ...freed], operation, { client, operations });
      if (outcome.committed) return outcome;
      if (!outcome.current) throw new Error(`order ${after.id} has disappeared`);
      const current = creditOrderItem.parse(outcome.current);
      // The reply of a first try was lost: this is our own write.
      return isDeepStrictEqual(current, after) ? { committed: true } : { committed: false, current };
    },

    /** @param part from 0 on @throws Error when it is missing: an order without its lines is none */
    async part(order: CreditOrderFacts, part: number): Promise<LinesPart> {
      const found = await readItem(client, table, partKey(order, part), linesPartItem);
      if (!found) throw new Error(`part ${part} of order ${order.id} is missing`);
      return found;
    },

    async savePart(order: CreditOrderFacts, part: number, content: LinesPart): Promise<void> {
      await write([partPut(order, part, content)], { client });
    },

    /** Newest first. @param before the place of the last one seen */
    list: (limit: number, before?: string): Promise<NewestListed<CreditOrder>> =>
      newestListed({ client, table }, orders, limit, before),
  };
}
