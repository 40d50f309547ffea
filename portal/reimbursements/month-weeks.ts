import { DAY_MS } from '../../contract/duration.ts';
import { addMonths, monthOf, type Month } from '../../web/format/months.ts';

export interface CalendarDay {
  /** `2026-06-08` */
  date: string;
  /** Days of the month before or after fill the first and the last week. */
  isInMonth: boolean;
}

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The weeks of a month, Monday to Sunday. */
export function weeksOf(month: Month): CalendarDay[][] {
  const first = at(`${month}-01`);
  const end = at(`${addMonths(month, 1)}-01`);
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: CalendarDay[][] = [];
  for (let monday = first - weekday * DAY_MS; monday < end; monday += 7 * DAY_MS) {
    weeks.push(
      Array.from({ length: 7 }, (_, day) => {
        const date = isoOf(monday + day * DAY_MS);
        return { date, isInMonth: monthOf(date) === month };
      }),
    );
  }
  return weeks;
}
