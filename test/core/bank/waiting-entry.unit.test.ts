import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import type { BankEntry } from '../../../core/bank/bank-entry.ts';
import { waitingId } from '../../../core/bank/waiting-entry.ts';

const transfer: BankEntry = { about: { kind: 'TRANSFER', endToEndId: 'E1' }, word: 'PAID', amount: cents(12_00) };
const fee: BankEntry = { about: { kind: 'OTHER' }, word: 'PAID', amount: cents(12_00) };
const isOne = (one: BankEntry, other: BankEntry) =>
  waitingId(one, { file: 'a', entry: 1 }) === waitingId(other, { file: 'b', entry: 2 });

it('waits once by the bank’s reference or by its transfer, in whatever file', () => {
  expect(isOne(transfer, transfer)).toBe(true);
  expect(isOne({ ...fee, bankReference: 'R' }, { ...fee, bankReference: 'R' })).toBe(true);
  expect(isOne({ ...fee, bankReference: 'R' }, { ...fee, bankReference: 'S' })).toBe(false);
  expect(isOne(transfer, { ...transfer, amount: cents(12_01) })).toBe(false);
});

it('waits twice where nothing names it: two fees alike are two', () => {
  expect(isOne(fee, fee)).toBe(false);
});
