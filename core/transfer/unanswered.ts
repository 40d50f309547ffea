import { bankFileLimits } from '../../contract/settings/limits.ts';
import { moveSettlementDays, settlementDays } from '../calendar/business-days.ts';
import type { LocalDate } from '../time.ts';

/** How many settlement days ago the money was to leave; none where that is today or to come. */
export const settlementDaysSince = (executionDate: LocalDate, today: LocalDate): number =>
  settlementDays(executionDate, today).length;

/** Whether the bank has had more days than it needs to say what became of transfers of that day. */
export const isUnanswered = (executionDate: LocalDate, today: LocalDate): boolean =>
  moveSettlementDays(executionDate, bankFileLimits.answeredDays) < today;
