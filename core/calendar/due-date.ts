import { addDays, type LocalDate } from '../time.ts';
import { isFrenchBusinessDay, settlementDayFrom } from './business-days.ts';

/**
 * The day on which the bank is asked to pay a payment to the merchant (`ReqdExctnDt`): `leadBusinessDays` French
 * business days after the day of validation, which does not count itself, then on to the next settlement day.
 *
 * @param validatedOn the day of validation in Europe/Paris, of any kind
 * @param leadBusinessDays an integer, at least 1: nothing may be added to a day that the batch may have closed
 * @throws RangeError for another lead, or when the count leaves the calendar's years
 */
export function dueDate(validatedOn: LocalDate, leadBusinessDays: number): LocalDate {
  if (!Number.isInteger(leadBusinessDays) || leadBusinessDays < 1) {
    throw new RangeError(`lead in business days must be an integer from 1: ${leadBusinessDays}`);
  }
  let date = validatedOn;
  for (let counted = 0; counted < leadBusinessDays;) {
    date = addDays(date, 1);
    if (isFrenchBusinessDay(date)) counted += 1;
  }
  return settlementDayFrom(date);
}

/**
 * The day that the bank is asked for (`ReqdExctnDt`) by a file that is made on `today`: the one that was meant, or, when that
 * is past, the first that it can still be. No bank takes a file of yesterday.
 */
export const executionDay = (meant: LocalDate, today: LocalDate): LocalDate =>
  meant >= today ? meant : settlementDayFrom(today);
