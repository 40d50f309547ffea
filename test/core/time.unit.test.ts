import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMs, ceilToSecond, instant, localDate, parisDate, toIso, weekday } from '../../core/time.ts';

const at = (iso: string) => instant(Date.parse(iso));
const anyInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 11, 31) }).map(instant);

describe('instants', () => {
  test.each([NaN, Infinity, 1.5, 8_640_000_000_000_001])('%s is no instant', (ms) => {
    expect(() => instant(ms)).toThrow(RangeError);
  });

  test('to the last millisecond that a date can have, either way', () => {
    expect([8_640_000_000_000_000, -8_640_000_000_000_000].map(instant)).toEqual([
      8_640_000_000_000_000, -8_640_000_000_000_000,
    ]);
  });

  test('ISO in UTC, with milliseconds only when there are some', () => {
    expect(toIso(instant(0))).toBe('1970-01-01T00:00:00Z');
    expect(toIso(at('2026-04-30T11:00:00+02:00'))).toBe('2026-04-30T09:00:00Z');
    expect(toIso(at('2026-04-30T09:00:00.070Z'))).toBe('2026-04-30T09:00:00.070Z');
  });

  test('adding milliseconds, and never half of one', () => {
    expect(toIso(addMs(at('2026-12-31T23:59:59.999Z'), 1))).toBe('2027-01-01T00:00:00Z');
    expect(() => addMs(instant(0), 0.5)).toThrow(RangeError);
  });

  test('rounding up to the second gives the same second or the next, never less', () => {
    expect(toIso(ceilToSecond(at('2026-04-30T09:00:00Z')))).toBe('2026-04-30T09:00:00Z');
    expect(toIso(ceilToSecond(at('2026-04-30T09:00:00.001Z')))).toBe('2026-04-30T09:00:01Z');
    fc.assert(
      fc.property(anyInstant, (exact) => {
        const rounded = ceilToSecond(exact);
        expect(rounded % 1000).toBe(0);
        expect(rounded - exact).toBeGreaterThanOrEqual(0);
        expect(rounded - exact).toBeLessThan(1000);
      }),
    );
  });
});

describe('local dates', () => {
  test.each(['2026-11-23', '2024-02-29', '2100-02-28', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(localDate(text)).toBe(text);
  });

  test.each([
    ...['2026-02-29', '2026-02-30', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...[
      '',
      '2026-1-1',
      '20261123',
      '23-11-2026',
      '2026-11-23T00:00:00Z',
      ' 2026-11-23',
      '2026-11-23\n',
      '+002026-11-23',
    ],
  ])('%j is refused', (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  });

  test('days are added over months, leap days and years, both ways', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2100-02-28'), 1)).toBe('2100-03-01');
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28');
    expect(addDays(localDate('2026-03-29'), 0)).toBe('2026-03-29');
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(localDate('2026-03-29'), NaN)).toThrow(RangeError);
    expect(() => addDays(localDate('2026-03-29'), 0.5)).toThrow(RangeError);
  });

  test('the week runs from Monday, 1, to Sunday, 7', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => weekday(addDays(localDate('2026-11-23'), days)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the day in Paris', () => {
  test.each([
    ['2026-01-15T22:59:59.999Z', '2026-01-15', 'winter, a millisecond before midnight'],
    ['2026-01-15T23:00:00Z', '2026-01-16', 'winter, midnight'],
    ['2026-01-15T23:30:00Z', '2026-01-16', 'winter'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15', 'summer, a millisecond before midnight'],
    ['2026-07-15T22:00:00Z', '2026-07-16', 'summer, midnight'],
    ['2026-07-15T23:30:00Z', '2026-07-16', 'summer'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28', 'the day before the clocks go forward'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the 23-hour day begins in winter time'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29', 'and ends in summer time'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'the day after'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the 25-hour day begins in summer time'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25', 'and ends in winter time'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'the day after'],
    ['2026-12-31T23:30:00Z', '2027-01-01', 'already next year'],
  ])('%s is on %s (%s)', (iso, expected) => {
    expect(parisDate(at(iso))).toBe(expected);
  });

  test('follows the directive (2000/84/EC): summer time between the last Sundays of March and October, 01:00 UTC', () => {
    const lastSundayAt1 = (year: number, month: number) => {
      const last = new Date(Date.UTC(year, month + 1, 0, 1));
      return last.getTime() - last.getUTCDay() * 86_400_000;
    };
    fc.assert(
      fc.property(anyInstant, (when) => {
        const year = new Date(when).getUTCFullYear();
        const isSummer = when >= lastSundayAt1(year, 2) && when < lastSundayAt1(year, 9);
        const shifted = new Date(when + (isSummer ? 2 : 1) * 3_600_000);
        expect(parisDate(when)).toBe(shifted.toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });
});
