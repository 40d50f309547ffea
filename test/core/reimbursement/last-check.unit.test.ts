import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../../../contract/settings/reimbursement-settings.ts';
import { bankRefusals, type BankFileRead } from '../../../core/reimbursement/last-check.ts';
import { instant, localDate, type Instant } from '../../../core/time.ts';

const day = localDate('2026-06-08');
const file: BankFileRead = {
  message: 'pain.001.001.09',
  createdAt: '2026-06-08T04:00:00Z',
  countries: new Set(['FR', 'DE']),
  lacking: 0,
  messageId: 'ENC-20260608-1',
  executionDate: day,
  announced: { transferCount: 2, sum: cents(30_00) },
  transferCount: 2,
  sum: cents(30_00),
};
const totals = { transferCount: 2, net: cents(30_00) };
const settings = defaultReimbursementSettings;
const at = (time: string) => instant(Date.parse(time));
const six = at('2026-06-08T04:00:00Z');

interface Changes {
  sums?: typeof totals;
  executionDate?: typeof day;
  now?: Instant;
  repeatedIds?: number;
  profile?: Partial<ReimbursementSettings>;
}

const refusals = (
  files: BankFileRead[],
  { sums = totals, executionDate = day, now = six, repeatedIds = 0, profile = {} }: Changes = {},
) => bankRefusals({ executionDate, settings: { ...settings, ...profile }, totals: sums }, files, { repeatedIds, now });

describe('what the bank would not take', () => {
  it('is nothing of files that agree, on their day and before it', () => {
    expect(refusals([file])).toEqual([]);
    expect(refusals([file], { now: at('2026-06-05T04:00:00Z') })).toEqual([]);
    expect(refusals([file], { now: at('2026-06-08T21:59:59Z') })).toEqual([]);
    expect(refusals([file], { now: at('2026-06-08T12:59:59Z'), profile: { cutOffHour: 15 } })).toEqual([]);
  });

  const [saturday, sunday] = [localDate('2026-06-06'), localDate('2026-06-07')];
  it.each([
    [[file], { now: at('2026-06-08T22:00:00Z') }, 'the day asked of the bank, 2026-06-08, is past'],
    [
      [file],
      { now: at('2026-06-08T13:00:00Z'), profile: { cutOffHour: 15 } },
      'the day asked of the bank, 2026-06-08, is past, or its cut-off',
    ],
    [[file], { now: at('2026-06-09T04:00:00Z') }, 'the day asked of the bank, 2026-06-08, is past'],
    [
      [{ ...file, executionDate: saturday }],
      { executionDate: saturday, now: at('2026-06-06T04:00:00Z') },
      'banks are closed on the day asked of them, 2026-06-06',
    ],
    [[{ ...file, executionDate: sunday }], {}, 'ENC-20260608-1 asks for 2026-06-07'],
    [[{ ...file, message: 'pain.001.001.03' }], {}, 'ENC-20260608-1 is no pain.001.001.09'],
    [[file], { profile: { creationTime: 'LOCAL' } }, 'ENC-20260608-1 was created at another kind of time'],
    [[file], { profile: { transfersPerFile: 1 } }, 'ENC-20260608-1 has more than 1 transfers'],
    [[file], { profile: { splitByCountry: true } }, 'ENC-20260608-1 is for several countries'],
    [[{ ...file, lacking: 2 }], {}, '2 transfers of ENC-20260608-1 lack a BIC or an address'],
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
  ] as [BankFileRead[], Changes, string][])('%#: each fault alone is named', (files, changes, reason) => {
    const found = refusals(files, changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
  });

  it('is a file that is missing, in number and in sum', () => {
    expect(refusals([])).toEqual(['transfers are missing, or too many', 'the transfers do not sum to the export']);
  });

  it('is a file that should not be there at all', () => {
    const none = { transferCount: 0, net: cents(0) };
    expect(refusals([file], { sums: none })).toHaveLength(2);
    expect(refusals([], { sums: none })).toEqual([]);
  });

  it('is nothing where nothing is sent, however late', () => {
    const none = { executionDate: day, settings, totals: { transferCount: 0, net: cents(0) } };
    expect(bankRefusals(none, [], { repeatedIds: 0, now: at('2026-07-01T04:00:00Z') })).toEqual([]);
  });
});
