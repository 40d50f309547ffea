import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SendChannel } from '../../contract/back-office/send-channels.ts';
import type { Act } from '../../core/act.ts';
import type { LeftOut } from '../../core/reimbursement/left-out.ts';
import type { Balances } from '../../core/books/balances.ts';
import type { Transfer } from '../../core/reimbursement/outcome.ts';
import type { ExportFile, ExportPlan, Progress, ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { ExportTotals } from '../../core/reimbursement/totals.ts';
import { addDays, type LocalDate } from '../../core/time.ts';
import type { Item } from './errors.ts';
import { cursorItem, dayItem, exportItem, recordedItem, recordedKey, transferItem } from './export-items.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { writeActed } from './write-operation.ts';

export type ExportStore = ReturnType<typeof exportStore>;

/** What the mark step adds to an export. */
export interface Publication {
  executionDate: LocalDate;
  totals: ExportTotals;
  files: readonly ExportFile[];
  manifestSha256: string;
  leftOut?: readonly LeftOut[];
  closing?: Balances | undefined;
}

/** A transaction holds at most 100 writes (DynamoDB quota): days beyond these are closed one by one after it. */
const daysPerTransactionMax = 97;

const exportsPerPage = 100;

const dayKey = (date: LocalDate) => ({ pk: `DAY#${date}`, sk: '-' });
const exportKey = (date: LocalDate) => ({ pk: 'EXPORT', sk: date as string });
const cursorKey = { pk: 'CURSOR', sk: '-' };
const transfersKey = (merchantId: string) => `R#${merchantId}`;
const absent = 'attribute_not_exists(pk)';

/** Which days are closed, by which export, and what was transferred. Every write is the first of its kind or nothing. */
export function exportStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  async function closedBy(date: LocalDate): Promise<LocalDate | undefined> {
    return (await readItem(client, table, dayKey(date), dayItem))?.exportDate;
  }

  const find = (exportDate: LocalDate): Promise<ReimbursementExport | undefined> =>
    readItem(client, table, exportKey(exportDate), exportItem);

  /** Newest first. */
  async function list(limit: number, before?: LocalDate): Promise<{ exports: ReimbursementExport[]; more: boolean }> {
    const { items, more } = await query('EXPORT', { newestFirst: true, limit, before });
    return { exports: items.map(exportItem.parse), more };
  }

  async function query(
    pk: string,
    { newestFirst, limit, before, from }: { newestFirst: boolean; limit: number; before?: string; from?: string },
  ): Promise<{ items: Item[]; more: boolean }> {
    const range = before !== undefined ? ' AND sk < :bound' : from !== undefined ? ' AND sk >= :bound' : '';
    const { Items = [], LastEvaluatedKey } = await read(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `pk = :pk${range}`,
          ExpressionAttributeValues: { ':pk': pk, ...(range && { ':bound': before ?? from }) },
          ConsistentRead: true,
          ScanIndexForward: !newestFirst,
          Limit: limit,
        }),
      ),
    );
    return { items: Items, more: LastEvaluatedKey !== undefined };
  }

  /** Every export as it is stored, to be parsed one by one: for the audit. */
  async function* stored(): AsyncGenerator<Item> {
    let before: string | undefined;
    for (let more = true; more;) {
      const page = await query('EXPORT', { newestFirst: true, limit: exportsPerPage, before });
      yield* page.items;
      before = page.items.at(-1)?.['sk'] as string | undefined;
      more = page.more;
    }
  }

  function dayPut(date: LocalDate, exportDate: LocalDate): NamedWrite<'day'> {
    return {
      name: 'day',
      Put: { TableName: table, Item: dayItem.toItem(dayKey(date), { exportDate }), ConditionExpression: absent },
    };
  }

  /** Changes nothing of an export that is not published, or where the condition does not hold. */
  async function changePublished(
    exportDate: LocalDate,
    operation: Operation,
    change: { UpdateExpression: string; condition: string; values: Record<string, unknown> },
  ): Promise<void> {
    const Update = {
      TableName: table,
      Key: exportKey(exportDate),
      UpdateExpression: change.UpdateExpression,
      ConditionExpression: `#status = :published AND (${change.condition})`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':published': 'PUBLISHED', ...change.values },
    };
    await writeActed([{ name: 'export', Update }], operation, { client, operations });
  }

  return {
    closedBy,
    find,
    list,
    stored,

    /** Those of that day and later, the oldest first: some weeks of them, or as many as there were since the books could be read. */
    async since(exportDate: LocalDate): Promise<ReimbursementExport[]> {
      const found: ReimbursementExport[] = [];
      let from = exportDate;
      for (let more = true; more;) {
        const page = await query('EXPORT', { newestFirst: false, limit: exportsPerPage, from });
        found.push(...page.items.map(exportItem.parse));
        more = page.more;
        from = addDays(found.at(-1)?.exportDate ?? from, 1);
      }
      return found;
    },

    /** The cursor first: whoever sees it moved then sees the export that has moved it. */
    async progress(): Promise<Progress & { latest?: ReimbursementExport }> {
      const closedThrough = (await readItem(client, table, cursorKey, cursorItem))?.closedThrough;
      const latest = (await list(1)).exports[0];
      return { ...(latest && { latest }), ...(closedThrough !== undefined && { closedThrough }) };
    },

    /**
     * Closes the plan's dates and freezes it, in one transaction that moves the cursor from where it was read.
     * @returns false when another run was first, or when the reply of an earlier try of this one was lost: read again
     */
    async begin(plan: ExportPlan & { status: 'PLANNED' }, closedThrough: LocalDate | undefined): Promise<boolean> {
      const { exportDate, dates } = plan;
      const cursor: NamedWrite<'cursor'> = {
        name: 'cursor',
        Put: {
          TableName: table,
          Item: cursorItem.toItem(cursorKey, { closedThrough: exportDate }),
          ...(closedThrough === undefined
            ? { ConditionExpression: absent }
            : {
                ConditionExpression: 'closedThrough = :last',
                ExpressionAttributeValues: { ':last': closedThrough },
              }),
        },
      };
      const outcome = await write(
        [
          cursor,
          {
            name: 'export',
            Put: {
              TableName: table,
              Item: exportItem.toItem(exportKey(exportDate), plan),
              ConditionExpression: absent,
            },
          },
          ...dates.slice(-daysPerTransactionMax).map((date) => dayPut(date, exportDate)),
        ],
        { client },
      );
      return outcome.committed;
    },

    /**
     * Closes the days that the transaction had no room for. Until then a void may still join them, which is no harm: they
     * are read afterwards.
     */
    async closeRest({ exportDate, dates }: ExportPlan): Promise<void> {
      for (const date of dates.slice(0, -daysPerTransactionMax)) {
        const outcome = await write([dayPut(date, exportDate)], { client });
        const closed = outcome.current && dayItem.parse(outcome.current);
        if (!outcome.committed && closed?.exportDate !== exportDate) {
          throw new Error(`due date ${date} is closed by another export than ${exportDate}`);
        }
      }
    },

    /** @throws Error when another transfer stands in its place: a transfer is never changed here. */
    async putTransfer(transfer: Transfer): Promise<void> {
      const key = { pk: transfersKey(transfer.merchantId), sk: `${transfer.exportDate}#${transfer.n}` };
      const outcome = await write(
        [
          {
            name: 'transfer',
            Put: { TableName: table, Item: transferItem.toItem(key, transfer), ConditionExpression: absent },
          },
        ],
        { client },
      );
      if (outcome.committed) return;
      const found = outcome.current && transferItem.parse(outcome.current);
      if (found?.net !== transfer.net || found.endToEndId !== transfer.endToEndId) {
        throw new Error(`transfer ${transfer.endToEndId} exists with another content`);
      }
    },

    /** How many of its outcomes are recorded for sure: where a run of the mark step goes on that died, or ran out of time. */
    async recorded(exportDate: LocalDate): Promise<number> {
      const found = await readItem(client, table, recordedKey, recordedItem);
      return found?.exportDate === exportDate ? found.count : 0;
    },

    /** Never goes back: of two runs at once, what the one that is ahead has recorded is recorded. */
    async keepRecorded(exportDate: LocalDate, count: number): Promise<void> {
      const put = {
        TableName: table,
        Item: recordedItem.toItem(recordedKey, { exportDate, count }),
        ConditionExpression: `${absent} OR exportDate < :date OR (exportDate = :date AND #count < :count)`,
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':date': exportDate, ':count': count },
      };
      await write([{ name: 'recorded', Put: put }], { client });
    },

    async markPublished(exportDate: LocalDate, publication: Publication): Promise<void> {
      const outcome = await write(
        [
          {
            name: 'export',
            Update: {
              TableName: table,
              Key: exportKey(exportDate),
              UpdateExpression:
                'SET #status = :published, executionDate = :day, totals = :totals, files = :files, manifestSha256 = :sha' +
                (publication.leftOut ? ', leftOut = :leftOut' : '') +
                (publication.closing ? ', closing = :closing' : ''),
              ConditionExpression: '#status = :planned',
              ExpressionAttributeNames: { '#status': 'status' },
              ExpressionAttributeValues: {
                ':published': 'PUBLISHED',
                ':planned': 'PLANNED',
                ':day': publication.executionDate,
                ':totals': publication.totals,
                ':files': publication.files,
                ':sha': publication.manifestSha256,
                ...(publication.leftOut && { ':leftOut': publication.leftOut }),
                ...(publication.closing && { ':closing': publication.closing }),
              },
            },
          },
        ],
        { client },
      );
      if (outcome.committed) return;
      const found = outcome.current && exportItem.parse(outcome.current);
      if (found?.status !== 'PUBLISHED' || found.manifestSha256 !== publication.manifestSha256) {
        throw new Error(`export ${exportDate} is published with another manifest, or was never planned`);
      }
    },

    /** Who was first stays, until a recall. */
    markSent: (exportDate: LocalDate, sent: Act & { channel: SendChannel }, operation: Operation): Promise<void> =>
      changePublished(exportDate, operation, {
        UpdateExpression: 'SET sent = :sent REMOVE recalled',
        condition: 'attribute_not_exists(sent) OR attribute_exists(recalled)',
        values: { ':sent': sent },
      }),

    /** Of what is at the bank; who was first stays. */
    markRecalled: (exportDate: LocalDate, recalled: Act & { reason: string }, operation: Operation): Promise<void> =>
      changePublished(exportDate, operation, {
        UpdateExpression: 'SET recalled = :recalled',
        condition: 'attribute_exists(sent) AND attribute_not_exists(recalled)',
        values: { ':recalled': recalled },
      }),

    transfer: (merchantId: string, exportDate: LocalDate, n: number): Promise<Transfer | undefined> =>
      readItem(client, table, { pk: transfersKey(merchantId), sk: `${exportDate}#${n}` }, transferItem),

    /** The transfer by which an amount that `exportDate` has closed was paid: that day's, or, once carried, a later one. */
    async firstTransferFrom(merchantId: string, exportDate: LocalDate): Promise<Transfer | undefined> {
      const { items } = await query(transfersKey(merchantId), { newestFirst: false, limit: 1, from: exportDate });
      return items[0] && transferItem.parse(items[0]);
    },

    /** Newest first. @param before `<export date>#<n>` of the last one seen */
    async transfers(
      merchantId: string,
      limit: number,
      before?: string,
    ): Promise<{ transfers: Transfer[]; more: boolean }> {
      const { items, more } = await query(transfersKey(merchantId), { newestFirst: true, limit, before });
      return { transfers: items.map(transferItem.parse), more };
    },
  };
}
