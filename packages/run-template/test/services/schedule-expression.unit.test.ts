import { describe, expect, it } from 'vitest';
import { nextFire, parseSchedule } from '../../services/schedule-expression.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number | undefined) => instant && new Date(instant).toISOString().replace('.000Z', 'Z');
const next = (expression: string, timeZone: string | undefined, after: string) =>
  iso(nextFire(parseSchedule(expression, timeZone), at(after)));

describe('nextFire', () => {
  it.each([
    // expression, zone, after, expected
    ['at(2026-11-30T06:00:00)', undefined, '2026-11-29T00:00:00Z', '2026-11-30T06:00:00Z'],
    ['at(2026-11-30T06:00:00)', 'Europe/Paris', '2026-11-29T00:00:00Z', '2026-11-30T05:00:00Z'],
    ['at(2026-11-30T06:00:00)', undefined, '2026-11-30T06:00:00Z', undefined],
    ['rate(1 minute)', undefined, '2026-11-30T06:00:30Z', '2026-11-30T06:01:30Z'],
    ['rate(5 hours)', undefined, '2026-11-30T06:00:00Z', '2026-11-30T11:00:00Z'],
    ['rate(1 day)', 'Europe/Paris', '2026-03-28T06:00:00Z', '2026-03-29T06:00:00Z'],
    ['cron(0 6 * * ? *)', 'Europe/Paris', '2026-06-01T04:00:00Z', '2026-06-02T04:00:00Z'],
    ['cron(0 6 * * ? *)', 'Europe/Paris', '2026-06-01T03:59:59Z', '2026-06-01T04:00:00Z'],
    ['cron(0 6 * * ? *)', 'Europe/Paris', '2026-12-01T04:00:00Z', '2026-12-01T05:00:00Z'],
    ['cron(0 6 * * ? *)', undefined, '2026-12-01T06:00:00Z', '2026-12-02T06:00:00Z'],
    // The day in the zone is not the day in UTC.
    ['cron(30 0 1 * ? *)', 'Europe/Paris', '2026-06-30T22:29:00Z', '2026-06-30T22:30:00Z'],
    ['cron(0 6 ? * MON-FRI *)', 'Europe/Paris', '2026-06-05T04:00:00Z', '2026-06-08T04:00:00Z'],
    ['cron(0 6 ? * 1 *)', undefined, '2026-06-05T00:00:00Z', '2026-06-07T06:00:00Z'],
    ['cron(0/15 8,20 * * ? *)', undefined, '2026-06-05T08:45:00Z', '2026-06-05T20:00:00Z'],
    ['cron(*/20 * * * ? *)', undefined, '2026-06-05T08:40:00Z', '2026-06-05T09:00:00Z'],
    ['cron(10-12 9 1,15 JAN,jun ? *)', undefined, '2026-06-01T09:11:00Z', '2026-06-01T09:12:00Z'],
    ['cron(0 0 29 2 ? *)', undefined, '2026-03-01T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['cron(0 0 31 2 ? *)', undefined, '2026-03-01T00:00:00Z', undefined],
    ['cron(0 6 L * ? *)', undefined, '2026-02-01T00:00:00Z', '2026-02-28T06:00:00Z'],
    ['cron(0 6 3W * ? *)', undefined, '2026-05-01T07:00:00Z', '2026-05-04T06:00:00Z'],
    ['cron(0 6 ? * 2#1 *)', undefined, '2026-06-02T00:00:00Z', '2026-07-06T06:00:00Z'],
    ['cron(0 6 ? * 6L *)', undefined, '2026-05-01T07:00:00Z', '2026-05-29T06:00:00Z'],
    ['cron(0 6 * * ? 2027-2028)', undefined, '2026-06-02T00:00:00Z', '2027-01-01T06:00:00Z'],
    ['cron(0 6 * * ? 2026)', undefined, '2026-12-31T06:00:00Z', undefined],
    // Spring: 02:30 does not exist on 29 March 2026 in Paris.
    ['cron(30 2 * * ? *)', 'Europe/Paris', '2026-03-28T01:30:00Z', '2026-03-30T00:30:00Z'],
    // Autumn: 02:30 comes twice on 25 October 2026; it fires at the first only.
    ['cron(30 2 * * ? *)', 'Europe/Paris', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'],
    ['cron(30 2 * * ? *)', 'Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
    ['cron(0/30 * * * ? *)', 'Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z'],
  ])('%s in %s after %s is %s', (expression, timeZone, after, expected) => {
    expect(next(expression, timeZone, after)).toBe(expected);
  });
});

describe('parseSchedule refuses', () => {
  it.each([
    ['at(2026-11-30T06:00:00.500)', 'UTC', 'is not at(yyyy-mm-ddThh:mm:ss)'],
    ['at(2026-11-30T06:00:00Z)', 'UTC', 'is not at(yyyy-mm-ddThh:mm:ss)'],
    ['at(2026-02-30T06:00:00)', 'UTC', 'is not at(yyyy-mm-ddThh:mm:ss)'],
    ['at(2026-03-29T02:30:00)', 'Europe/Paris', 'does not exist in Europe/Paris'],
    ['rate(1 minutes)', 'UTC', 'is not rate('],
    ['rate(2 minute)', 'UTC', 'is not rate('],
    ['rate(30 seconds)', 'UTC', 'is not rate('],
    ['rate(0 minutes)', 'UTC', 'is not rate('],
    ['cron(0 6 * * *)', 'UTC', 'has 5 fields instead of 6'],
    ['cron(0 6 * * * *)', 'UTC', 'exactly one of day-of-month and day-of-week'],
    ['cron(0 6 ? * ? *)', 'UTC', 'exactly one of day-of-month and day-of-week'],
    ['cron(60 6 * * ? *)', 'UTC', 'cron(60 6 * * ? *): CronPattern: Invalid value for minute: 60'],
    ['cron(x 6 * * ? *)', 'UTC', 'cron(x 6 * * ? *): CronPattern: '],
    ['cron(0 6 0 * ? *)', 'UTC', 'cron(0 6 0 * ? *): CronPattern: '],
    ['cron(0 6 ? * 0 *)', 'UTC', 'days of the week are 1 to 7'],
    ['cron(0 6 ? * 2-8 *)', 'UTC', 'days of the week are 1 to 7'],
    ['every day', 'UTC', 'is neither at(), rate() nor cron()'],
    ['rate(1 day)', 'Europe/Lutece', 'Invalid time zone specified: Europe/Lutece'],
  ])('%s in %s', (expression, timeZone, reason) => {
    expect(() => parseSchedule(expression, timeZone)).toThrow(reason);
  });
});
