import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { caseOf, claimed, debtState, settledBy } from '../../../core/reimbursement/debt-case.ts';
import { localDate } from '../../../core/time.ts';
import { createdAt } from '../../support/payments.ts';

const since = localDate('2026-06-08');
const act = { by: 'finance', at: createdAt };
const claim = (id: string) => ({ id, amount: cents(1_00), ...act });
const fresh = caseOf('merchant', since, undefined);

it('is open, claimed, or settled as soon as nothing is left', () => {
  expect(debtState(cents(1), fresh)).toBe('OPEN');
  expect(debtState(cents(1), claimed(fresh, claim('a')))).toBe('CLAIMED');
  expect(debtState(cents(0), claimed(fresh, claim('a')))).toBe('SETTLED');
});

it('is of one debt: what is known of an earlier one is not about it, but for how often it changed', () => {
  const earlier = claimed(fresh, claim('a'));
  expect(caseOf('merchant', since, earlier)).toBe(earlier);
  const next = caseOf('merchant', localDate('2026-07-08'), earlier);
  expect(next).toMatchObject({ version: 1, claims: [], settlements: [] });
});

it('shows the last fifty claims and settlements, and grows with each', () => {
  let found = fresh;
  for (let n = 1; n <= 51; n += 1) found = claimed(found, claim(String(n)));
  const settlement = { kind: 'REPAYMENT', amount: cents(1), dueDate: since, ...act } as const;
  for (let n = 1; n <= 51; n += 1) found = settledBy(found, { ...settlement, id: String(n) });
  expect(found.version).toBe(102);
  for (const shown of [found.claims, found.settlements]) {
    expect([shown.length, shown[0]?.id, shown.at(-1)?.id]).toEqual([50, '2', '51']);
  }
});
