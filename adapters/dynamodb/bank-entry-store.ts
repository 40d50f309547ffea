import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Act } from '../../core/act.ts';
import type { BankEntry } from '../../core/bank/bank-entry.ts';
import { waitReasons, type EntrySource, type WaitingEntry } from '../../core/bank/waiting-entry.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write } from './write.ts';
import { writeActed } from './write-operation.ts';

type About<Kind extends BankEntry['about']['kind']> = Extract<BankEntry['about'], { kind: Kind }>;

const fields: parse.Fields<WaitingEntry> = {
  id: parse.text,
  since: parse.instant,
  reason: parse.oneOf(waitReasons),
  source: parse.object<EntrySource>({ file: parse.text, entry: parse.integer }),
  entry: parse.object<BankEntry>({
    about: parse.tagged<BankEntry['about'], 'kind'>('kind', {
      FILE: parse.object<About<'FILE'>>({ kind: parse.oneOf(['FILE']), messageId: parse.text }),
      BLOCK: parse.object<About<'BLOCK'>>({ kind: parse.oneOf(['BLOCK']), paymentInformationId: parse.text }),
      TRANSFER: parse.object<About<'TRANSFER'>>({ kind: parse.oneOf(['TRANSFER']), endToEndId: parse.text }),
      DEBT: parse.object<About<'DEBT'>>({ kind: parse.oneOf(['DEBT']), merchantId: parse.text }),
      OTHER: parse.object<About<'OTHER'>>({ kind: parse.oneOf(['OTHER']) }),
    }),
    word: parse.optional(parse.oneOf(['SUBMITTED', 'ACCEPTED', 'PAID', 'REJECTED', 'RETURNED'])),
    amount: parse.optional(parse.cents),
    code: parse.optional(parse.text),
    bankReference: parse.optional(parse.text),
    bookedOn: parse.optional(parse.text),
  }),
  detail: parse.optional(parse.text),
};

/** What has become of it: taken by the transfer after all, or recorded as a repayment; or looked into by somebody. */
interface SettledEntry extends WaitingEntry {
  settled: { by: 'TRANSFER' } | { by: 'PERSON'; act: Act; note: string };
}
type By<Kind extends SettledEntry['settled']['by']> = Extract<SettledEntry['settled'], { by: Kind }>;

const openItem = itemKind<WaitingEntry>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<WaitingEntry>(fields, keysAndMark),
});
const settledItem = itemKind<SettledEntry>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<SettledEntry>(
    {
      ...fields,
      settled: parse.tagged<SettledEntry['settled'], 'by'>('by', {
        TRANSFER: parse.object<By<'TRANSFER'>>({ by: parse.oneOf(['TRANSFER']) }),
        PERSON: parse.object<By<'PERSON'>>({ by: parse.oneOf(['PERSON']), act, note: parse.text }),
      }),
    },
    keysAndMark,
  ),
});

const openKey = (id: string) => ({ pk: 'BANK_ENTRIES', sk: id });
const settledKey = (id: string) => ({ pk: `BANK_ENTRY#${id}`, sk: '-' });

export type BankEntryStore = ReturnType<typeof bankEntryStore>;

/** What the bank has said that matched nothing. Nothing is forgotten: what is settled is kept, and does not come again. Reads are strong. */
export function bankEntryStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  return {
    /** May be repeated: what waits or is settled stays as it is. */
    async wait(waiting: WaitingEntry): Promise<void> {
      await write(
        [
          {
            name: 'waiting',
            Put: {
              TableName: table,
              Item: openItem.toItem(openKey(waiting.id), waiting),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            name: 'settled',
            ConditionCheck: {
              TableName: table,
              Key: settledKey(waiting.id),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
        { client },
      );
    },

    find: (id: string): Promise<WaitingEntry | undefined> => readItem(client, table, openKey(id), openItem),

    /** Oldest first; a list as long as its work. */
    async open(): Promise<WaitingEntry[]> {
      const found: WaitingEntry[] = [];
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': openKey('').pk },
        ConsistentRead: true,
      });
      for await (const items of pages) found.push(...items.map(openItem.parse));
      return found.sort((one, other) => one.since - other.since);
    },

    /** @returns false when it waits no longer */
    async settle(waiting: WaitingEntry, settled: SettledEntry['settled'], operation?: Operation): Promise<boolean> {
      const { id } = waiting;
      const outcome = await writeActed(
        [
          {
            name: 'waiting',
            Delete: { TableName: table, Key: openKey(id), ConditionExpression: 'attribute_exists(pk)' },
          },
          {
            name: 'settled',
            Put: { TableName: table, Item: settledItem.toItem(settledKey(id), { ...waiting, settled }) },
          },
        ],
        operation,
        { client, operations },
      );
      return outcome.committed;
    },
  };
}
