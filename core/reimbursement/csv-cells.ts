/** Quoted or not, up to the comma behind it. */
const cell = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;

/**
 * The cells of a line of RFC 4180 as they are written, quotes and all; the line without its end.
 *
 * @throws Error when it is no line of a CSV file
 */
export function csvCells(line: string): string[] {
  const cells: string[] = [];
  cell.lastIndex = 0;
  for (;;) {
    const [, text, end] = cell.exec(line) ?? [];
    if (text === undefined) throw new Error('a line of the ledger that is none of a CSV file');
    cells.push(text);
    if (end === '') return cells;
  }
}

/** What a cell says, without the quotes around it. */
export const unquoted = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
