import { expect, it } from 'vitest';
import { bankDay } from '../../../core/calendar/bank-day.ts';
import { instant } from '../../../core/time.ts';

it.each([
  ['2026-06-08T04:00:00Z', 15, '2026-06-08'],
  ['2026-06-08T12:59:59Z', 15, '2026-06-08'],
  ['2026-06-08T13:00:00Z', 15, '2026-06-09'],
  ['2026-12-08T13:59:59Z', 15, '2026-12-08'],
  ['2026-12-08T14:00:00Z', 15, '2026-12-09'],
  ['2026-06-08T21:59:59Z', 24, '2026-06-08'],
  ['2026-06-08T22:00:00Z', 24, '2026-06-09'],
  ['2026-06-08T22:00:00Z', 15, '2026-06-09'],
])('at %s, with a cut-off at %i, a bank can still be asked for %s', (now, cutOffHour, day) => {
  expect(bankDay(instant(Date.parse(now)), cutOffHour)).toBe(day);
});
