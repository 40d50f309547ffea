import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cents } from '../../contract/money.ts';
import type { Act } from '../../core/act.ts';
import { settlementKinds, type MerchantRecord } from '../../core/ledger/journal.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Claim, DebtCase, Settlement } from '../../core/reimbursement/debt-case.ts';
import type { LocalDate } from '../../core/time.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { dayCheck, recordPut, type DayState } from './payment-store.ts';
import { plainReference } from './plain-reference.ts';
import { readItem } from './read-item.ts';
import type { NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

/** A transfer by which a merchant paid a debt back, as the bank's statement names it. */
export interface Repayment {
  id: string;
  merchantId: string;
  amount: Cents;
  bankReference: string;
  valueDate: LocalDate;
  /** The day whose export takes the debt in with it. */
  dueDate: LocalDate;
  recorded: Act;
}

const claim = parse.object<Claim>({ id: parse.text, by: parse.text, at: parse.instant, amount: parse.cents });
const settlement = parse.object<Settlement>({
  kind: parse.oneOf(settlementKinds),
  id: parse.text,
  amount: parse.cents,
  dueDate: parse.date,
  by: parse.text,
  at: parse.instant,
});

export const debtCaseItem = itemKind<DebtCase>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<DebtCase>(
    {
      merchantId: parse.text,
      version: parse.integer,
      since: parse.date,
      owner: parse.optional(act),
      claims: parse.list(claim),
      settlements: parse.list(settlement),
    },
    keysAndMark,
  ),
});

export const repaymentItem = itemKind<Repayment>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<Repayment>(
    {
      id: parse.text,
      merchantId: parse.text,
      amount: parse.cents,
      bankReference: parse.text,
      valueDate: parse.date,
      dueDate: parse.date,
      recorded: act,
    },
    keysAndMark,
  ),
});

const caseKey = (merchantId: string) => ({ pk: `DEBT#${merchantId}`, sk: 'CASE' });
const repaymentKey = (bankReference: string) => ({
  pk: `REPAYMENT#${plainReference(bankReference)}`,
  sk: '-',
});

/** What is written when a debt is settled, or a part of it: at once, or not at all. */
export interface SettledDebt {
  before: DebtCase;
  after: DebtCase;
  record: MerchantRecord;
  /** As they were seen: an export that closes one in between refuses the write. */
  days: readonly DayState[];
  repayment?: Repayment;
  alongside?: readonly NamedWrite<string>[];
}

export type DebtStore = ReturnType<typeof debtStore>;

/** A strong read: what was recorded of a transfer of this name, if anything. */
export const repaymentReader =
  (client: DynamoDBDocumentClient, orders: string) =>
  (bankReference: string): Promise<Repayment | undefined> =>
    readItem(client, orders, repaymentKey(bankReference), repaymentItem);

/** Who looks after debts and what was done about them, in the table of the orders; what is owed stands in the journal. */
export function debtStore(
  client: DynamoDBDocumentClient,
  tables: { orders: string; ledger: string; exports: string; operations: string },
) {
  const dependencies = { client, operations: tables.operations };

  const casePut = (before: DebtCase, after: DebtCase): NamedWrite<'case'> => ({
    name: 'case',
    Put: {
      TableName: tables.orders,
      Item: debtCaseItem.toItem(caseKey(after.merchantId), after),
      ...(before.version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
    },
  });

  return {
    /** A strong read. */
    find: (merchantId: string): Promise<DebtCase | undefined> =>
      readItem(client, tables.orders, caseKey(merchantId), debtCaseItem),

    repayment: repaymentReader(client, tables.orders),

    /** @returns false when somebody else was first, or when the reply of a first try was lost: read again */
    async change(before: DebtCase, after: DebtCase, operation: Operation): Promise<boolean> {
      return (await writeOperation([casePut(before, after)], operation, dependencies)).committed;
    },

    /** The same. */
    async settle(settled: SettledDebt, operation: Operation): Promise<boolean> {
      const { before, after, record, days, repayment, alongside = [] } = settled;
      const writes: NamedWrite<string>[] = [
        casePut(before, after),
        recordPut(tables.ledger, record),
        ...days.map((day) => dayCheck(tables.exports, day)),
        ...(repayment ? [repaymentPut(repayment)] : []),
        ...alongside,
      ];
      return (await writeOperation(writes, operation, dependencies)).committed;
    },
  };

  function repaymentPut(repayment: Repayment): NamedWrite<'repayment'> {
    return {
      name: 'repayment',
      Put: {
        TableName: tables.orders,
        Item: repaymentItem.toItem(repaymentKey(repayment.bankReference), repayment),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    };
  }
}
