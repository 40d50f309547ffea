import { addDays, daysAfter, type LocalDate } from '../time.ts';

/** The whole chain of a day, as an export's manifest holds it: nothing can be added, taken out or changed unseen after that. */
export interface DaySeal {
  day: LocalDate;
  /** How many records there are. */
  count: number;
  /** The hash of the last one. */
  hash: string;
}

/**
 * The days that an export seals: those that are over and that the one before it did not seal. A day without a seal, in such a
 * range, is sealed as one without a record.
 */
export const daysToSeal = (lastExport: LocalDate, exportDate: LocalDate): LocalDate[] =>
  daysAfter(addDays(lastExport, -1), addDays(exportDate, -1));
