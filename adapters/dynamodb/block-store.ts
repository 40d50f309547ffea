import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Block } from '../../core/merchant-status.ts';
import { blockItem } from './directory-items.ts';
import { queryPages } from './query-pages.ts';
import { write, type NamedWrite } from './write.ts';

const partition = 'BLOCKS';
const keyOf = ({ merchantId }: Block) => ({ pk: partition, sk: merchantId });

export type BlockStore = ReturnType<typeof blockStore>;

/** A later block of the same merchant takes the place of an earlier one: it ends all that the earlier one would. */
export const blockPut = (table: string, block: Block): NamedWrite<'block'> => ({
  name: 'block',
  Put: { TableName: table, Item: blockItem.toItem(keyOf(block), block) },
});

/** The blocks whose consequences are still being carried out. */
export function blockStore(client: DynamoDBDocumentClient, table: string) {
  return {
    /** By a strong read; few at a time, and none as a rule. */
    async all(): Promise<Block[]> {
      const blocks: Block[] = [];
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :blocks',
        ExpressionAttributeValues: { ':blocks': partition },
        ConsistentRead: true,
      });
      for await (const items of pages) blocks.push(...items.map((item) => blockItem.parse(item)));
      return blocks;
    },

    /** Nothing is left to do of it; a later block of the merchant stays. */
    async finish(block: Block): Promise<void> {
      await write(
        [
          {
            name: 'block',
            Delete: {
              TableName: table,
              Key: keyOf(block),
              ConditionExpression: 'blockedAt = :at',
              ExpressionAttributeValues: { ':at': block.blockedAt },
            },
          },
        ],
        { client },
      );
    },
  };
}
