import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierRefusal, maskIdentifier, parseIdentifier, readIdentifier } from '../../contract/identifier.ts';

const marie = { kind: 'email', value: 'marie@example.fr' };
const number = { kind: 'number', value: '10003377487' };

describe('an identifier, typed or pasted', () => {
  it.each([
    ['marie@example.fr', marie],
    [' Marie@Example.FR ', marie],
    ['marie@example.fr\u200b', marie],
    ['\u202amarie@example.fr\u202c', marie],
    ['mailto:marie@example.fr', marie],
    ['MAILTO:Marie@example.fr', marie],
    ['Marie Lefèvre <marie@example.fr>', marie],
    ['"Lefèvre, Marie" <marie@example.fr>;', marie],
    ['marie@example.fr;', marie],
    ['marie@example.fr.', marie],
    ['ｍａｒｉｅ＠example.fr', marie],
    ['marie\u00a0@example.fr', marie],
    ['marie @ example.fr', marie],
    ['marie@example.fr ; ', marie],
    ['mailto:marie@example.fr?subject=Gîte', marie],
    ['<mailto:marie@example.fr>', marie],
    ['marie\ufe0f@exam\u034fple.fr', marie],
    ['10003377487', number],
    ['100 0337 7487', number],
    ['100\u00a00337\u202f7487', number],
    ['10003377487\u200b', number],
    ['100.0337.7487', number],
    ['100-0337-7487', number],
    ['100–0337–7487', number],
    ['N° 10003377487', number],
    ['n°10003377487', number],
    ['№ 10003377487', number],
    ['No. 100 0337 7487', number],
    ['１０００３３７７４８７', number],
    ['10003377487.', number],
    ['00123456789', { kind: 'number', value: '00123456789' }],
  ])('%j is taken for what it holds', (text, identifier) => {
    expect(readIdentifier(text)).toEqual({ is: 'identifier', identifier });
  });

  it.each([
    ['', { is: 'empty' }],
    ['\u200b ', { is: 'empty' }],
    ['100 0337', { is: 'number', digits: 7 }],
    ['100033774871', { is: 'number', digits: 12 }],
    ['06 12 34 56 78', { is: 'phone' }],
    ['06.12.34.56.78', { is: 'phone' }],
    ['+33 6 12 34 56 78', { is: 'phone' }],
    ['+33 (0)6 12 34 56 78', { is: 'phone' }],
    ['0033612345678', { is: 'phone' }],
    ['tel:+33612345678', { is: 'phone' }],
    ['Tél. : 06 12 34 56 78', { is: 'phone' }],
    ['\u202a+33\u00a06\u00a012\u00a034\u00a056\u00a078\u202c', { is: 'phone' }],
    // Two words do not become one address.
    ['Marie marie@example.fr', { is: 'text' }],
    ['marie@example.fr Merci', { is: 'text' }],
    ['marie@', { is: 'text' }],
    ['no@dot', { is: 'text' }],
    ['a@b.c', { is: 'text' }],
    ['marie@example.fr, paul@example.fr', { is: 'text' }],
    ['marie@example.fr paul@example.fr', { is: 'text' }],
    ['<script>@example.fr', { is: 'text' }],
    ['N° 1234x', { is: 'text' }],
    [`${'a'.repeat(250)}@b.fr`, { is: 'text' }],
  ])('%j is none: %j', (text, reading) => {
    expect(readIdentifier(text)).toEqual(reading);
    expect(parseIdentifier(text)).toBeUndefined();
  });

  it('is what the server takes, once it has been recognised', () => {
    const parts = [
      'marie',
      'É',
      '.',
      '@',
      'example',
      '.fr',
      ' ',
      '\u00a0',
      '\u200b',
      'mailto:',
      '<',
      '>',
      ';',
      'ﬁ',
      'ẞ',
      'İ',
    ];
    const pasted = fc.oneof(
      fc.array(fc.constantFrom(...parts), { maxLength: 10 }).map((some) => some.join('')),
      fc.stringMatching(/^(?:N° )?(?:\d[ .-]?){11}[;,.]*$/),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(pasted, (text) => {
        const known = parseIdentifier(text);
        if (!known) return;
        expect(parseIdentifier(known.value)).toEqual(known);
        expect(known.value).toMatch(/^[^\s\p{Cf}]+$/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['06 12 34 56 78', 'identifier-phone'],
    ['1000337748', 'identifier-malformed'],
    ['marie@', 'identifier-malformed'],
  ])('%j is refused by what it is: %s', (text, code) => {
    expect(identifierRefusal(readIdentifier(text) as never)).toBe(code);
  });

  it('is masked so that a typing error is seen, and nobody found', () => {
    expect([marie, number].map((known) => maskIdentifier(known as never))).toEqual(['m•••@e•••.fr', '•••••••7487']);
  });
});
