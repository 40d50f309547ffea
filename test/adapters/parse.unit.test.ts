import { describe, expect, it } from 'vitest';
import * as parse from '../../adapters/parse.ts';

const personal = 'marie@example.org';

describe('what is parsed', () => {
  it.each<[string, parse.Parser<unknown>, unknown[], unknown[]]>([
    ['a text', parse.text, ['', 'é'], [1, undefined, null, ['a']]],
    ['a whole number', parse.integer, [0, -1, Number.MAX_SAFE_INTEGER], [0.5, '1', NaN, 2 ** 53]],
    ['true or false', parse.flag, [true, false], [0, 'true']],
    ['cents', parse.cents, [0, -85_50], [85.5, '8550', Infinity]],
    ['an instant', parse.instant, [0, Date.UTC(2026, 3, 30)], [0.5, 1e17, '2026-04-30']],
    ['a day', parse.date, ['2026-02-28', '2026-02-28', '2026-03-01'], ['2026-02-30', '28/02/2026', 20260228]],
    ['a set of texts', parse.textSet, [new Set(), new Set(['a'])], [['a'], new Set([1])]],
    ['a known word', parse.oneOf(['A', 'B']), ['A', 'B'], ['C', 'a', undefined]],
    ['a list', parse.list(parse.integer), [[], [1, 2]], [[1, '2'], { 0: 1 }]],
    ['a map of ids', parse.mapOf(parse.integer), [{}, { a: 1 }], [{ a: 'x' }, [1], null]],
  ])('%s is what it says', (_, parser, good, bad) => {
    for (const value of good) expect(parser(value)).toEqual(value);
    for (const value of bad) expect(() => parser(value)).toThrow(parse.Mismatch);
  });

  it('is a union by the word in one field', () => {
    type Shape = { kind: 'ROUND'; radius: number } | { kind: 'SQUARE'; side: number };
    const shape = parse.tagged<Shape, 'kind'>('kind', {
      ROUND: parse.object<Extract<Shape, { kind: 'ROUND' }>>({ kind: parse.oneOf(['ROUND']), radius: parse.integer }),
      SQUARE: parse.object<Extract<Shape, { kind: 'SQUARE' }>>({ kind: parse.oneOf(['SQUARE']), side: parse.integer }),
    });

    expect(shape({ kind: 'ROUND', radius: 1 })).toEqual({ kind: 'ROUND', radius: 1 });
    expect(() => shape({ kind: 'ROUND', side: 1 })).toThrow('radius is missing');
    expect(() => shape({ kind: 'toString' })).toThrow('kind is none that this release knows');
  });

  it.each<[string, parse.Parser<unknown>, unknown]>([
    ['a word', parse.oneOf(['A']), personal],
    ['a day', parse.date, personal],
    ['cents', parse.cents, personal],
    ['a name in a map', parse.mapOf(parse.integer), { [personal]: 'x' }],
    ['a field too many', parse.object<{ a?: number }>({ a: parse.optional(parse.integer) }), { [personal]: 1 }],
    ['a text that is no JSON', parse.json(parse.text), personal],
    ['deep within', parse.list(parse.object<{ a: number }>({ a: parse.integer })), [{ a: personal }]],
  ])('is never quoted in the error: %s', (_, parser, value) => {
    expect(() => parser(value)).toThrow(parse.Mismatch);
    expect(() => parser(value)).not.toThrow(personal);
  });

  it('says where it is wrong', () => {
    const parser = parse.object<{ lines: readonly { amount: number }[] }>({
      lines: parse.list(parse.object<{ amount: number }>({ amount: parse.cents })),
    });

    expect(() => parser({ lines: [{ amount: 1 }, { amount: 1.5 }] })).toThrow(
      'lines.1.amount is not a whole number of cents',
    );
  });
});
