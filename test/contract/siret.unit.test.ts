import { describe, expect, it } from 'vitest';
import { groupSiret, parseSiret } from '../../contract/siret.ts';

describe('a SIRET', () => {
  it.each([
    ['as INSEE writes it', '123 456 782 00010'],
    ['without spaces', '12345678200010'],
    ['with what stood in front of it', 'SIRET : 123 456 782 00010'],
    ['with no-break spaces and what nobody sees', '123\u00a0456\u00a0782\u202f00010\u200b'],
    ['with full-width digits', '１２３４５６７８２０００１０'],
  ])('is read %s', (_how, text) => {
    expect(parseSiret(text)).toBe('12345678200010');
  });

  it.each([
    ['the head office of La Poste, whose check digit is right', '356 000 000 00048'],
    ['another establishment of La Poste, whose digits add up to a multiple of five', '356 000 000 49837'],
  ])('may be %s', (_which, text) => {
    expect(parseSiret(text)).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['a SIREN alone', '123 456 782'],
    ['a digit too few', '1234567820001'],
    ['a digit mistyped', '123 456 782 00011'],
    ['two digits swapped', '123 456 728 00010'],
    ['a right number of a wrong company', '123 456 789 00015'],
    ['an establishment of La Poste that is none', '356 000 000 49838'],
    ['only zeros', '00000000000000'],
    ['letters', '1234567820001A'],
  ])('is not %s', (_what, text) => {
    expect(parseSiret(text)).toBeUndefined();
  });

  it('is shown in the groups of INSEE, on one line', () => {
    expect(groupSiret('12345678200010')).toBe('123\u00a0456\u00a0782\u00a000010');
  });
});
