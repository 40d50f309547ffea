import { describe, expect, it } from 'vitest';
import { defaultDelay, delayChoices, isoDelay } from '../../../portal/payment/delay.ts';

describe('the delays that are offered', () => {
  it('are the usual ones within the terms, with the default among them', () => {
    expect(delayChoices({ min: 'PT15M', max: 'P28D', default: 'PT72H' })).toEqual(['PT1H', 'PT24H', 'P3D', 'P7D']);
    expect(delayChoices({ min: 'PT2H', max: 'P5D', default: 'P2D' })).toEqual(['PT24H', 'P2D', 'P3D']);
  });

  it('begin with the default, in whatever unit the terms have it', () => {
    expect(defaultDelay({ min: 'PT15M', max: 'P28D', default: 'PT72H' }).choice).toBe('P3D');
    expect(defaultDelay({ min: 'PT15M', max: 'P28D', default: 'P2D' }).choice).toBe('P2D');
  });
});

describe('a delay of one’s own', () => {
  it.each([
    ['45', 'M', 'PT45M'],
    [' 12 ', 'H', 'PT12H'],
    ['10', 'D', 'P10D'],
    ['', 'D', undefined],
    ['-1', 'D', undefined],
    ['1.5', 'H', undefined],
  ] as const)('%j %s is %s', (count, unit, iso) => {
    expect(isoDelay({ choice: 'OTHER', count, unit })).toBe(iso);
  });
});
