/** The values that each field of a cron expression allows; `undefined` in the day fields stands for `?`. */
export interface CronFields {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  daysOfMonth: ReadonlySet<number> | undefined;
  months: ReadonlySet<number>;
  /** 1 is Sunday, 7 is Saturday, as AWS counts. */
  daysOfWeek: ReadonlySet<number> | undefined;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Parses the six fields of AWS: minutes, hours, day of month, month, day of week, year, each `*`, or a list of numbers
 * (or names), ranges and steps. One of the two day fields is `?`.
 * @throws RangeError naming what is malformed, or not implemented here (`L`, `W`, `#`, a year)
 */
export function parseCron(text: string): CronFields {
  const fields = text.trim().split(/\s+/);
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = fields;
  if (fields.length !== 6 || !minutes || !hours || !dayOfMonth || !month || !dayOfWeek) {
    throw new RangeError(`cron(${text}) has ${fields.length} fields instead of 6`);
  }
  if (year !== '*') throw new RangeError(`the year field of cron(${text}) is not implemented: only *`);
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new RangeError(`exactly one of day-of-month and day-of-week of cron(${text}) must be ?`);
  }
  return {
    minutes: parseField('minutes', minutes, 0, 59),
    hours: parseField('hours', hours, 0, 23),
    daysOfMonth: dayOfMonth === '?' ? undefined : parseField('day-of-month', dayOfMonth, 1, 31),
    months: parseField('month', month, 1, 12, MONTHS),
    daysOfWeek: dayOfWeek === '?' ? undefined : parseField('day-of-week', dayOfWeek, 1, 7, DAYS),
  };
}

function parseField(name: string, text: string, min: number, max: number, names: string[] = []): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(item);
    const number = (word: string) => {
      const named = names.indexOf(word.toUpperCase());
      return named >= 0 ? named + 1 : /^\d+$/.test(word) ? Number(word) : NaN;
    };
    const first = match?.[1] === undefined ? min : number(match[1]);
    const step = match?.[3] === undefined ? 1 : Number(match[3]);
    // `5/10` means from 5 on every 10; a bare `5` is that value alone.
    const open = match?.[1] === undefined || (match[2] === undefined && match[3] !== undefined);
    const last = match?.[2] !== undefined ? number(match[2]) : open ? max : first;
    if (!match || !(min <= first && first <= last && last <= max) || step < 1) {
      throw new RangeError(`the ${name} field "${text}" is malformed or not implemented`);
    }
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return values;
}
