import { describe, expect, it } from 'vitest';
import { argumentsOf, compileMessage } from '../../../contract/words/compile-message.ts';
import { fill } from '../../../contract/words/message.ts';

const inFrench = (text: string, values = {}) => fill(compileMessage(text), values, 'fr');
const inEnglish = (text: string, values = {}) => fill(compileMessage(text), values, 'en');

describe('a message', () => {
  it('without arguments stays the string that it is', () => {
    expect(compileMessage('C’est « déjà » réglé.')).toBe('C’est « déjà » réglé.');
  });

  it('tells its values as they are, whatever stands in them', () => {
    expect(inFrench('{client} paie {amount}.', { client: '{amount}', amount: '85,50 €' })).toBe(
      '{amount} paie 85,50 €.',
    );
  });

  it('keeps a value that reads from right to left from turning the rest', () => {
    expect(inFrench('Payé {amount} à {merchant}.', { amount: '85,50 €', merchant: 'צימר 15' })).toBe(
      'Payé 85,50 € à \u2068צימר 15\u2069.',
    );
  });

  it('writes a number as the language does', () => {
    expect(inFrench('{rows} lignes', { rows: 12_000 })).toBe('12\u202f000 lignes');
    expect(inEnglish('{rows} lines', { rows: 12_000 })).toBe('12,000 lines');
  });

  it('shows a brace that is quoted', () => {
    expect(inFrench("un '{' seul")).toBe('un { seul');
  });
});

describe('a plural', () => {
  const french = '{count, plural, one {# paiement} other {# paiements}}';
  const english = '{count, plural, one {# payment} other {# payments}}';

  it.each([
    [0, '0 paiement', '0 payments'],
    [1, '1 paiement', '1 payment'],
    [1.99, '1,99 paiement', '1.99 payments'],
    [2, '2 paiements', '2 payments'],
  ])('of %d follows the rule of the language', (count, inFrenchWords, inEnglishWords) => {
    expect(inFrench(french, { count })).toBe(inFrenchWords);
    expect(inEnglish(english, { count })).toBe(inEnglishWords);
  });

  it('has words of its own for an exact number', () => {
    const text = '{left, plural, =0 {aucun essai} =1 {un dernier essai} other {# essais}}';
    expect([0, 1, 2].map((left) => inFrench(text, { left }))).toEqual(['aucun essai', 'un dernier essai', '2 essais']);
  });

  it('tells other values in its branches, and chooses again', () => {
    const text = '{count, plural, one {{who, select, you {le vôtre} other {celui de {who}}}} other {# pour {who}}}';
    expect(inFrench(text, { count: 1, who: 'you' })).toBe('le vôtre');
    expect(inFrench(text, { count: 1, who: 'Marie' })).toBe('celui de Marie');
    expect(inFrench(text, { count: 3, who: 'Marie' })).toBe('3 pour Marie');
  });
});

describe('the arguments of a message', () => {
  it('are told or only choose between branches', () => {
    const text = '{elided, select, true {d’} other {de }}{month}, {count, plural, one {un seul} other {# fois}}';
    expect([...argumentsOf(text)]).toEqual([
      ['elided', 'selects'],
      ['month', 'inserted'],
      ['count', 'inserted'],
    ]);
  });
});

describe('a message that cannot be compiled', () => {
  it.each([
    ['Bonjour {name', 'EXPECT_ARGUMENT_CLOSING_BRACE at character 9'],
    ['{count, plural, one {un}}', 'MISSING_OTHER_CLAUSE'],
    ['Le {day, date, long}', 'only {name}, plural without offset, select and # can be used'],
    ['{n, selectordinal, one {1er} other {#e}}', 'only {name}, plural without offset, select and # can be used'],
  ])('%s says what is wrong', (text, reason) => {
    expect(() => compileMessage(text)).toThrow(reason);
  });
});
