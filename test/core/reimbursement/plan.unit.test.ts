import { describe, expect, it } from 'vitest';
import { decidePlan, newPlan, type Progress } from '../../../core/reimbursement/plan.ts';
import { localDate, type LocalDate } from '../../../core/time.ts';
import { aPlan } from './fixtures.ts';

const monday = localDate('2026-06-08');
const published = (date: string): Progress => ({
  latest: { exportDate: localDate(date), status: 'PUBLISHED' },
  closedThrough: localDate(date),
});

describe('decidePlan', () => {
  it.each<[string, LocalDate, Progress, string | undefined, object]>([
    ['closes today on the first run', monday, {}, undefined, { kind: 'plan', dates: ['2026-06-08'] }],
    [
      'closes all that is due on a late first run',
      monday,
      {},
      '2026-06-04',
      { kind: 'plan', dates: ['2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08'] },
    ],
    ['leaves what is due later', monday, {}, '2026-06-10', { kind: 'plan', dates: ['2026-06-08'] }],
    [
      'closes today alone the day after',
      localDate('2026-06-09'),
      published('2026-06-08'),
      undefined,
      { kind: 'plan', dates: ['2026-06-09'] },
    ],
    [
      'closes the days in between too, on which nothing should be due: the calendar may have been another',
      monday,
      published('2026-06-05'),
      undefined,
      { kind: 'plan', dates: ['2026-06-06', '2026-06-07', '2026-06-08'] },
    ],
    [
      'closes a holiday, for what was due before it was one',
      localDate('2026-07-15'),
      published('2026-07-13'),
      undefined,
      { kind: 'plan', dates: ['2026-07-14', '2026-07-15'] },
    ],
    [
      'closes the missed days with one export',
      monday,
      published('2026-06-02'),
      undefined,
      { kind: 'plan', dates: ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08'] },
    ],
    [
      'has nothing left when today is closed',
      monday,
      published('2026-06-08'),
      undefined,
      { kind: 'done', reason: 'nothing-left' },
    ],
    [
      'does nothing on a Saturday',
      localDate('2026-06-06'),
      published('2026-06-02'),
      undefined,
      { kind: 'done', reason: 'not-a-business-day' },
    ],
    [
      'does nothing on a holiday in France',
      localDate('2026-07-14'),
      published('2026-07-10'),
      undefined,
      { kind: 'done', reason: 'not-a-business-day' },
    ],
    [
      'does nothing when TARGET is closed',
      localDate('2026-04-03'),
      published('2026-04-01'),
      undefined,
      { kind: 'done', reason: 'not-a-business-day' },
    ],
    [
      'resumes an export that was begun, even on a Saturday',
      localDate('2026-06-06'),
      { latest: { exportDate: localDate('2026-06-05'), status: 'PLANNED' }, closedThrough: localDate('2026-06-05') },
      undefined,
      { kind: 'resume', exportDate: '2026-06-05' },
    ],
  ])('%s', (_, today, progress, oldestDue, expected) => {
    expect(decidePlan(today, progress, oldestDue === undefined ? undefined : localDate(oldestDue))).toEqual(expected);
  });
});

describe('newPlan', () => {
  it.each([
    [0, monday],
    [1, '2026-06-09'],
    [3, '2026-06-11'],
  ])('asks the bank for the day %i settlement days after the run, also for days that were missed: %s', (lead, day) => {
    const dates = [localDate('2026-06-04'), localDate('2026-06-05'), monday];

    expect(newPlan(aPlan({ dates }), { fileLeadDays: lead }).executionDate).toBe(day);
  });

  it.each([
    ['an account that does not exist', { debtor: { name: 'X', iban: 'FR7630006000011234567890188' } }],
    ['a debtor without a name', { debtor: { ...aPlan().debtor, name: ' ' } }],
    ['a wrong BIC', { debtor: { ...aPlan().debtor, bic: 'NOPE' } }],
    ['no transfer in a file', { settings: { ...aPlan().settings, transfersPerFile: 0 } }],
  ])('refuses %s before anything is closed', (_, changes) => {
    expect(() => newPlan(aPlan(changes), { fileLeadDays: 1 })).toThrow(RangeError);
  });
});
