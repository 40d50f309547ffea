import { QueryCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cents } from '../../contract/money.ts';
import {
  allShards,
  dueDateOf,
  dueKey,
  journalKey,
  ownDueKey,
  type JournalRecord,
  type MerchantRecord,
} from '../../core/ledger/journal.ts';
import { debtDate } from '../../core/ledger/debt-date.ts';
import { partitionsOfShard } from '../../core/ledger/due-partitions.ts';
import { journalPlaces } from '../../core/payment/journal-places.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { addDebtLine, noDebt, type Debt } from '../../core/reimbursement/debt.ts';
import type { CarryRecord } from '../../core/reimbursement/outcome.ts';
import { addDays, type LocalDate } from '../../core/time.ts';
import { orStrange, StrangeItem } from '../strange-item.ts';
import type { Item } from './errors.ts';
import { queryPages } from './query-pages.ts';
import { read } from './read.ts';
import { merchantRecordItem, recordItem, toRecordItem } from './record-item.ts';
import { write } from './write.ts';

/** A line with its sort key, by which lines of several due dates are merged. */
export interface KeyedLine {
  key: string;
  line: MerchantRecord;
}

/** With the merchant that its key names, who is the line's own, or what is strange about it: it cannot be read, or does not belong there. */
export type DueLine = { key: string; merchantId: string } & ({ line: MerchantRecord } | { strange: StrangeItem });

interface LineRange {
  prefix?: string;
  /** The sort key of the last line seen. */
  after?: string;
  /** How many are read together; they go on to come after that. */
  atOnce?: number;
  /** Of sort keys, instead of a prefix. */
  between?: { from: string; to: string };
}

export type LedgerStore = ReturnType<typeof ledgerStore>;

/** Bounds what is in memory for each due date that is read at the same time. */
const linesPerQuery = 1_000;

/** The lines of the merchants by due date: what the batch reads, and the one kind that it writes. */
export function ledgerStore(client: DynamoDBDocumentClient, table: string) {
  /** All that has this partition key, in the order of the sort keys, strongly consistent, page by page. */
  async function* itemsOf(pk: string, { prefix, after, atOnce = linesPerQuery, between }: LineRange = {}) {
    const condition = between ? ' AND sk BETWEEN :from AND :to' : prefix && ' AND begins_with(sk, :prefix)';
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: `pk = :pk${condition ?? ''}`,
      ExpressionAttributeValues: {
        ':pk': pk,
        ...(between ? { ':from': between.from, ':to': between.to } : prefix && { ':prefix': prefix }),
      },
      ConsistentRead: true,
      Limit: atOnce,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
    });
    for await (const items of pages) {
      yield* items;
    }
  }

  async function* lines(pk: string, range?: LineRange): AsyncGenerator<KeyedLine> {
    for await (const item of itemsOf(pk, range)) yield toLine(item);
  }

  async function* linesOrStrange(pk: string, prefix?: string): AsyncGenerator<DueLine> {
    for await (const item of itemsOf(pk, { prefix })) yield toLineOrStrange(item);
  }

  async function hasLines(pk: string): Promise<boolean> {
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ProjectionExpression: 'pk',
      ConsistentRead: true,
      Limit: 1,
    });
    return ((await read(() => client.send(query))).Items ?? []).length > 0;
  }

  /** The first line of a merchant that cannot be read stands for what it owes. */
  async function debtsOrStrange(shard: number): Promise<Map<string, Debt | StrangeItem>> {
    const debts = new Map<string, Debt | StrangeItem>();
    for await (const found of linesOrStrange(dueKey(debtDate, shard))) {
      const { merchantId } = found;
      const before = debts.get(merchantId) ?? noDebt;
      if (before instanceof StrangeItem) continue;
      debts.set(merchantId, 'strange' in found ? found.strange : addDebtLine(before, found.line));
    }
    for (const [merchantId, debt] of debts) {
      if (!(debt instanceof StrangeItem) && debt.net === 0) debts.delete(merchantId);
    }
    return debts;
  }

  return {
    /** A shard's lines of a due date, merchant by merchant, from each partition of it. */
    dueLines: (dueDate: LocalDate, shard: number) =>
      partitionsOfShard(dueDate, shard).map((partition) => linesOrStrange(dueKey(dueDate, partition))),

    /** One merchant's among them. */
    dueLinesOf: (merchantId: string, dueDate: LocalDate) =>
      linesOrStrange(ownDueKey(merchantId, dueDate), `${merchantId}#`),

    merchantLines: (
      merchantId: string,
      dueDate: LocalDate,
      range: Pick<LineRange, 'after' | 'atOnce'> = {},
    ): AsyncGenerator<KeyedLine> => lines(ownDueKey(merchantId, dueDate), { ...range, prefix: `${merchantId}#` }),

    /** Of a merchant's lines of a due date, those that are no payment's, of which there are few. */
    async netAloneLines(merchantId: string, dueDate: LocalDate): Promise<MerchantRecord[]> {
      // Their keys name the kind in capital letters, where others have the payment's id, which has none (core/ids.ts).
      const own = lines(ownDueKey(merchantId, dueDate), {
        between: { from: `${merchantId}#A`, to: `${merchantId}#Z~` },
      });
      const found: MerchantRecord[] = [];
      for await (const { line } of own) found.push(line);
      return found;
    },

    /** What the merchants of a shard owe, by merchant; few do. */
    async debts(shard: number): Promise<Map<string, Debt>> {
      const debts = new Map<string, Debt>();
      for (const [merchantId, debt] of await debtsOrStrange(shard)) {
        if (debt instanceof StrangeItem) throw debt;
        debts.set(merchantId, debt);
      }
      return debts;
    },

    debtsOrStrange,

    async debtOf(merchantId: string): Promise<Debt> {
      let debt = noDebt;
      const own = lines(ownDueKey(merchantId, debtDate), { prefix: `${merchantId}#` });
      for await (const { line } of own) debt = addDebtLine(debt, line);
      return debt;
    },

    /** What each export added to what the merchant owes, negative, or took off it; the newest first. */
    async debtChanges(merchantId: string): Promise<{ exportDate: LocalDate; net: Cents }[]> {
      const changes: { exportDate: LocalDate; net: Cents }[] = [];
      const own = lines(ownDueKey(merchantId, debtDate), { prefix: `${merchantId}#` });
      for await (const { line } of own) {
        if (line.carriedFrom !== undefined) changes.unshift({ exportDate: line.carriedFrom, net: line.net });
      }
      return changes;
    },

    /** All that the journal holds of one payment, in the order in which it happened. */
    async recordsOf(payment: Payment): Promise<JournalRecord[]> {
      const found: JournalRecord[] = [];
      for (const { pk, prefix } of journalPlaces(payment)) {
        const pages = queryPages(client, {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
          ConsistentRead: true,
        });
        for await (const items of pages) found.push(...items.map(recordItem.parse));
      }
      return found.sort((one, other) => one.at - other.at);
    },

    /**
     * The first due date of all, for the very first export; undefined when nothing is due until `through`. One page of the table
     * is read; where that is not all of it, each day is looked at by itself, so that it takes no longer the more there is.
     *
     * @param from nothing was ever due before
     */
    async oldestDueDate(from: LocalDate, through: LocalDate): Promise<LocalDate | undefined> {
      const page = await read(() => client.send(new ScanCommand({ TableName: table, ConsistentRead: true })));
      if (!page.LastEvaluatedKey) {
        const dates = (page.Items ?? []).map(({ pk }) => dueDateOf(String(pk))).filter((date) => date !== undefined);
        return dates.filter((date) => date <= through).sort()[0];
      }
      for (let dueDate = from; dueDate <= through; dueDate = addDays(dueDate, 1)) {
        const partitions = allShards.flatMap((shard) => partitionsOfShard(dueDate, shard));
        const found = await Promise.all(partitions.map((partition) => hasLines(dueKey(dueDate, partition))));
        if (found.includes(true)) return dueDate;
      }
      return undefined;
    },

    /** @throws Error when the same fact is there with another amount: the journal is never changed. */
    async putCarry(record: CarryRecord): Promise<void> {
      const item = toRecordItem(record);
      const outcome = await write(
        [{ name: 'carry', Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }],
        { client },
      );
      const found = outcome.current && merchantRecordItem.parse(outcome.current);
      if (!outcome.committed && found?.net !== record.net) {
        throw new Error(`line ${item.sk} of ${record.dueDate} exists with another amount`);
      }
    },
  };
}

function toLineOrStrange(item: Item): DueLine {
  const key = String(item['sk']);
  const named = { key, merchantId: key.slice(0, key.indexOf('#')) };
  const found = orStrange(() => toLine(item));
  if (found instanceof StrangeItem) return { ...named, strange: found };
  const { line } = found;
  const { pk, sk } = journalKey(line);
  if (pk === item['pk'] && sk === key) return { ...named, line };
  return {
    ...named,
    strange: new StrangeItem('Ledger', `${String(item['pk'])}/${key}`, `belongs under ${pk}/${sk}`),
  };
}

const toLine = (item: Item): KeyedLine => ({ key: String(item['sk']), line: merchantRecordItem.parse(item) });
