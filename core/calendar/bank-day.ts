import { addDays, parisDate, parisTime, type Instant, type LocalDate } from '../time.ts';

/** The first day that a bank can still be asked for: today until its cut-off (an hour in Paris, 24 for none), then tomorrow. */
export function bankDay(now: Instant, cutOffHour: number): LocalDate {
  const today = parisDate(now);
  const hour = Number(parisTime(now).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH'.length));
  return hour < cutOffHour ? today : addDays(today, 1);
}
