import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { invoiceNumber, type Invoice, type InvoiceDraft } from '../../core/invoice/invoice.ts';
import { inRounds } from '../in-rounds.ts';
import { batchGet } from './batch-get.ts';
import {
  invoicedMonthItem,
  invoicedPartition,
  invoiceItem,
  invoiceNumberItem,
  invoicePrefix,
  lastNumberItem,
  lastNumberPartition,
  numbersPrefix,
} from './invoice-items.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';

export type InvoiceStore = ReturnType<typeof invoiceStore>;

/** Each has two items, and the number a third: a transaction holds a hundred (DynamoDB quota). */
export const invoicesAtOnceMax = 40;

const keyOf = ({ merchantId, month }: Pick<Invoice, 'merchantId' | 'month'>) => ({
  pk: `${invoicePrefix}${merchantId}`,
  sk: month,
});
const numberKey = (number: string) => ({ pk: `${numbersPrefix}${number.slice(0, 4)}`, sk: number });
const lastKey = (year: string) => ({ pk: lastNumberPartition, sk: year });
const invoicedKey = (month: string) => ({ pk: invoicedPartition, sk: month });
/** Sorts after every month. */
const afterAll = '~';

/** The invoices of the commission: one a merchant and month, numbered by the year without a gap, and never changed. */
export function invoiceStore(client: DynamoDBDocumentClient, table: string) {
  /** By the merchant and month of each draft. */
  async function issued(drafts: readonly InvoiceDraft[]): Promise<Map<string, Invoice>> {
    const items = await batchGet(client, table, drafts.map(keyOf));
    return new Map(items.map((item) => invoiceItem.parse(item)).map((invoice) => [nameOf(invoice), invoice]));
  }

  /** In one transaction: the invoices, whose each number is, and the last number; nothing of it when one is given already. */
  function number(drafts: readonly InvoiceDraft[], year: string, last: number) {
    const writes = drafts.flatMap((draft, index): NamedWrite<string>[] => {
      const { merchantId, month } = draft;
      const given = invoiceNumber(year, last + index + 1);
      return [
        { name: 'invoice', Put: putNew(invoiceItem.toItem(keyOf(draft), { ...draft, number: given })) },
        { name: 'number', Put: putNew(invoiceNumberItem.toItem(numberKey(given), { merchantId, month })) },
      ];
    });
    const counted = lastNumberItem.toItem(lastKey(year), { last: last + drafts.length });
    return write<string>([{ name: 'last', Put: { TableName: table, Item: counted } }, ...writes], { client });
  }

  async function newestBefore(merchantId: string, month: string, limit: number): Promise<Invoice[]> {
    const { Items = [] } = await read(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk < :month',
          ExpressionAttributeValues: { ':pk': `${invoicePrefix}${merchantId}`, ':month': month },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: limit,
        }),
      ),
    );
    return Items.map(invoiceItem.parse);
  }

  const putNew = (Item: Record<string, unknown>) => ({
    TableName: table,
    Item,
    ConditionExpression: 'attribute_not_exists(pk)',
  });

  return {
    /**
     * Gives each draft the next number of the year in which it is issued, in their order; one whose merchant and month have
     * an invoice already keeps that one. A number is taken with its invoice or not at all, so none is missing and none is
     * given twice, whoever else is at it and whichever call is lost.
     *
     * @param drafts of one year, `invoicesAtOnceMax` at the most, each of another merchant or month
     * @throws Unavailable when others kept being first
     */
    async issue(drafts: readonly InvoiceDraft[]): Promise<Invoice[]> {
      const year = drafts[0]?.issuedOn.slice(0, 4) ?? '';
      if (drafts.length > invoicesAtOnceMax || drafts.some(({ issuedOn }) => !issuedOn.startsWith(year)))
        throw new RangeError(`${drafts.length} invoices at once, or of more than one year`);
      return inRounds(`the numbers of invoices of ${year}`, async () => {
        // The number first: what was issued before it was read is then seen.
        const { last } = (await readItem(client, table, lastKey(year), lastNumberItem)) ?? { last: 0 };
        const found = await issued(drafts);
        const missing = drafts.filter((draft) => !found.has(nameOf(draft)));
        if (missing.length === 0) return drafts.flatMap((draft) => found.get(nameOf(draft)) ?? []);
        await number(missing, year, last);
        return undefined;
      });
    },

    /** Undefined where nothing was charged. */
    find: (merchantId: string, month: string): Promise<Invoice | undefined> =>
      readItem(client, table, keyOf({ merchantId, month }), invoiceItem),

    /** The merchant's last one before this month. */
    lastBefore: async (merchantId: string, month: string): Promise<Invoice | undefined> =>
      (await newestBefore(merchantId, month, 1))[0],

    /** The merchant's last ones, the newest first. */
    newest: (merchantId: string, limit: number): Promise<Invoice[]> => newestBefore(merchantId, afterAll, limit),

    isInvoiced: async (month: string): Promise<boolean> =>
      (await readItem(client, table, invoicedKey(month), invoicedMonthItem)) !== undefined,

    /** All invoices of the month are there. The first that says so counts. */
    async markInvoiced(month: string, count: number): Promise<void> {
      await write([{ name: 'month', Put: putNew(invoicedMonthItem.toItem(invoicedKey(month), { count })) }], {
        client,
      });
    },

    /** Whose the numbers of a year are, ascending. */
    async *numbers(year: string): AsyncGenerator<{ number: string; merchantId: string; month: string }> {
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `${numbersPrefix}${year}` },
        ConsistentRead: true,
      });
      for await (const items of pages) {
        for (const item of items) yield { number: String(item['sk']), ...invoiceNumberItem.parse(item) };
      }
    },
  };
}

const nameOf = ({ merchantId, month }: Pick<Invoice, 'merchantId' | 'month'>): string => `${merchantId}#${month}`;
