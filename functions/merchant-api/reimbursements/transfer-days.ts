import { isSettlementDay, nextSettlementDay } from '../../../core/calendar/business-days.ts';
import type { LocalDate } from '../../../core/time.ts';

/** A SEPA credit transfer arrives one settlement day after its execution at the latest (SCT rulebook, section 4.2.3). */
export const transferDays = (executionDate: LocalDate) => ({
  executionDate,
  creditedBy: nextSettlementDay(executionDate),
});

/** The day that the bank will be asked for: the due date, or, when a run has missed it, the next one that is open. */
export function expectedExecution(dueDate: LocalDate, today: LocalDate): LocalDate {
  if (dueDate >= today) return dueDate;
  return isSettlementDay(today) ? today : nextSettlementDay(today);
}

/** The id of a transfer to come. */
export const upcomingId = (dueDate: LocalDate): string => `${dueDate}-upcoming`;
