import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { firstPreferences, type MailPreferences } from '../../core/notification/mail-preferences.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { read } from './read.ts';
import { readItem } from './read-item.ts';
import { write } from './write.ts';
import { sortableInstant } from './sortable-instant.ts';

/** Whose mailbox it is. */
export type Reader = Pick<Notice, 'audience' | 'recipientId'>;

export const mailFailures = ['BOUNCED', 'COMPLAINED'] as const;

/** Why an address is mailed nothing more. */
export interface DeadAddress {
  /** Of the address; another one may be mailed again. */
  addressHash: string;
  because: (typeof mailFailures)[number];
  at: Instant;
}

/** A mailbox that a mail came back from. */
export type CameBack = Reader & Omit<DeadAddress, 'addressHash'>;

const preferencesItem = itemKind<MailPreferences>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<MailPreferences>(
    {
      language: parse.oneOf(['fr', 'en']),
      paid: parse.flag,
      toConfirm: parse.flag,
      holdEnding: parse.flag,
      holdLost: parse.flag,
      dailyDigest: parse.flag,
      transferMade: parse.flag,
    },
    keysAndMark,
  ),
});

const deadAddressItem = itemKind<DeadAddress>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<DeadAddress>(
    { addressHash: parse.text, because: parse.oneOf(mailFailures), at: parse.instant },
    keysAndMark,
  ),
});

const cameBackItem = itemKind<CameBack>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<CameBack>(
    {
      audience: parse.oneOf(['CLIENT', 'MERCHANT', 'APPLICANT']),
      recipientId: parse.text,
      because: parse.oneOf(mailFailures),
      at: parse.instant,
    },
    keysAndMark,
  ),
});
const cameBackPartition = 'MAIL#CAME-BACK';

// Apart from the profiles, so that whoever may write here cannot touch a bank account.
const preferencesKey = (merchantId: string) => ({ pk: `MAIL#MERCHANT#${merchantId}`, sk: 'PREFERENCES' });
const deadAddressKey = ({ audience, recipientId }: Reader) => ({ pk: `MAIL#${audience}#${recipientId}`, sk: 'DEAD' });

export type MailStore = ReturnType<typeof mailStore>;

/** Which mails are wanted, and which addresses are dead, in the directory. All reads are strong. */
export function mailStore(client: DynamoDBDocumentClient, table: string) {
  return {
    async preferences(merchantId: string): Promise<MailPreferences> {
      return (await readItem(client, table, preferencesKey(merchantId), preferencesItem)) ?? firstPreferences;
    },

    async savePreferences(merchantId: string, preferences: MailPreferences): Promise<void> {
      const Item = preferencesItem.toItem(preferencesKey(merchantId), preferences);
      await write([{ name: 'preferences', Put: { TableName: table, Item } }], { client });
    },

    deadAddress: (reader: Reader): Promise<DeadAddress | undefined> =>
      readItem(client, table, deadAddressKey(reader), deadAddressItem),

    /** May be repeated. */
    async markDead(reader: Reader, dead: DeadAddress): Promise<void> {
      const Item = deadAddressItem.toItem(deadAddressKey(reader), dead);
      const { addressHash: _, ...why } = dead;
      const listed = { audience: reader.audience, recipientId: reader.recipientId, ...why };
      const key = { pk: cameBackPartition, sk: `${sortableInstant(dead.at)}#${reader.audience}#${reader.recipientId}` };
      await write(
        [
          { name: 'dead', Put: { TableName: table, Item } },
          { name: 'listed', Put: { TableName: table, Item: cameBackItem.toItem(key, listed) } },
        ],
        { client },
      );
    },

    /** From where mails came back since then, oldest first; one mailbox may come several times. */
    async cameBackSince(since: Instant, limit: number): Promise<CameBack[]> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk >= :since',
            ExpressionAttributeValues: { ':pk': cameBackPartition, ':since': sortableInstant(since) },
            ConsistentRead: true,
            Limit: limit,
          }),
        ),
      );
      return Items.map(cameBackItem.parse);
    },
  };
}
