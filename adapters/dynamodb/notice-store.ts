import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  applicantNoticeEvents,
  clientNoticeEvents,
  forgetNoticeAt,
  merchantNoticeEvents,
  noticeChannels,
  noticeRefusals,
  noticeStates,
  noticeSubjects,
  type Notice,
} from '../../core/notification/notice.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { besideTrace, traceAttribute, traceBeside } from '../trace.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';

type Said<Audience extends Notice['audience']> = Extract<Notice, { audience: Audience }>;

const common: Omit<parse.Fields<Said<'CLIENT'>>, 'audience' | 'event'> = {
  recipientId: parse.text,
  about: parse.object<Notice['about']>({ kind: parse.oneOf(noticeSubjects), id: parse.text }),
  occurrence: parse.text,
  channel: parse.oneOf(noticeChannels),
  state: parse.oneOf(noticeStates),
  at: parse.instant,
  settledAt: parse.optional(parse.instant),
  because: parse.optional(parse.oneOf(noticeRefusals)),
  address: parse.optional(parse.text),
  facts: parse.optional(parse.mapOf(parse.textOrNumber)),
};
const beside = [...keysAndMark, 'forgetAt', traceAttribute];

const noticeItem = itemKind<Notice>({
  table: 'Notices',
  key: ['pk', 'sk'],
  content: besideTrace(
    parse.tagged<Notice, 'audience'>('audience', {
      CLIENT: parse.object<Said<'CLIENT'>>(
        { ...common, audience: parse.oneOf(['CLIENT']), event: parse.oneOf(clientNoticeEvents) },
        beside,
      ),
      MERCHANT: parse.object<Said<'MERCHANT'>>(
        {
          ...common,
          audience: parse.oneOf(['MERCHANT']),
          event: parse.oneOf(merchantNoticeEvents),
          memberId: parse.optional(parse.text),
        },
        beside,
      ),
      APPLICANT: parse.object<Said<'APPLICANT'>>(
        { ...common, audience: parse.oneOf(['APPLICANT']), event: parse.oneOf(applicantNoticeEvents) },
        beside,
      ),
    }),
  ),
});

type Named = Pick<Notice, 'about' | 'audience' | 'event' | 'occurrence'>;
const subject = ({ kind, id }: Notice['about']) => `${kind}#${id}`;
const keyOf = ({ about, audience, event, occurrence }: Named) => ({
  pk: subject(about),
  sk: `${audience}#${event}#${occurrence}`,
});

/** @throws StrangeItem */
export const fromNoticeItem = (item: Item): Notice => noticeItem.parse(item);

function noticePut(table: string, notice: Notice): NamedWrite<'notice'> {
  const Item = {
    ...noticeItem.toItem(keyOf(notice), notice),
    ...traceBeside(),
    forgetAt: toEpochSeconds(forgetNoticeAt(notice)),
  };
  return { name: 'notice', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/**
 * For a transaction that does what the notices tell of: the news is then as sure as the fact.
 *
 * @param table undefined where a store was made for those who tell nobody
 */
export const noticePuts = (table: string | undefined, notices: readonly Notice[]): NamedWrite<'notice'>[] =>
  notices.map((notice) => {
    if (table === undefined) throw new Error('without the table of notices nobody can be told of a change');
    return noticePut(table, notice);
  });

export type NoticeStore = ReturnType<typeof noticeStore>;

/** What was told to whom, and what is still to be mailed. The key names the fact, so that no fact is told twice. */
export function noticeStore(client: DynamoDBDocumentClient, table: string) {
  return {
    get: (notice: Named): Promise<Notice | undefined> => readItem(client, table, keyOf(notice), noticeItem),

    /** @returns false when this fact has its notice already */
    async add(notice: Notice): Promise<boolean> {
      return (await write([noticePut(table, notice)], { client })).committed;
    },

    /** For a transaction that does what the notices tell of. */
    puts: (notices: readonly Notice[]): NamedWrite<'notice'>[] => noticePuts(table, notices),

    /** Writes down what became of a mail that was to be sent. @returns false when that is known already */
    async settle(
      notice: Named,
      { state, at, because }: { state: 'SENT' | 'REFUSED'; at: Instant; because?: Notice['because'] },
    ): Promise<boolean> {
      const update: NamedWrite<'notice'> = {
        name: 'notice',
        Update: {
          TableName: table,
          Key: keyOf(notice),
          UpdateExpression: `SET #state = :state, settledAt = :at${because ? ', because = :because' : ''} REMOVE address`,
          ConditionExpression: '#state = :pending',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':state': state,
            ':pending': 'PENDING',
            ':at': at,
            ...(because && { ':because': because }),
          },
        },
      };
      return (await write([update], { client })).committed;
    },

    /** All that anybody was told about something, oldest first: a handful. */
    async about(about: Notice['about']): Promise<Notice[]> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': subject(about) },
          }),
        ),
      );
      return Items.map(noticeItem.parse).sort((one, other) => one.at - other.at);
    },

    /** All that a client was told about one payment, by a strong read: a handful. */
    async toClientAbout(paymentId: string): Promise<Notice[]> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :client)',
            ExpressionAttributeValues: { ':pk': subject({ kind: 'PAYMENT', id: paymentId }), ':client': 'CLIENT#' },
            ConsistentRead: true,
          }),
        ),
      );
      return Items.map(noticeItem.parse);
    },
  };
}
