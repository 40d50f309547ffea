import { parse } from 'csv-parse/sync';
import { argumentsOf } from '../../contract/words/compile-message.ts';
import type { Language } from '../../contract/words/language.ts';
import type { EntryInSource, SourceWithWords } from '../../web/words/find-entries.ts';
import { setAsFrench } from './set-as-french.ts';

export interface Translation {
  /** The sources that have new texts, and nothing else that is new. */
  changed: { file: string; code: string }[];
  /** What is wrong with the file, a sentence each, with its line; then nothing of it is taken. */
  faults: string[];
}

interface Line {
  number: number;
  key: string;
  file: string;
  fr: string;
  en: string;
}

/** What the sources are with the texts of a file that `wordsCsv` wrote and somebody has worked on. */
export function translated(csv: string, sources: readonly SourceWithWords[]): Translation {
  let lines: Line[];
  try {
    lines = read(csv);
  } catch (error) {
    return { changed: [], faults: [`The file is no CSV with a cell for each heading: ${(error as Error).message}.`] };
  }
  const faults: string[] = [];
  const byEntry = new Map(lines.map((line) => [nameOf(line.file, line.key), line]));
  const known = new Set(sources.flatMap(({ file, entries }) => entries.map(({ key }) => nameOf(file, key))));
  const twice = lines.filter((line) => byEntry.get(nameOf(line.file, line.key)) !== line);
  faults.push(
    ...twice.map(({ number, key }) => `Line ${number}: ${key} stands on another line too. Keep one of them.`),
  );
  for (const { number, key, file } of lines) {
    if (!known.has(nameOf(file, key))) {
      faults.push(
        `Line ${number}: ${file} has no ${key}. Write the file again (npm run words) and carry your texts over.`,
      );
    }
  }
  const changed = sources.flatMap(({ file, code, entries }) => {
    const found = entries.flatMap((entry) => {
      const line = byEntry.get(nameOf(file, entry.key));
      if (!line) {
        faults.push(`The line of ${entry.key} (${file}) is missing. Put it back, changed or not.`);
        return [];
      }
      faults.push(...faultsOf(line, entry));
      return (['fr', 'en'] as const)
        .filter((language) => line[language] !== entry[language].text)
        .map((language) => ({ ...entry[language], text: line[language] }));
    });
    return found.length > 0 ? [{ file, code: withTexts(code, found) }] : [];
  });
  return faults.length > 0 ? { changed: [], faults } : { changed, faults };
}

const nameOf = (file: string, key: string) => `${file}#${key}`;

/** A spreadsheet may have saved it with the commas of its own country. */
function read(csv: string): Line[] {
  const delimiter = /^\uFEFF?"?key"?;/.test(csv) ? ';' : ',';
  const options = { bom: true, columns: true, delimiter, info: true, skip_empty_lines: true } as const;
  const records = parse(csv, options) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  return records.map(({ record, info }) => {
    const { key = '', file = '', fr = '', en = '' } = record;
    return { number: info.lines, key, file, fr: setAsFrench(fr.trim()), en: en.trim() };
  });
}

const languages: Readonly<Record<Language, string>> = { fr: 'French', en: 'English' };

function faultsOf(line: Line, entry: EntryInSource): string[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const where = `Line ${line.number}, ${line.key}, ${languages[language]}:`;
    if (line[language] === '') return [`${where} the text is empty.`];
    try {
      const now = argumentsOf(line[language]);
      const allowed = argumentsOf(entry.fr.text);
      const needed = [...argumentsOf(entry[language].text)].filter(([, use]) => use === 'inserted');
      const lost = needed.flatMap(([name]) => (now.get(name) === 'inserted' ? [] : [name]));
      const strange = [...now.keys()].filter((name) => !allowed.has(name));
      return [
        ...lost.map((name) => `${where} {${name}} is lost. Put it back, its name unchanged.`),
        ...strange.map((name) => `${where} {${name}} is no value of this text. Use those of the column "note".`),
      ];
    } catch (error) {
      return [`${where} the braces do not add up, ${(error as Error).message}.`];
    }
  });
}

function withTexts(code: string, texts: { text: string; start: number; end: number }[]): string {
  return texts
    .sort((one, other) => other.start - one.start)
    .reduce((before, { text, start, end }) => before.slice(0, start) + inQuotes(text) + before.slice(end), code);
}

/** As a string of TypeScript, with its no-break spaces shown. */
function inQuotes(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f');
  return `'${escaped.replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
