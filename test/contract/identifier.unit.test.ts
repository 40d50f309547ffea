import { describe, expect, it } from 'vitest';
import { maskIdentifier, parseIdentifier, readIdentifier } from '../../contract/identifier.ts';

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

  it('is masked so that a typing error is seen, and nobody found', () => {
    expect([marie, number].map((known) => maskIdentifier(known as never))).toEqual(['m•••@e•••.fr', '•••••••7487']);
  });
});
