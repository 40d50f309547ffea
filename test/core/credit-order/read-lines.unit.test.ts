import { describe, expect, it } from 'vitest';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import type { ReadLine } from '../../../core/credit-order/order-line.ts';
import { readLines, type FileRows } from '../../../core/credit-order/read-lines.ts';

const read = (rows: string[][], delimiter: FileRows['delimiter'] = ';') => readLines({ rows, delimiter });
const lines = (...args: Parameters<typeof read>): readonly ReadLine[] => {
  const result = read(...args);
  if ('refused' in result) throw new Error(result.refused);
  return result.lines;
};
const header = ['Identifiant', 'Montant', 'Libellé'];
const verdictOf = (...cells: string[]) => lines([header, cells])[0];

it('reads identifier, amount and label, and keeps a hash of the identifier', () => {
  expect(verdictOf('100 0337 7487', '1 234,50 €', 'Noël')).toEqual({
    row: 2,
    hint: '•••••••7487',
    amount: 1_234_50,
    label: 'Noël',
    identifierHash: expect.stringMatching(/^[\w-]{43}$/) as string,
  });
});

it('gives the same hash for every way of writing an identifier', () => {
  const written = ['marie@example.fr', ' Marie@Example.FR', 'Marie <marie@example.fr>', '\u00a0marie@example.fr'];
  const hashes = lines([header, ...written.map((cell) => [cell, '10'])]).map((line) =>
    'identifierHash' in line ? line.identifierHash : undefined,
  );
  expect(new Set(hashes).size).toBe(1);
});

describe('the columns', () => {
  it('are those that the header names, in any order, and others are not read', () => {
    const [line] = lines([
      ['Nom', 'MONTANT', 'Prénom', 'identifiant'],
      ['Durand', '85,50', 'Marie', '10003377487'],
    ]);
    expect(line).toMatchObject({ row: 2, amount: 85_50, hint: '•••••••7487' });
    expect(JSON.stringify(line)).not.toContain('Durand');
  });

  it('are in order where there is no header', () => {
    expect(lines([['10003377487', '85,50', 'Noël']])).toMatchObject([{ row: 1, amount: 85_50, label: 'Noël' }]);
  });

  it.each([
    ['none of them is known', ['Qui', 'Combien']],
    ['the amount is not named', ['Identifiant', 'Nom']],
    ['two are the same', ['Identifiant', 'Montant', 'Montant']],
    ['there is none, and the first line names nobody', ['Marie Durand', '85,50']],
  ])('are refused when %s', (_, first) => {
    expect(read([first, ['10003377487', '85,50', '3']])).toEqual({ refused: 'columns-unknown' });
  });
});

it('counts rows as a spreadsheet does, and passes over blank ones', () => {
  expect(
    lines([header, ['', '', ''], ['10003377487', '85,50'], [''], ['10000000012', '1']]).map(({ row }) => row),
  ).toEqual([3, 5]);
});

it.each([
  ['IDENTIFIER_MISSING', ['', '10,00']],
  ['IDENTIFIER_MALFORMED', ['1234', '10,00']],
  ['IDENTIFIER_MALFORMED', ['Marie Durand', '10,00']],
  ['IDENTIFIER_ROUNDED', ['1,00034E+10', '10,00']],
  ['IDENTIFIER_PHONE', ['06 12 34 56 78', '10,00']],
  ['AMOUNT_MISSING', ['10003377487', ' ']],
  ['AMOUNT_UNREADABLE', ['10003377487', 'dix']],
  ['AMOUNT_UNREADABLE', ['10003377487', '-10,00']],
  ['AMOUNT_AMBIGUOUS', ['10003377487', '1.234']],
  ['AMOUNT_NOT_POSITIVE', ['10003377487', '0,00']],
  ['AMOUNT_OVER_LIMIT', ['10003377487', '5000,01']],
  ['LABEL_REFUSED', ['10003377487', '10,00', 'x'.repeat(creditOrderLimits.labelLengthMax + 1)]],
  ['CELLS_TOO_MANY', ['10003377487', '10', '00', 'Noël']],
])('says %s of %j', (verdict, cells) => {
  expect(verdictOf(...cells)).toMatchObject({ verdict });
  expect(verdictOf(...cells)).not.toHaveProperty('identifierHash');
});

it('has no label where there is none', () => {
  expect(verdictOf('10003377487', '85,50', ' ')).not.toHaveProperty('label');
});

it('takes a label as long as may be, and no longer', () => {
  const label = 'é'.repeat(creditOrderLimits.labelLengthMax);
  expect(verdictOf('10003377487', '85,50', label)).toMatchObject({ label });
  expect(verdictOf('10003377487', '85,50', `${label}é`)).toMatchObject({ verdict: 'LABEL_REFUSED' });
});

it('takes the amount at the limit', () => {
  expect(verdictOf('10003377487', '5000,00')).not.toHaveProperty('verdict');
});

it('does not take a decimal comma for one between cells', () => {
  const cells = ['10003377487', '120', '50'];
  expect(lines([header, cells], ',')).toMatchObject([{ verdict: 'AMOUNT_AMBIGUOUS' }]);
  const [betweenSemicolons, named] = [
    lines([header, cells], ';')[0],
    lines([header, [...cells.slice(0, 2), 'Noël']], ',')[0],
  ];
  expect(betweenSemicolons).toMatchObject({ amount: 120_00, label: '50' });
  expect(named).toMatchObject({ amount: 120_00, label: 'Noël' });
  for (const line of [betweenSemicolons, named]) expect(line).not.toHaveProperty('verdict');
});

it('refuses a file without lines, and one with too many', () => {
  const many = Array.from({ length: creditOrderLimits.linesMax + 1 }, () => ['10003377487', '1']);
  expect([read([]), read([header]), read([header, ...many])]).toEqual([
    { refused: 'empty' },
    { refused: 'empty' },
    { refused: 'too-many-lines' },
  ]);
  expect(lines([header, ...many.slice(1)])).toHaveLength(creditOrderLimits.linesMax);
});
