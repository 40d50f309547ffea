import { sheetMarks } from '../../contract/sheet-marks.ts';
import { csvCells } from './csv-cells.ts';

const { delimiter, decimal } = sheetMarks('fr');
export const { byteOrderMark } = sheetMarks('fr');

const amount = /^-?\d+\.\d{2}$/;

/**
 * A line of `ledger.csv`, without its end, as a French spreadsheet reads it: semicolons between cells, a comma before the cents.
 *
 * @throws Error when it is no line of a CSV file
 */
export const spreadsheetLine = (line: string): string =>
  csvCells(line)
    .map((text) => (amount.test(text) ? text.replace('.', decimal) : quoted(text)))
    .join(delimiter);

/** A semicolon within a cell would end it. */
const quoted = (text: string): string => (text.includes(delimiter) && !text.startsWith('"') ? `"${text}"` : text);
