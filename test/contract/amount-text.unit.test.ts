import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, readAmount } from '../../contract/amount-text.ts';

describe('an amount as people write it', () => {
  it.each([
    ['85', 85_00],
    ['85,50', 85_50],
    ['85.5', 85_50],
    ['0,05', 5],
    ['85,5 €', 85_50],
    ['€ 85,50', 85_50],
    ['€85.50', 85_50],
    ['85,50 EUR', 85_50],
    ['85,50 euros', 85_50],
    ['85€50', 85_50],
    ['85 € 50', 85_50],
    ['85 euros 50', 85_50],
    ['1 234€50', 1_234_50],
    ['1 234,56 €', 1_234_56],
    ['1\u00a0234,56\u00a0€', 1_234_56],
    ['1\u202f234,5\u00a0€', 1_234_50],
    ['1\u2009234,56', 1_234_56],
    ['1.234,56', 1_234_56],
    ['1,234.56', 1_234_56],
    ["1'234,56", 1_234_56],
    ['1’234.56', 1_234_56],
    ['1 234', 1_234_00],
    ['1.234.567', 1_234_567_00],
    ['８５，５０', 85_50],
    ['\u202a85,50\u202c', 85_50],
    [' 85,50\n', 85_50],
  ])('%j is %i cents', (text, cents) => {
    expect(readAmount(text)).toEqual({ cents });
  });

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12,345 €', 'ambiguous'],
    ['abc', 'no-amount'],
    [',', 'no-amount'],
    ['-5', 'no-amount'],
    ['+5', 'no-amount'],
    ['12,3456', 'no-amount'],
    ['0,050', 'no-amount'],
    ['1,2,3', 'no-amount'],
    ['85 50', 'no-amount'],
    ['85\u200b50', 'no-amount'],
    ['85⁵⁰', 'no-amount'],
    ['８５⑤', 'no-amount'],
    ['0 123,50', 'no-amount'],
    ['85€5', 'no-amount'],
    ['85€500', 'no-amount'],
    ['8€5,50', 'no-amount'],
    ['12 €€', 'no-amount'],
    ['€ 85 €', 'no-amount'],
    ['1 2345', 'no-amount'],
    ['1 234 56', 'no-amount'],
    ['1.234 567', 'no-amount'],
    ['1e3', 'no-amount'],
    ['12345678', 'no-amount'],
    ['123 456 789', 'no-amount'],
  ])('%j is refused: %s', (text, refused) => {
    expect(readAmount(text)).toEqual({ refused });
  });

  it('never glues digits that stood apart, but across the gap of a thousand', () => {
    const marks = [' ', '\u00a0', '\u202f', "'", '’', '.', ',', '€', 'EUR', ' € ', '-', '\u200b', '/'];
    const run = fc.stringMatching(/^\d{1,4}$/);
    const written = fc
      .tuple(run, fc.array(fc.tuple(fc.constantFrom(...marks), run), { maxLength: 3 }))
      .map(([first, rest]) => first + rest.map((part) => part.join('')).join(''));
    fc.assert(
      fc.property(written, (text) => {
        const cents = parseAmount(text);
        if (cents === undefined) return;
        const runs = text.match(/\d+/g) ?? [];
        const areThousands = (whole: string[]) => whole.slice(1).every(({ length }) => length === 3);
        const readings = [
          { whole: runs, decimals: '' },
          { whole: runs.slice(0, -1), decimals: runs.at(-1) ?? '' },
        ].filter(({ whole, decimals }) => whole.length > 0 && areThousands(whole) && decimals.length <= 2);
        expect(
          readings.map(({ whole, decimals }) => Number(whole.join('')) * 100 + Number(decimals.padEnd(2, '0'))),
        ).toContain(cents);
      }),
      { numRuns: 2_000 },
    );
  });
});
