import { Cron } from 'croner';
import { instantOf, wallTimeAt } from './zoned-time.ts';

/** A cron expression of AWS in its zone: the first time that it fires strictly after an instant, undefined when never again. */
export type NextCron = (after: number) => number | undefined;

/**
 * Reads the six fields of AWS: minutes, hours, day of month, month, day of week (1 is Sunday), year. One of the two day
 * fields is `?`. croner has all else (lists, ranges, steps, names, `L`, `W`, `#`) but what AWS makes of daylight saving.
 *
 * @throws RangeError naming what is malformed
 */
export function parseCron(text: string, timeZone: string): NextCron {
  const fields = text.trim().split(/\s+/);
  const [minutes, hours, dayOfMonth, month, dayOfWeek = '', year] = fields;
  if (fields.length !== 6) throw new RangeError(`cron(${text}) has ${fields.length} fields instead of 6`);
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new RangeError(`exactly one of day-of-month and day-of-week of cron(${text}) must be ?`);
  }
  // croner would take 0 and 8 for Sunday, too.
  if (/(^|[,-])([089]|\d\d)/.test(dayOfWeek)) throw new RangeError(`cron(${text}): days of the week are 1 to 7`);
  const days = [dayOfMonth, month, dayOfWeek].join(' ').replace('?', '*');
  const pattern = read(text, `0 ${minutes} ${hours} ${days} ${year}`, timeZone);

  return (after) => {
    let next = pattern.nextRun(new Date(after));
    // A time that the clocks jump over is skipped, where croner moves it; one that they show twice fires once.
    while (next && !(pattern.match(next) && isFirst(next.getTime(), timeZone))) next = pattern.nextRun(next);
    return next?.getTime();
  };
}

function read(text: string, pattern: string, timezone: string): Cron {
  try {
    return new Cron(pattern, { timezone, mode: '7-part', alternativeWeekdays: true, sloppyRanges: true });
  } catch (error) {
    throw new RangeError(`cron(${text}): ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const isFirst = (instant: number, timeZone: string): boolean =>
  instantOf(wallTimeAt(instant, timeZone), timeZone) === instant;
