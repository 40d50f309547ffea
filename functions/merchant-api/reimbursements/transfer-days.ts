import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import type { LocalDate } from '../../../core/time.ts';

/** A SEPA credit transfer arrives one settlement day after its execution at the latest (SCT rulebook, section 4.2.3). */
export const transferDays = (executionDate: LocalDate) => ({
  executionDate,
  creditedBy: nextSettlementDay(executionDate),
});

/** The id of a transfer to come. */
export const upcomingId = (dueDate: LocalDate): string => `${dueDate}-upcoming`;
