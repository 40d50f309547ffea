/** A table in Markdown; the first column is text, the others figures. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  const alignment = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(alignment), ...rows.map(line)].join('');
}

/**
 * A document with what `command` found in place of what its last run had written there.
 *
 * @throws Error where the document has no place for it: a line `<!-- npm run … -->`, and after it `<!-- end -->`
 */
export function withSection(text: string, command: string, section: string): string {
  const [from, to] = [`<!-- npm run ${command} -->\n`, '<!-- end -->'];
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the document has no place for ${command}`);
  return `${text.slice(0, start)}${from}\n${section.trimEnd()}\n\n${text.slice(end)}`;
}
