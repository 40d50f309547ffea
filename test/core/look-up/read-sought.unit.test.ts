import { describe, expect, it } from 'vitest';
import { readSought } from '../../../core/look-up/read-sought.ts';
import { derivedId } from '../../../core/ids.ts';

const id = derivedId('somebody');
const ways = (text: string) => readSought(text).map(({ by }) => by);

describe('what a text may be', () => {
  it.each([
    [id, ['ID', 'REFERENCE']],
    [id.toUpperCase(), ['ID', 'REFERENCE']],
    [`260608-1-${id}`, ['END_TO_END_ID']],
    ['4827', ['MATCH_CODE', 'REFERENCE', 'ACCOUNT']],
    ['RES-0004', ['REFERENCE', 'NAME']],
    ['1000 337 7487', ['IDENTIFIER', 'REFERENCE', 'ACCOUNT']],
    ['marie@example.fr', ['IDENTIFIER', 'EMAIL', 'REFERENCE']],
    ['Marie Lefèvre <marie@example.fr>', ['IDENTIFIER', 'EMAIL', 'REFERENCE']],
    ['123 456 782 00010', ['REFERENCE', 'SIRET', 'ACCOUNT']],
    ['SIRET : 12345678200010', ['REFERENCE', 'SIRET', 'NAME']],
    ['123456782', ['REFERENCE', 'SIRET', 'ACCOUNT']],
    ['FR76 3000 6000 0112 3456 7890 189', ['REFERENCE', 'ACCOUNT', 'NAME']],
    ['Lefèvre', ['REFERENCE', 'NAME']],
    ['·', ['REFERENCE']],
  ])('%s', (text, by) => {
    expect(ways(text)).toEqual(by);
  });

  it('takes a reference as it may have been written', () => {
    expect(readSought('res-0004')).toContainEqual({ by: 'REFERENCE', references: ['res-0004', 'RES-0004'] });
  });

  it('leaves the words that are in every second name out, unless there are no others', () => {
    expect(readSought('Gîte des Œillets')).toContainEqual({ by: 'NAME', words: ['oeillets', 'gite'] });
    expect(readSought('De La')).toContainEqual({ by: 'NAME', words: ['de', 'la'] });
  });
});
