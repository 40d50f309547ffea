import { stringify } from 'csv-stringify/sync';
import { sheetText } from '../../contract/sheet-text.ts';
import type { Language } from '../../contract/words/language.ts';

/** The heading of a column, and what stands in it. */
export type SheetColumn<Row> = [Record<Language, string>, (row: Row, language: Language) => string];

/** By it a spreadsheet knows the file for UTF-8. */
const byteOrderMark = '\uFEFF';
/** Where the comma stands before the cents, it cannot stand between cells. */
const marks = { fr: { delimiter: ';', decimal: ',' }, en: { delimiter: ',', decimal: '.' } } as const;

export const textCell = (text = ''): string => sheetText(text);

export const amountCell = (cents: number | undefined, language: Language): string =>
  cents === undefined ? '' : (cents / 100).toFixed(2).replace('.', marks[language].decimal);

/** A CSV as the reader's spreadsheet opens it: in French semicolons and decimal commas. */
export function sheet<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[], language: Language): string {
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row, language)));
  const titles = columns.map(([title]) => title[language]);
  const { delimiter } = marks[language];
  return byteOrderMark + stringify([titles, ...cells], { delimiter, record_delimiter: 'windows' });
}
