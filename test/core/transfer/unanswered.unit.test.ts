import { expect, it } from 'vitest';
import { bankFileLimits } from '../../../contract/settings/limits.ts';
import { moveSettlementDays } from '../../../core/calendar/business-days.ts';
import { addDays, localDate } from '../../../core/time.ts';
import { isUnanswered, settlementDaysSince } from '../../../core/transfer/unanswered.ts';

const executionDate = localDate('2026-06-08');

it('a bank has its days to answer, and no more', () => {
  const last = moveSettlementDays(executionDate, bankFileLimits.answeredDays);
  expect(isUnanswered(executionDate, last)).toBe(false);
  expect(isUnanswered(executionDate, addDays(last, 1))).toBe(true);
});

it('days count on which banks settle', () => {
  expect(settlementDaysSince(executionDate, executionDate)).toBe(0);
  expect(settlementDaysSince(executionDate, localDate('2026-06-15'))).toBe(5);
});
