import type { Terms } from '../../contract/settings/terms.ts';
import { addDays, type LocalDate } from '../time.ts';
import { isFrenchBusinessDay, moveSettlementDays, settlementDayFrom } from './business-days.ts';

/**
 * So many French business days after the day, which does not count itself, then on to the next settlement day.
 *
 * @param day in Europe/Paris, of any kind
 * @param businessDays an integer, at least 1
 * @throws RangeError for another number, or when the count leaves the calendar's years
 */
export function settlementDayAfter(day: LocalDate, businessDays: number): LocalDate {
  if (!Number.isInteger(businessDays) || businessDays < 1) {
    throw new RangeError(`a lead in business days must be an integer from 1: ${businessDays}`);
  }
  let date = day;
  for (let counted = 0; counted < businessDays;) {
    date = addDays(date, 1);
    if (isFrenchBusinessDay(date)) counted += 1;
  }
  return settlementDayFrom(date);
}

/**
 * The day whose export takes a payment: its money leaves `leadBusinessDays` after the day of validation, and the file is made
 * `fileLeadDays` settlement days before that. It is later than the day of validation, so that nothing is added to a day that
 * an export has closed: of five business days at least four are settlement days, and files are three ahead at most.
 *
 * @param validatedOn the day of validation in Europe/Paris, of any kind
 */
export const dueDate = (
  validatedOn: LocalDate,
  { leadBusinessDays, fileLeadDays }: Pick<Terms, 'leadBusinessDays' | 'fileLeadDays'>,
): LocalDate => moveSettlementDays(settlementDayAfter(validatedOn, leadBusinessDays), -fileLeadDays);

/** The day that the money leaves of what is due on that day, or, when a run has missed it, of what the next run takes. */
export const expectedExecution = (
  due: LocalDate,
  today: LocalDate,
  { fileLeadDays }: Pick<Terms, 'fileLeadDays'>,
): LocalDate => moveSettlementDays(executionDay(due, today), fileLeadDays);

/**
 * The day that the bank is asked for (`ReqdExctnDt`) by a file that is made on `today`: the one that was meant, or, when that
 * is past, the first that it can still be. No bank takes a file of yesterday.
 */
export const executionDay = (meant: LocalDate, today: LocalDate): LocalDate =>
  meant >= today ? meant : settlementDayFrom(today);
