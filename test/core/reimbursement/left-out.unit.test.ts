import { expect, it } from 'vitest';
import { datesFor, datesTaken, leftOutBy } from '../../../core/reimbursement/left-out.ts';
import { localDate } from '../../../core/time.ts';

const [monday, tuesday] = [localDate('2026-06-08'), localDate('2026-06-09')];
const left = { merchantId: 'left', dates: [monday] };
const of = { dates: [tuesday], leftBehind: [left] };

it('a merchant who was left behind is taken with the days of then, and nobody else is', () => {
  expect(datesFor(of, 'left')).toEqual([monday, tuesday]);
  expect(datesFor(of, 'another')).toEqual([tuesday]);
  expect(datesFor({ dates: [tuesday] }, 'left')).toEqual([tuesday]);
});

it('of a merchant who is left out no day is taken', () => {
  expect(datesTaken({ ...of, leftOut: [left] }, 'left')).toEqual([]);
  expect(datesTaken({ ...of, leftOut: [left] }, 'another')).toEqual([tuesday]);
  expect(datesTaken(of, 'left')).toEqual([monday, tuesday]);
});

it('the next export looks after those whom a published one has left out', () => {
  expect(leftOutBy(undefined)).toEqual([]);
  expect(leftOutBy({ status: 'PLANNED' })).toEqual([]);
  expect(leftOutBy({ status: 'PUBLISHED' })).toEqual([]);
  expect(leftOutBy({ status: 'PUBLISHED', leftOut: [left] })).toEqual([left]);
});
