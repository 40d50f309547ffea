import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Operation } from '../../core/operations/operation.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Transfer } from '../../core/reimbursement/outcome.ts';
import { endToEndParts, type TransferName } from '../../core/reimbursement/references.ts';
import type { TransferChange } from '../../core/transfer/transfer-change.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { orStrange, type StrangeItem } from '../strange-item.ts';
import { batchGet } from './batch-get.ts';
import { transferItem } from './export-items.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { noticePuts } from './notice-store.ts';
import { dayCheck, recordPut } from './payment-store.ts';
import { readItem } from './read-item.ts';
import { toTransferRecordItem } from './transfer-record-item.ts';
import type { NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';

/** That an account was refused by its bank, by which transfer, and when. */
interface RefusedAccount {
  endToEndId: string;
  at: Instant;
}

export const refusedAccountItem = itemKind<RefusedAccount>({
  table: 'Exports',
  key: ['pk', 'sk'],
  content: parse.object<RefusedAccount>({ endToEndId: parse.text, at: parse.instant }, keysAndMark),
});

export const refusedAccountPrefix = 'REFUSED#';
const refusedKey = (accountId: string) => ({ pk: `${refusedAccountPrefix}${accountId}`, sk: '-' });

interface Beside {
  notices?: readonly Notice[];
  act?: { operation: Operation; alongside: readonly NamedWrite<string>[] };
}

export type TransferStore = ReturnType<typeof transferStore>;

/** Transfers, and what becomes of them at the bank. */
export function transferStore(
  client: DynamoDBDocumentClient,
  tables: {
    exports: string;
    ledger: string;
    operations?: string;
    /** Only whoever tells of a change needs it. */
    notices?: string;
  },
) {
  const keyOf = ({ merchantId, exportDate, n }: TransferName) => ({
    pk: `R#${merchantId}`,
    sk: `${exportDate}#${n}`,
  });

  return {
    /** A strong read. */
    async find(endToEndId: string): Promise<Transfer | undefined> {
      const named = endToEndParts(endToEndId);
      return named && readItem(client, tables.exports, keyOf(named), transferItem);
    },

    /** Strong reads of many, in no order. */
    async findAll(named: readonly TransferName[]): Promise<Transfer[]> {
      return (await batchGet(client, tables.exports, named.map(keyOf))).map(transferItem.parse);
    },

    /**
     * Those among these accounts that a bank has refused, and of which nobody has said since that they are other ones, or what is
     * strange about that.
     */
    async accountsToCheck(accountIds: readonly string[]): Promise<Map<string, RefusedAccount | StrangeItem>> {
      const items = await batchGet(client, tables.exports, [...new Set(accountIds)].map(refusedKey));
      return new Map(
        items.map((item) => [
          String(item['pk']).replace(refusedAccountPrefix, ''),
          orStrange(() => refusedAccountItem.parse(item)),
        ]),
      );
    },

    /**
     * @param beside who is told, and the act that it is part of: at once or not at all
     * @returns false when the transfer has changed since it was read, or an export has closed the day: read again
     */
    async change(change: TransferChange, { notices = [], act }: Beside = {}): Promise<boolean> {
      const { before, after, record, line, accountToCheck } = change;
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        {
          name: 'transfer',
          Put: {
            TableName: tables.exports,
            Item: transferItem.toItem(keyOf(after), after),
            ConditionExpression:
              before.version === undefined
                ? 'attribute_exists(pk) AND attribute_not_exists(version)'
                : 'version = :version',
            ...(before.version !== undefined && { ExpressionAttributeValues: { ':version': before.version } }),
          },
        },
        {
          name: 'change',
          Put: {
            TableName: tables.ledger,
            Item: toTransferRecordItem(record),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        ...(line
          ? [recordPut(tables.ledger, line), dayCheck(tables.exports, { date: line.dueDate, closed: false })]
          : []),
        ...(accountToCheck && after.accountId !== undefined ? [refusedPut(after.accountId, change)] : []),
        ...noticePuts(tables.notices, notices),
        ...(act?.alongside ?? []),
      ];
      return (await writeActed(writes, act?.operation, { client, operations: tables.operations })).committed;
    },
  };

  function refusedPut(accountId: string, { after, record }: TransferChange): NamedWrite<string> {
    const Item = refusedAccountItem.toItem(refusedKey(accountId), { endToEndId: after.endToEndId, at: record.at });
    return { name: 'account', Put: { TableName: tables.exports, Item } };
  }
}
