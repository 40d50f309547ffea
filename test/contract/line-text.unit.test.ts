import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItShows, oneLine, showsAsWritten } from '../../contract/line-text.ts';

describe('a line that others read', () => {
  it.each([
    'Week-end au gîte, 2 nuits',
    'L’Échappée d’Anaïs & Cie – n° 12 (70 €)',
    'Gîte\u00a0: 85,50\u202f€',
    'צימר בגליל',
    'Ski ❤\ufe0f ☀\ufe0e',
    'Famille 👨‍👩‍👧 👩🏽‍🍳 🏳\ufe0f‍🌈',
    'Chambre 1\ufe0f\u20e3',
  ])('is taken as it is: %j', (text) => {
    expect(text).toMatch(asItShows);
  });

  it.each([
    ['a mark of direction', 'Caution non débitée\u202e €05,58 tnatnom'],
    ['an isolate', 'a\u2066b\u2069'],
    ['a right-to-left mark', 'a\u200fb'],
    ['a zero-width space', 'RES\u200b1'],
    ['a joiner without an emoji', 'a\u200db'],
    ['a soft hyphen', 'RES\u00ad1'],
    ['a combining grapheme joiner', 'RES\u034f1'],
    ['a Hangul filler', 'RES\u31641'],
    ['a blank Braille cell', 'RES\u28001'],
    ['a variation selector behind a letter', 'a\ufe0f'],
    ['a variation selector behind a digit', 'RES-1\ufe0f'],
    ['a tag', 'a\u{e0041}'],
    ['a byte order mark', 'a\ufeffb'],
    ['a control character', 'a\u0007b'],
    ['a line end', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['half a character', 'a\ud800'],
  ])('is refused with %s', (_, text) => {
    expect(text).not.toMatch(asItShows);
  });

  it('never has a character that is there and not seen, wherever it stands', () => {
    const unseen = fc.constantFrom('\u061c', '\u200b', '\u200e', '\u202a', '\u202e', '\u2060', '\u2067', '\ufeff');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), unseen, fc.string({ unit: 'grapheme' }), (before, mark, after) => {
        expect(before + mark + after).not.toMatch(asItShows);
      }),
    );
  });

  it('may be pasted with gaps and line ends, which are not sent', () => {
    expect(showsAsWritten('Week-end\r\nau\u00a0gîte ')).toBe(true);
    expect(showsAsWritten('Caution\u202e05,58')).toBe(false);
  });

  it('is sent in one piece by the pages, whatever gaps were pasted', () => {
    expect(oneLine('  Week-end\tau\r\n gîte\u00a0\u2003: e\u0301té \u2028')).toBe('Week-end au gîte : été');
    const pasted = fc.string({
      unit: fc.constantFrom('a', 'e', '\u0301', ' ', '\u00a0', '\t', '\r\n', '\u2028', '\u3000', '\ufeff'),
    });
    fc.assert(
      fc.property(pasted, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\t\r\n]|^ | $| {2}/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});
