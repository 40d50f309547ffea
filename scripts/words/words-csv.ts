import { stringify } from 'csv-stringify/sync';
import { argumentsOf } from '../../contract/words/compile-message.ts';
import type { SourceWithWords } from '../../web/words/find-entries.ts';

/** One line an entry, for a spreadsheet or a translator's tool: UTF-8 with a byte order mark, semicolons, lines end with CRLF. */
export function wordsCsv(sources: readonly SourceWithWords[]): string {
  const lines = sources.flatMap(({ file, entries }) =>
    entries.map(({ key, fr, en }) => ({ key, file, fr: fr.text, en: en.text, note: noteOn(fr.text) })),
  );
  return stringify(lines, { bom: true, delimiter: ';', record_delimiter: 'windows', header: true });
}

/** What a translator must keep; the syntax is ICU MessageFormat, which translators know. */
function noteOn(text: string): string {
  const uses = [...argumentsOf(text)];
  const inserted = uses.flatMap(([name, use]) => (use === 'inserted' ? [`{${name}}`] : []));
  const choosing = uses.flatMap(([name, use]) => (use === 'selects' ? [name] : []));
  return [
    ...(inserted.length > 0 ? [`keep ${inserted.join(' ')}`] : []),
    ...(choosing.length > 0 ? [`${choosing.join(' and ')} may choose the form`] : []),
  ].join('; ');
}
