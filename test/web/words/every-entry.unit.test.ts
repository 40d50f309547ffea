import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../../contract/words/compile-message.ts';
import { sourcesWithWords } from '../../../web/words/find-entries.ts';

const files = sourcesWithWords(join(import.meta.dirname, '../../..'));

const faults = [
  [/ [:;!?»€%]/u, 'an ordinary space before : ; ! ? » € %'],
  [/« /u, 'an ordinary space after «'],
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/\p{L}[!?;»]/u, 'no space before ! ? ; »'],
  [/\.\.\./u, 'three dots instead of …'],
] as const;

describe.each(files)('the words of $file', ({ code, entries }) => {
  it('are set as French is', () => {
    const found = entries.flatMap(({ key, fr }) =>
      faults.flatMap(([fault, name]) => (fault.test(fr.text) ? [`${key}: ${name}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('tell the same values in both languages', () => {
    const told = (text: string) =>
      [...argumentsOf(text)].flatMap(([name, use]) => (use === 'inserted' ? [name] : [])).sort();
    for (const { key, fr, en } of entries) {
      expect({ key, told: told(en.text) }).toEqual({ key, told: told(fr.text) });
      const missing = [...argumentsOf(en.text).keys()].filter((name) => !argumentsOf(fr.text).has(name));
      expect({ key, missing }).toEqual({ key, missing: [] });
    }
  });

  it('show their no-break spaces, as \\u00a0, to whoever edits them', () => {
    const hidden = entries.filter(({ fr, en }) =>
      [fr, en].some(({ start, end }) => /[\u00a0\u202f]/.test(code.slice(start, end))),
    );
    expect(hidden.map(({ key }) => key)).toEqual([]);
  });
});

it('words are found where they stand', () => {
  expect(files.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['portal/collect/words.ts', 'web/ui/button.tsx']),
  );
  expect(files.flatMap(({ entries }) => entries).length).toBeGreaterThan(800);
});
