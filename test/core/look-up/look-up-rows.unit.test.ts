import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backwards } from '../../../contract/folded-text.ts';
import { clientRows, merchantRows, namePairKey } from '../../../core/look-up/look-up-rows.ts';
import { isNamed } from '../../../core/look-up/name-words.ts';
import { prefixKey, type PrefixKey } from '../../../core/look-up/prefix-key.ts';

const leadsTo = (rows: readonly PrefixKey[], { pk, sk }: PrefixKey) =>
  rows.some((row) => row.pk === pk && row.sk.startsWith(sk));

describe('the rows of a name', () => {
  const rows = clientRows('c1', { name: 'Marie-Ève Lefèvre' });

  it.each([
    ['the beginning of a word', prefixKey('NAME', 'lefe')],
    ['a word and the beginning of another', namePairKey('marie', 'lef')],
    ['in any order', namePairKey('lefevre', 'ma')],
    ['a short word', namePairKey('eve', 'lefevre')],
  ])('are found by %s', (_, key) => {
    expect(leadsTo(rows, key)).toBe(true);
  });

  it.each([
    ['another word', prefixKey('NAME', 'lefebvre')],
    ['a word that is no more than begun, before another', namePairKey('lefe', 'marie')],
    ['a word of somebody else', namePairKey('marie', 'paul')],
  ])('are not found by %s', (_, key) => {
    expect(leadsTo(rows, key)).toBe(false);
  });

  it('tell nobody the name: keys are written into logs', () => {
    expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/marie|lef|eve/);
  });

  it('are a handful, whatever the name is', () => {
    const long = 'Association Départementale Culturelle Sportive Annecy Loisirs Jeunesse Montagne';
    expect(clientRows('c1', { name: 'Marie Lefèvre' })).toHaveLength(2);
    expect(clientRows('c1', { name: 'Cher' })).toHaveLength(1);
    expect(clientRows('c1', { name: long }).length).toBeLessThanOrEqual(20);
  });
});

describe('the rows of a merchant', () => {
  const iban = 'FR1420041010050500013M02606';
  const rows = merchantRows('m1', {
    tradeName: 'Gîte des Cimes',
    legalName: 'Cimes SARL',
    siret: '12345678200010',
    iban,
  });

  it.each([
    ['the trade name', namePairKey('gite', 'cimes')],
    ['the legal name', namePairKey('sarl', 'ci')],
    ['the SIRET', prefixKey('SIRET', '12345678200010')],
    ['the SIREN', prefixKey('SIRET', '123456782')],
    ['the last digits of the account', prefixKey('IBAN', backwards('2606'))],
    ['the account', prefixKey('IBAN', backwards(iban))],
  ])('are found by %s', (_, key) => {
    expect(leadsTo(rows, key)).toBe(true);
  });

  it('of a change are those that it adds', () => {
    expect(merchantRows('m1', { iban })).toHaveLength(1);
    expect(merchantRows('m1', {})).toEqual([]);
  });
});

describe('any two words of a name', () => {
  it('lead to it, the second one no more than begun', () => {
    // Longer than the particles by which nobody is looked for.
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), fc.nat(), (words, at) => {
        const [one = '', other = ''] = [words[at % words.length], words[(at + 1) % words.length]];
        const begun = other.slice(0, 1 + (at % other.length));
        const rows = clientRows('c1', { name: words.join(' ') });
        return leadsTo(rows, namePairKey(one, begun)) && isNamed(words.join(' '), [one, begun]);
      }),
    );
  });
});
