import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import { write } from './write.ts';

/** Of which exports something was open at the bank when an audit read all transfers, on that day. */
export interface OpenExports {
  day: LocalDate;
  exports: readonly LocalDate[];
}

const openExportsItem = itemKind<OpenExports>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<OpenExports>({ day: parse.date, exports: parse.list(parse.date) }, keysAndMark),
});
const key = { pk: 'OPEN_AT_BANK', sk: '-' };

export type OpenExportsStore = ReturnType<typeof openExportsStore>;

/** What the last audit has left open, so that nobody looks for it in all exports that there are. */
export function openExportsStore(client: DynamoDBDocumentClient, table: string) {
  return {
    last: (): Promise<OpenExports | undefined> => readItem(client, table, key, openExportsItem),

    /** In the place of what an earlier audit has kept. */
    async keep(open: OpenExports): Promise<void> {
      const Item = openExportsItem.toItem(key, open);
      await write([{ name: 'open exports', Put: { TableName: table, Item } }], { client });
    },
  };
}
