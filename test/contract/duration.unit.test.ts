import { describe, expect, test } from 'vitest';
import { durationMs, inOneUnit, isoDuration, SECOND_MS } from '../../contract/duration.ts';

describe('durations', () => {
  test.each([
    ['PT10M', 600_000],
    ['P3D', 259_200_000],
    ['P4W', 2_419_200_000],
    ['PT72H', 259_200_000],
    ['P1DT2H3M4S', 93_784_000],
    ['PT1H30S', 3_630_000],
    ['PT90S', 90_000],
    ['P0D', 0],
    ['P007D', 604_800_000],
  ])('%s is %d ms', (iso, expected) => {
    expect(durationMs(iso)).toBe(expected);
  });

  test.each([
    ...['', 'P', 'PT', 'P1DT', '3D', 'T3H', 'P3', 'PT5', 'P1W2D', 'P1H', 'PT1D', 'PT1S1M', 'P1D1D'],
    ...['P1Y', 'P1M', 'P1.5D', 'PT0,5H', 'P-1D', '-P1D', '+P1D', 'p1d', ' P1D', 'P1D ', 'P1D\n', 'P1e3D', 'P٣D'],
    ...['P999999999999999999W', `PT${'9'.repeat(17)}S`],
  ])('%j is refused', (iso) => {
    expect(durationMs(iso)).toBeUndefined();
  });

  test.each([0, 1, 90, 600, 3_600, 5_400, 86_400, 259_200])(
    '%d s are said in the shortest whole unit, and read back',
    (s) => {
      expect(durationMs(isoDuration(s * SECOND_MS))).toBe(s * SECOND_MS);
    },
  );

  test.each([
    ['PT24H', { count: 24, unit: 'H' }],
    ['P3D', { count: 3, unit: 'D' }],
    ['PT90S', { count: 90, unit: 'S' }],
    ['P1DT2H', undefined],
    ['P2W', undefined],
    ['P5H', undefined],
    ['PT5D', undefined],
    ['', undefined],
  ])('%s is told in the unit in which it is written, where that is one', (iso, told) => {
    expect(inOneUnit(iso)).toEqual(told);
  });

  test('a number of days too large for a number is refused', () => {
    expect(durationMs(`P${'9'.repeat(400)}D`)).toBeUndefined();
  });
});
