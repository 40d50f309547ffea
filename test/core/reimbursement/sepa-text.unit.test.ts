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

  it.each([
    ['Gîte & Cœur d’Été', "Gîte + Coeur d'Été"],
    ['Łódź, ÿ×÷', 'Lódz, ÿ..'],
  ])('makes of %j %j for a bank that takes the letters of ISO 8859-1', (given, expected) => {
    expect(toSepaText(given, 70, 'LATIN_1')).toBe(expected);
  });

  // Code points by number: fast-check's own string of any of them takes a second to make its first.
  const anyText = fc.array(fc.nat(0x10_ffff)).map((points) => String.fromCodePoint(...points));

  it('always gives 1 to 70 characters that every bank takes', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const text = toSepaText(given, 70);

        expect(isSepaText(text)).toBe(true);
        expect(text.length).toBeGreaterThanOrEqual(1);
        expect(text.length).toBeLessThanOrEqual(70);
      }),
      { seed: 70, numRuns: 500 },
    );
  });
});
