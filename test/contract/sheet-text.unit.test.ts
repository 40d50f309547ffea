import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetText } from '../../contract/sheet-text.ts';

describe('text in a spreadsheet', () => {
  it.each([
    '00123',
    '2026-06',
    '2026-06-08',
    '08/06/2026',
    '3E5',
    '1.5e-3',
    '1/2',
    '12:30',
    '5 PM',
    '1 234,50 €',
    '(85)',
    '−5',
    '１２３',
    '8 juin',
    'juin 2026',
    '3-Mar-26',
    'Sept. 26',
    'VRAI',
  ])('stays text though it looks like a value: %j', (text) => {
    expect(sheetText(text)).toBe(`'${text}`);
  });

  it.each([
    ['=1', "'=1"],
    ['+33 6', "'+33 6"],
    ['-a', "'-a"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋a', "'＋a"],
    ['－a', "'－a"],
    ['＠a', "'＠a"],
    [' =1', "' =1"],
    ['\t=1', "'\t'=1"],
    ['Gîte;=1', "Gîte;'=1"],
  ])('is no formula: %j', (text, cell) => {
    expect(sheetText(text)).toBe(cell);
  });

  it.each(['', 'RES-2026-118', '118-B', '2 nuits', '12 mariés', 'Mai', 'Dupont – Gîte', 'm•••@e•••.fr', '•••••••7487'])(
    'is left alone when there is no doubt: %j',
    (text) => {
      expect(sheetText(text)).toBe(text);
    },
  );

  it('neither starts a formula nor reads as a number in any cell, by whichever mark a spreadsheet splits', () => {
    const signs = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      ';',
      '\t',
      ' ',
      '"',
      '\n',
      '1',
      '0',
      'e',
      'a',
    );
    const texts = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const cell = sheetText(text);
        expect(cell.replaceAll("'", '')).toBe(text);
        for (const part of cell.split(/[;\t]/u)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        if (cell.trim() !== '') expect(Number(cell)).toBeNaN();
        expect(parse(stringify([[cell, 'x']]))).toEqual([[cell, 'x']]);
      }),
      { numRuns: 1_000 },
    );
  });
});
