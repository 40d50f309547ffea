import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { bankRefusals, type BankFileRead } from '../../../core/reimbursement/last-check.ts';
import { localDate } from '../../../core/time.ts';

const day = localDate('2026-06-08');
const file: BankFileRead = {
  messageId: 'ENC-20260608-1',
  executionDate: day,
  announced: { transferCount: 2, sum: cents(30_00) },
  transferCount: 2,
  sum: cents(30_00),
};
const totals = { transferCount: 2, net: cents(30_00) };
const refusals = (files: BankFileRead[], { executionDate = day, today = day, repeatedIds = 0 } = {}) =>
  bankRefusals({ executionDate, totals }, files, { repeatedIds, today });

describe('what the bank would not take', () => {
  it('is nothing of files that agree, on their day and before it', () => {
    expect(refusals([file])).toEqual([]);
    expect(refusals([file], { today: localDate('2026-06-05') })).toEqual([]);
  });

  const [saturday, sunday] = [localDate('2026-06-06'), localDate('2026-06-07')];
  it.each([
    [[file], { today: localDate('2026-06-09') }, 'the day asked of the bank, 2026-06-08, is past'],
    [
      [{ ...file, executionDate: saturday }],
      { executionDate: saturday, today: saturday },
      'banks are closed on the day asked of them, 2026-06-06',
    ],
    [[{ ...file, executionDate: sunday }], {}, 'ENC-20260608-1 asks for 2026-06-07'],
    [[file], { repeatedIds: 1 }, '1 end-to-end ids come more than once'],
    [
      [
        { ...file, announced: { transferCount: 1, sum: cents(10_00) }, transferCount: 1, sum: cents(10_00) },
        { ...file, announced: { transferCount: 1, sum: cents(20_00) }, transferCount: 1, sum: cents(20_00) },
      ],
      {},
      'two files have one message id',
    ],
    [[{ ...file, announced: { transferCount: 3, sum: cents(30_00) } }], {}, 'announces another number of transfers'],
    [[{ ...file, announced: { transferCount: 2, sum: cents(30_01) } }], {}, 'announces another sum'],
  ])('%#: each fault alone is named', (files, changes, reason) => {
    const found = refusals(files, changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
  });

  it('is a file that is missing, in number and in sum', () => {
    expect(refusals([])).toEqual(['transfers are missing, or too many', 'the transfers do not sum to the export']);
  });

  it('is nothing where nothing is sent, however late', () => {
    const none = { executionDate: day, totals: { transferCount: 0, net: cents(0) } };
    expect(bankRefusals(none, [], { repeatedIds: 0, today: localDate('2026-07-01') })).toEqual([]);
  });
});
