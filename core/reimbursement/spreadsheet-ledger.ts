import { sheetMarks } from '../../contract/sheet-marks.ts';

const { delimiter, decimal } = sheetMarks('fr');
export const { byteOrderMark } = sheetMarks('fr');

/** Quoted or not, up to the comma behind it. */
const cell = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;
const amount = /^-?\d+\.\d{2}$/;

/**
 * A line of `ledger.csv`, without its end, as a French spreadsheet reads it: semicolons between cells, a comma before the cents.
 *
 * @throws Error when it is no line of a CSV file
 */
export function spreadsheetLine(line: string): string {
  const cells: string[] = [];
  cell.lastIndex = 0;
  for (;;) {
    const [, text, end] = cell.exec(line) ?? [];
    if (text === undefined) throw new Error('a line of the ledger that is none of a CSV file');
    cells.push(amount.test(text) ? text.replace('.', decimal) : quoted(text));
    if (end === '') return cells.join(delimiter);
  }
}

/** A semicolon within a cell would end it. */
const quoted = (text: string): string => (text.includes(delimiter) && !text.startsWith('"') ? `"${text}"` : text);
