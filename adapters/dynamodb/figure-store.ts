import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { figuresOf } from '../../core/figures/figures-of.ts';
import {
  addFigures,
  counters,
  isNothing,
  subtractFigures,
  type DayFigures,
  type Figures,
} from '../../core/figures/figures.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { Unavailable } from '../unavailable.ts';
import { batchGet } from './batch-get.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { write, type NamedWrite } from './write.ts';

/** What is counted of a payment, and at which of its versions. */
interface Counted {
  version: number;
  figures: Figures;
}

const figureFields = Object.fromEntries(
  counters.map((counter) => [counter, parse.optional(parse.integer)]),
) as parse.Fields<DayFigures>;

const dayItem = itemKind<DayFigures>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object<DayFigures>(figureFields, keysAndMark),
});

const countedItem = itemKind<Counted>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object<Counted>(
    { version: parse.integer, figures: parse.mapOf(parse.object<DayFigures>(figureFields)) },
    keysAndMark,
  ),
});

const merchantKey = (merchantId: string) => `M#${merchantId}`;
const dayKey = (day: LocalDate) => `DAY#${day}`;
const countedKey = (paymentId: string) => ({ pk: `P#${paymentId}`, sk: '-' });

/** A payment is counted under five days at most: a transaction has 100 items at most (DynamoDB quota). */
const paymentsAtOnce = 16;
const attemptsMax = 6;

export type FigureStore = ReturnType<typeof figureStore>;

/**
 * The figures of merchants by day: sums of what is counted of each payment. Both are written in one transaction, so that
 * a version that comes twice, or after a later one, changes nothing.
 */
export function figureStore(client: DynamoDBDocumentClient, table: string) {
  async function countSome(merchantId: string, payments: readonly Payment[]): Promise<boolean> {
    const keys = payments.map(({ id }) => countedKey(id));
    const counted = new Map(
      (await batchGet(client, table, keys)).map((item) => [item['pk'], countedItem.parse(item)] as const),
    );
    const changes = payments.flatMap((payment) => {
      const before = counted.get(countedKey(payment.id).pk);
      if (before && before.version >= payment.version) return [];
      const figures = figuresOf(payment);
      const change = subtractFigures(figures, before?.figures ?? {});
      return isNothing(change) ? [] : [{ payment, before, figures, change }];
    });
    const [first, ...rest] = changes.map(({ payment: { id, version }, before, figures }) =>
      countedPut(id, { version, figures }, before),
    );
    if (!first) return true;
    const sums = changes.map(({ change }) => change).reduce(addFigures, {});
    const days = Object.entries(sums).map(([day, change]) => dayUpdate(merchantId, day as LocalDate, change));
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
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': before.version },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    };
  }

  function dayUpdate(merchantId: string, day: LocalDate, change: DayFigures): NamedWrite<'day'> {
    const changed = Object.entries(change).map(([counter, sum], index) => ({ counter, sum, index }));
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
    async days(merchantId: string, { from, to }: { from: LocalDate; to: LocalDate }): Promise<Figures> {
      const figures: Record<LocalDate, DayFigures> = {};
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': merchantKey(merchantId), ':from': dayKey(from), ':to': dayKey(to) },
        ConsistentRead: true,
      });
      for await (const items of pages) {
        for (const item of items)
          figures[String(item['sk']).slice(dayKey('' as LocalDate).length) as LocalDate] = dayItem.parse(item);
      }
      return figures;
    },
  };
}
