import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translated } from '../../../scripts/words/translated.ts';
import { wordsCsv } from '../../../scripts/words/words-csv.ts';
import { findEntries, sourcesWithWords } from '../../../web/words/find-entries.ts';

const file = 'app/wallet/words.ts';
const code = `export const walletWords = words({
  title: { fr: 'Mes chèques\\u00a0: tout', en: 'My vouchers' },
  held: { fr: '{count, plural, one {# demande} other {# demandes}}, {amount}', en: '{count, plural, one {# request} other {# requests}}, {amount}' },
});
`;
const sources = [{ file, code, entries: findEntries(file, code) }];
const csv = wordsCsv(sources);

describe('the file of a translator', () => {
  it('has a line for each text, with what must be kept', () => {
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFkey;file;fr;en;note',
      `walletWords.title;${file};Mes chèques\u00a0: tout;My vouchers;`,
    ]);
    expect(csv).toContain(';keep {count} {amount}\r\n');
  });

  it('changes nothing when nothing was changed in it, for all words of the product', () => {
    const all = sourcesWithWords(join(import.meta.dirname, '../../..'));
    expect(translated(wordsCsv(all), all)).toEqual({ changed: [], faults: [] });
  });

  it('changes a text, and nothing else', () => {
    const { changed, faults } = translated(csv.replace('My vouchers', 'All “my” vouchers'), sources);
    expect(faults).toEqual([]);
    expect(changed).toEqual([{ file, code: code.replace('My vouchers', 'All “my” vouchers') }]);
  });

  it('is set as French is where a spreadsheet has no key for it', () => {
    const { changed } = translated(csv.replace('Mes chèques\u00a0: tout', "Tout l'argent : là..."), sources);
    expect(changed[0]?.code).toContain("fr: 'Tout l’argent\\u00a0: là…'");
  });

  it('may come back with commas, and with its lines in another order', () => {
    const [heading, title, held] = csv
      .replaceAll(';', '|')
      .trim()
      .split('\r\n')
      .map((line) => line.split('|'));
    const quoted = [heading, held, title].map((cells) => cells?.map((cell) => `"${cell}"`).join(',')).join('\n');
    expect(translated(quoted.replace('"\uFEFFkey"', '"key"'), sources)).toEqual({ changed: [], faults: [] });
  });
});

describe('the file of a translator is refused, with key and line,', () => {
  it.each([
    [
      'for braces that do not add up',
      '{amount};',
      '{amount;',
      /^Line 3, walletWords\.held, French: the braces do not add up, /,
    ],
    [
      'for a plural without its last form',
      'other {# requests}',
      '',
      /^Line 3, walletWords\.held, English: .*MISSING_OTHER/,
    ],
    [
      'for a value that is lost',
      ', {amount};{count',
      ';{count',
      /^Line 3, walletWords\.held, French: \{amount\} is lost/,
    ],
    [
      'for a value that there is not',
      'My vouchers',
      'My {vouchers}',
      /^Line 2, walletWords\.title, English: \{vouchers\} is no value/,
    ],
    ['for an empty text', 'My vouchers', ' ', /^Line 2, walletWords\.title, English: the text is empty/],
    [
      'for a line that is missing',
      /walletWords\.title.*\r\n/,
      '',
      /^The line of walletWords\.title \(app\/wallet\/words\.ts\) is missing/,
    ],
    [
      'for a line of a text that is gone',
      'walletWords.title',
      'walletWords.name',
      /^Line 2: app\/wallet\/words\.ts has no walletWords\.name/,
    ],
    [
      'for a line that stands twice',
      /(walletWords\.title.*\r\n)/,
      '$1$1',
      /^Line 2: walletWords\.title stands on another line too/,
    ],
  ])('%s', (_why, from, to, sentence) => {
    const { changed, faults } = translated(csv.replace(from, to), sources);
    expect(faults[0]).toMatch(sentence);
    expect(changed).toEqual([]);
  });

  it('for cells that do not fit the headings', () => {
    const { faults } = translated(csv.replace('My vouchers', 'My;vouchers'), sources);
    expect(faults).toEqual([expect.stringMatching(/^The file is no CSV with a cell for each heading: .*line 2/)]);
  });
});
