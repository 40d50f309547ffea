import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrivialCode } from '../../../core/security/personal-code.ts';

describe('isTrivialCode', () => {
  it.each([
    ['one digit', '000000'],
    ['two digits', '121222'],
    ['four in a row', '711112'],
    ['a repeated half', '739739'],
    ['a repeated pair', '929292'],
    ['pairs', '337799'],
    ['a mirror', '739937'],
    ['a sequence', '123456'],
    ['a sequence backwards', '987654'],
    ['a sequence over nine', '789012'],
    ['every second digit', '246802'],
    ['two short sequences', '789456'],
    ['two triples', '888333'],
    ['columns of the keypad', '147258'],
    ['diagonals of the keypad', '159753'],
    ['a date DDMMYY', '250683'],
    ['a date MMDDYY', '063083'],
    ['a date YYMMDD', '830630'],
    ['the first of a month YYMMDD', '830601'],
    ['a leap day', '290296'],
    ['a month and a year MMYYYY', '111987'],
    ['a year and a month YYYYMM', '198711'],
    ['a year and its first month', '198701'],
    ['a year and its last month', '198712'],
    ['the first year of all', '190003'],
  ])('refuses %s: %s', (_, code) => expect(isTrivialCode(code)).toBe(true));

  // 310297 would be 31 February, 001283 the day before 1 December, 001987 the month before January, 198713 and 131987 the
  // one after December; and nobody remembers anything of 1899 or 2060.
  it.each([
    '001283',
    '001987',
    '482913',
    '735120',
    '264908',
    '310297',
    '907356',
    '138713',
    '198713',
    '131987',
    '189903',
    '206003',
  ])('accepts %s', (code) => expect(isTrivialCode(code)).toBe(false));

  it('leaves at least 85 % of all codes, judged by a sample', { timeout: 30_000 }, () => {
    const sample = fc.sample(fc.noBias(fc.nat(999_999)), { numRuns: 20_000, seed: 371948 });
    const trivial = sample.filter((n) => isTrivialCode(String(n).padStart(6, '0')));
    expect(trivial.length / sample.length).toBeGreaterThan(0.05);
    expect(trivial.length / sample.length).toBeLessThan(0.15);
  });
});
