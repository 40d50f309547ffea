import { addDays, type LocalDate, localDate } from '../time.ts';
import { easterSunday } from './easter.ts';

/**
 * The 11 public holidays of metropolitan France (Code du travail, article L3133-1). The two more of Alsace-Moselle
 * (L3134-13) and the days of the overseas departments (L3422-2) do not count: the due date is the same for all merchants.
 */
export function frenchPublicHolidays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  return new Set([
    localDate(`${year}-01-01`),
    addDays(easter, 1), // lundi de Pâques
    localDate(`${year}-05-01`),
    localDate(`${year}-05-08`),
    addDays(easter, 39), // Ascension
    addDays(easter, 50), // lundi de Pentecôte
    localDate(`${year}-07-14`),
    localDate(`${year}-08-15`),
    localDate(`${year}-11-01`),
    localDate(`${year}-11-11`),
    localDate(`${year}-12-25`),
  ]);
}

/**
 * The days besides Saturdays and Sundays on which TARGET, the Eurosystem's payment system, is closed: the long-term
 * calendar decided by the European Central Bank on 14 December 2000, "from 2002 until further notice".
 */
export function targetClosingDays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  return new Set([
    localDate(`${year}-01-01`),
    addDays(easter, -2), // Good Friday
    addDays(easter, 1), // Easter Monday
    localDate(`${year}-05-01`),
    localDate(`${year}-12-25`),
    localDate(`${year}-12-26`),
  ]);
}
