import { beforeEach, expect, it } from 'vitest';
import { debtStore, type DebtStore, type Repayment, type SettledDebt } from '../../../adapters/dynamodb/debt-store.ts';
import { cents } from '../../../contract/money.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import { caseOf, ownedBy, type DebtCase } from '../../../core/reimbursement/debt-case.ts';
import { localDate } from '../../../core/time.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let debts: DebtStore;

const since = localDate('2026-05-04');
const dueDate = localDate('2026-05-11');
const nothingYet = (merchantId: string) => caseOf(merchantId, since, undefined);
const taken = (before: DebtCase, by: string) => ownedBy(before, { by, at: createdAt });

const repayment = (merchantId: string, bankReference: string): Repayment => ({
  ...{ id: `repayment-${merchantId}`, merchantId, amount: cents(10_00), bankReference, valueDate: since, dueDate },
  recorded: { by: 'finance', at: createdAt },
});
const record = (merchantId: string): MerchantRecord => ({
  ...{ kind: 'REPAYMENT', merchantId, dueDate, at: createdAt, settlementId: `repayment-${merchantId}` },
  ...{ gross: cents(0), fee: cents(0), net: cents(10_00), postings: {} },
});
const settle = (merchantId: string, changes: Partial<SettledDebt> = {}) => {
  const before = nothingYet(merchantId);
  const days = [{ date: dueDate, closed: false }];
  return debts.settle(
    { before, after: taken(before, 'ops'), record: record(merchantId), days, ...changes },
    anOperation(),
  );
};

beforeEach(async () => {
  tables = await db.freshTables();
  debts = debtStore(db.documents, tables);
});

it('is looked after for each merchant apart, and changes only from what was read', async () => {
  const [gite, agence] = [nothingYet('gite'), nothingYet('agence')];
  expect(await debts.change(gite, taken(gite, 'ops'), anOperation())).toBe(true);
  expect(await debts.change(gite, taken(gite, 'finance'), anOperation())).toBe(false);
  expect(await debts.change(agence, taken(agence, 'finance'), anOperation())).toBe(true);
  expect(await debts.find('gite')).toEqual(taken(gite, 'ops'));
  expect(await debts.find('agence')).toEqual(taken(agence, 'finance'));

  const second = taken(taken(gite, 'ops'), 'finance');
  expect(await debts.change(taken(gite, 'ops'), second, anOperation())).toBe(true);
  expect(await debts.change(taken(gite, 'ops'), taken(second, 'late'), anOperation())).toBe(false);
  expect(await debts.find('gite')).toEqual(second);
});

it('a transfer pays one debt back, however its name is written', async () => {
  expect(await settle('gite', { repayment: repayment('gite', 'VIR 77') })).toBe(true);
  expect(await settle('agence', { repayment: repayment('agence', 'vir-77') })).toBe(false);
  expect(await debts.find('agence')).toBeUndefined();
  expect(await debts.repayment('Vir.77')).toEqual(repayment('gite', 'VIR 77'));
  expect(await debts.repayment('VIR 78')).toBeUndefined();
  expect(await settle('agence', { repayment: repayment('agence', 'VIR 78') })).toBe(true);
  expect(await recordedActs(db.documents, tables)).toHaveLength(2);
});

it('is settled only while the days stand as they were seen', async () => {
  expect(await settle('gite', { days: [{ date: dueDate, closed: true }] })).toBe(false);
  expect(await debts.find('gite')).toBeUndefined();
});
