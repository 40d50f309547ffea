import { DAY_MS } from '../../contract/duration.ts';
import { addDays, startOfParisDay, type LocalDate } from '../time.ts';

const newestDays = 7;
const roundDays = 30;

/** Whether the audit of a day reads the files of an export: those of the last week each time, of all others a thirtieth. */
export function opensOn(exportDate: LocalDate, today: LocalDate): boolean {
  if (exportDate > addDays(today, -newestDays)) return true;
  const daysAgo = Math.round((startOfParisDay(today) - startOfParisDay(exportDate)) / DAY_MS);
  return daysAgo % roundDays === 0;
}
