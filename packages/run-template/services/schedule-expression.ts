import { parseCron, type NextCron } from './cron.ts';
import { instantOf, wallTimeAt } from './zoned-time.ts';

const MINUTE_MS = 60_000;
const UNIT_MS: Record<string, number> = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS };

export type ScheduleExpression =
  { kind: 'at'; instant: number } | { kind: 'rate'; periodMs: number } | { kind: 'cron'; next: NextCron };

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)`, `rate(n unit)` or `cron(six fields)` of EventBridge Scheduler.
 * @param timeZone IANA name; UTC where the schedule says nothing
 * @throws RangeError naming what is malformed or not implemented here
 */
export function parseSchedule(expression: string, timeZone = 'UTC'): ScheduleExpression {
  wallTimeAt(0, timeZone);
  const [, kind, content = ''] = /^(at|rate|cron)\((.*)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'at':
      return { kind, instant: parseAt(content, timeZone) };
    case 'rate':
      return { kind, periodMs: parseRate(content) };
    case 'cron':
      return { kind, next: parseCron(content, timeZone) };
    default:
      throw new RangeError(`${expression} is neither at(), rate() nor cron()`);
  }
}

function parseAt(content: string, timeZone: string): number {
  const wallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(content) ? Date.parse(`${content}Z`) : NaN;
  if (Number.isNaN(wallTime) || new Date(wallTime).toISOString() !== `${content}.000Z`) {
    throw new RangeError(`at(${content}) is not at(yyyy-mm-ddThh:mm:ss)`);
  }
  const instant = instantOf(wallTime, timeZone);
  if (instant === undefined) throw new RangeError(`at(${content}) does not exist in ${timeZone}`);
  return instant;
}

function parseRate(content: string): number {
  const [, value = '', unit = '', plural] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(content) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined || (value === '1') === (plural === 's')) {
    throw new RangeError(`rate(${content}) is not rate(1 minute|hour|day) or rate(n minutes|hours|days)`);
  }
  return Number(value) * unitMs;
}

/**
 * The first time a schedule fires strictly after an instant (epoch milliseconds), undefined when never again. A rate
 * counts from that instant. Daylight saving is AWS's (EventBridge Scheduler user guide, "Daylight savings time"): a cron
 * time that the clocks jump over is skipped, one that they show twice fires once, and a rate of days means 24 hours.
 */
export function nextFire(schedule: ScheduleExpression, after: number): number | undefined {
  switch (schedule.kind) {
    case 'at':
      return schedule.instant > after ? schedule.instant : undefined;
    case 'rate':
      return after + schedule.periodMs;
    case 'cron':
      return schedule.next(after);
  }
}
