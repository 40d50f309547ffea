import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { figuresOf } from '../../core/figures/figures-of.ts';
import {
  changeOf,
  counters,
  entriesOf,
  isNothing,
  sumFigures,
  type DayFigures,
  type Figures,
} from '../../core/figures/figures.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { localDate, type LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { Unavailable } from '../unavailable.ts';
import { batchGet } from './batch-get.ts';
import type { Item } from './errors.ts';
import { listPosition, type ListPosition } from './index-rows.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

/** What is counted of a payment, and at which of its versions. */
interface Counted {
  version: number;
  figures: Figures;
}

/** How far the payments of a merchant are counted that were there before there were figures, from the newest to the oldest. */
export interface Filled {
  /** All of them: the figures are those of all payments of the merchant. */
  whole: boolean;
  after?: ListPosition;
}

const figureFields = Object.fromEntries(
  counters.map((counter) => [counter, parse.optional(parse.integer)]),
) as parse.Fields<DayFigures>;

/** Its figures, and how often they have changed. */
type Day = DayFigures & { changes: number };

const dayItem = itemKind<Day>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object<Day>({ ...figureFields, changes: parse.integer }, keysAndMark),
});

const countedItem = itemKind<Counted>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object<Counted>(
    { version: parse.integer, figures: parse.mapOf(parse.object<DayFigures>(figureFields)) },
    keysAndMark,
  ),
});

const filledItem = itemKind<Filled>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object<Filled>(
    {
      whole: parse.flag,
      after: parse.optional(listPosition),
    },
    keysAndMark,
  ),
});

const merchantKey = (merchantId: string) => `M#${merchantId}`;
const dayKey = (day: LocalDate) => `DAY#${day}`;
const countedKey = (paymentId: string) => ({ pk: `P#${paymentId}`, sk: '-' });
/** Whose figures an item holds and of which day; undefined for one of another kind. */
export function figuresIn(item: Item): { merchantId: string; day: LocalDate; figures: DayFigures } | undefined {
  const pk = String(item['pk']);
  if (!pk.startsWith(merchantKey(''))) return undefined;
  const { changes: _, ...figures } = dayItem.parse(item);
  return { merchantId: pk.slice(merchantKey('').length), day: dayOf(item), figures };
}

const dayOf = ({ sk }: Item) => localDate(String(sk).slice('DAY#'.length));
const filledPartition = 'FILLED';
const filledKey = (merchantId: string) => ({ pk: filledPartition, sk: merchantId });

/** A payment is counted under five days at most: a transaction has 100 items at most (DynamoDB quota). */
const paymentsAtOnce = 16;
const attemptsMax = 6;

interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

const allDays: DayRange = { from: localDate('0000-01-01'), to: localDate('9999-12-31') };

interface Row {
  day: LocalDate;
  figures: DayFigures;
  /** How often the row was written, 0 for one that is not there. */
  changes: number;
}

export type FigureStore = ReturnType<typeof figureStore>;

/**
 * The figures of merchants by day: sums of what is counted of each payment. Both are written in one transaction, so that
 * a version that comes twice, or after a later one, changes nothing.
 */
export function figureStore(client: DynamoDBDocumentClient, table: string) {
  async function countedOf(paymentIds: readonly string[]): Promise<Map<string, Counted>> {
    const items = await batchGet(client, table, paymentIds.map(countedKey));
    return new Map(items.map((item) => [String(item['pk']).slice('P#'.length), countedItem.parse(item)]));
  }

  async function* rows(merchantId: string, { from, to }: DayRange): AsyncGenerator<Row> {
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': merchantKey(merchantId), ':from': dayKey(from), ':to': dayKey(to) },
      ConsistentRead: true,
    });
    for await (const items of pages) {
      for (const item of items) {
        const { changes, ...figures } = dayItem.parse(item);
        yield { day: dayOf(item), figures, changes };
      }
    }
  }

  /** @returns whether nobody else has counted one of them at the same time */
  async function countSome(merchantId: string, payments: readonly Payment[]): Promise<boolean> {
    const counted = await countedOf(payments.map(({ id }) => id));
    const changes = payments.flatMap((payment) => {
      const before = counted.get(payment.id);
      if (before && before.version > payment.version) return [];
      const figures = figuresOf(payment);
      const change = changeOf(before?.figures ?? {}, figures);
      return isNothing(change) ? [] : [{ payment, before, figures, change }];
    });
    const [first, ...rest] = changes.map(({ payment: { id, version }, before, figures }) =>
      countedPut(id, { version, figures }, before),
    );
    if (!first) return true;
    const sums = sumFigures(changes.map(({ change }) => change));
    const days = entriesOf(sums).map(([day, change]) => dayUpdate(merchantId, day, change));
    return (await write<'counted' | 'day'>([first, ...rest, ...days], { client })).committed;
  }

  function countedPut(paymentId: string, now: Counted, before: Counted | undefined): NamedWrite<'counted'> {
    return {
      name: 'counted',
      Put: {
        TableName: table,
        Item: countedItem.toItem(countedKey(paymentId), now),
        ...(before
          ? {
              ConditionExpression: '#version = :version AND #figures = :figures',
              ExpressionAttributeNames: { '#version': 'version', '#figures': 'figures' },
              ExpressionAttributeValues: { ':version': before.version, ':figures': before.figures },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    };
  }

  function dayUpdate(merchantId: string, day: LocalDate, change: DayFigures): NamedWrite<'day'> {
    const changed = Object.entries({ ...change, changes: 1 }).map(([counter, sum], index) => ({ counter, sum, index }));
    return {
      name: 'day',
      Update: {
        TableName: table,
        Key: { pk: merchantKey(merchantId), sk: dayKey(day) },
        UpdateExpression: `SET ${versionMark} = :version ADD ${changed.map(({ index }) => `#${index} :${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(({ counter, index }) => [`#${index}`, counter])),
        ExpressionAttributeValues: {
          ':version': dayItem.version,
          ...Object.fromEntries(changed.map(({ sum, index }) => [`:${index}`, sum])),
        },
      },
    };
  }

  return {
    /** Counts payments of one merchant as they stand. @throws Unavailable when others count the same ones all the time */
    async count(merchantId: string, payments: readonly Payment[]): Promise<void> {
      for (let start = 0; start < payments.length; start += paymentsAtOnce) {
        const some = payments.slice(start, start + paymentsAtOnce);
        let attempt = 1;
        while (!(await countSome(merchantId, some))) {
          if (attempt === attemptsMax) throw new Unavailable('the database');
          attempt += 1;
        }
      }
    },

    /** The merchant's figures of these days, both included; strongly consistent. */
    async days(merchantId: string, range: DayRange): Promise<Figures> {
      const days: Figures[] = [];
      for await (const { day, figures } of rows(merchantId, range)) days.push({ [day]: figures });
      return sumFigures(days);
    },

    /** How far the merchant's earlier payments are counted. */
    filled: (merchantId: string): Promise<Filled | undefined> =>
      readItem(client, table, filledKey(merchantId), filledItem),

    async keepFilled(merchantId: string, filled: Filled): Promise<void> {
      const Item = filledItem.toItem(filledKey(merchantId), filled);
      await write([{ name: 'filled', Put: { TableName: table, Item } }], { client });
    },

    /** The merchants whose figures are those of all their payments. */
    async *whole(): AsyncGenerator<string> {
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': filledPartition },
      });
      for await (const items of pages) {
        yield* items.filter((item) => filledItem.parse(item).whole).map(({ sk }) => String(sk));
      }
    },

    /** What is counted of each of these payments; of one that is not counted yet, nothing. */
    counted: async (paymentIds: readonly string[]): Promise<Map<string, Figures>> =>
      new Map([...(await countedOf(paymentIds))].map(([id, { figures }]) => [id, figures])),

    /** All rows of a merchant with how often each has changed, for `put`. */
    rows: (merchantId: string) => rows(merchantId, allDays),

    /** Writes the figures of a day over, unless they have changed since they were read. @returns whether they had not */
    async put(merchantId: string, day: LocalDate, figures: DayFigures, changes: number): Promise<boolean> {
      const key = { pk: merchantKey(merchantId), sk: dayKey(day) };
      const unchanged = {
        ConditionExpression: changes === 0 ? 'attribute_not_exists(pk)' : '#changes = :changes',
        ...(changes > 0 && {
          ExpressionAttributeNames: { '#changes': 'changes' },
          ExpressionAttributeValues: { ':changes': changes },
        }),
      };
      const Item = dayItem.toItem(key, { ...figures, changes: changes + 1 });
      return (await write([{ name: 'day', Put: { TableName: table, Item, ...unchanged } }], { client })).committed;
    },
  };
}
