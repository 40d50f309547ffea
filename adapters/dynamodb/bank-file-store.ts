import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { BankFile } from '../../core/bank/bank-file.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import { write } from './write.ts';

const bankFileItem = itemKind<BankFile>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<BankFile>(
    {
      sha256: parse.text,
      key: parse.text,
      receivedAt: parse.instant,
      entries: parse.integer,
      done: parse.integer,
      changed: parse.integer,
      known: parse.integer,
      waiting: parse.integer,
    },
    keysAndMark,
  ),
});

const keyOf = (sha256: string) => ({ pk: `BANK_FILE#${sha256}`, sk: '-' });

export type BankFileStore = ReturnType<typeof bankFileStore>;

/** The files of the bank that were taken, each under its hash. Reads are strong. */
export function bankFileStore(client: DynamoDBDocumentClient, table: string) {
  return {
    find: (sha256: string): Promise<BankFile | undefined> => readItem(client, table, keyOf(sha256), bankFileItem),

    /** @returns false when a file of the same bytes was begun before */
    async begin(file: BankFile): Promise<boolean> {
      const Item = bankFileItem.toItem(keyOf(file.sha256), file);
      const put = { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' };
      return (await write([{ name: 'file', Put: put }], { client })).committed;
    },

    /** @returns false when another run has gone on with it meanwhile */
    async advance(before: BankFile, after: BankFile): Promise<boolean> {
      const put = {
        TableName: table,
        Item: bankFileItem.toItem(keyOf(after.sha256), after),
        ConditionExpression: 'done = :done',
        ExpressionAttributeValues: { ':done': before.done },
      };
      return (await write([{ name: 'file', Put: put }], { client })).committed;
    },
  };
}
