import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSepaText, toSepaText } from '../../../core/reimbursement/sepa-text.ts';

describe('toSepaText', () => {
  it.each([
    ['Gîte des Cimes', 'Gite des Cimes'],
    ['ÉLÉONORE & Fils — Cœur d’Ardèche', "ELEONORE + Fils - Coeur d'Ardeche"],
    ['e\u0301te\u0301', 'ete'],
    ['Straße Łódź Ærø', 'Strasse Lodz AEro'],
    ['A <b> "c"; d@e', 'A .b. .c.. d.e'],
    ['  two\u00a0\u00a0spaces\tand a tab ', 'two spaces and a tab'],
    ['ﬁn ①', 'fin 1'],
    ['山', '.'],
    ['', 'NOTPROVIDED'],
  ])('makes of %j %j', (given, expected) => {
    expect(toSepaText(given, 70)).toBe(expected);
  });

  it('always gives 1 to 70 characters that every bank takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const text = toSepaText(given, 70);

        expect(isSepaText(text)).toBe(true);
        expect(text.length).toBeLessThanOrEqual(70);
      }),
    );
  });
});
