import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { batchLimits } from '../../../contract/settings/limits.ts';
import { checkExport, type Evidence } from '../../../core/reimbursement/checks.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { aPlan } from './fixtures.ts';

const plan = aPlan();
const sound: Evidence = {
  totals: {
    ...noTotals,
    transferCount: 2,
    carriedCount: 1,
    gross: cents(100_00),
    fee: cents(3_00),
    net: cents(99_00),
    carriedForward: cents(-2_00),
  },
  bankFiles: [
    { transferCount: 1, controlSum: cents(60_00) },
    { transferCount: 1, controlSum: cents(39_00) },
  ],
  ledger: { lineNet: 97_00, transferCount: 2, transferNet: 99_00, carriedNet: -2_00 },
  leftOutCount: 0,
  closedBy: plan.dates.map((dueDate) => ({ dueDate, exportDate: plan.exportDate })),
};

describe('checkExport', () => {
  it('has nothing against an export whose files agree', () => {
    expect(checkExport(plan, sound)).toEqual([]);
    expect(checkExport(plan, { ...sound, leftOutCount: batchLimits.leftOutMax })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    ['a cent too much in a bank file', { bankFiles: [{ transferCount: 2, controlSum: cents(99_01) }] }],
    ['a transfer missing from the bank files', { bankFiles: [{ transferCount: 1, controlSum: cents(99_00) }] }],
    ['a transfer too many in the ledger', { ledger: { ...sound.ledger, transferCount: 3 } }],
    ['transfers of another sum in the ledger', { ledger: { ...sound.ledger, transferNet: 98_99 } }],
    ['a line that no outcome explains', { ledger: { ...sound.ledger, lineNet: 98_00 } }],
    ['something carried that is not in the totals', { ledger: { ...sound.ledger, carriedNet: -1_00 } }],
    ['a due date that another export has closed', { closedBy: [{ dueDate: '2026-06-08', exportDate: '2026-06-05' }] }],
    ['more merchants left out than can be a fault of theirs', { leftOutCount: batchLimits.leftOutMax + 1 }],
    ['a due date that is open still', { closedBy: [{ dueDate: '2026-06-08', exportDate: undefined }] }],
  ])('finds %s', (_, change) => {
    expect(checkExport(plan, { ...sound, ...change })).not.toEqual([]);
  });
});
