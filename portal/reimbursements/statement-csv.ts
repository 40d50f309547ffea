import { stringify } from 'csv-stringify/browser/esm/sync';
import { sheetText } from '../../contract/sheet-text.ts';
import { sheetMarks } from '../../contract/sheet-marks.ts';
import type { StatementContent } from './statement-content.ts';

/** The days as rows between what was owed before and after, for the reader's spreadsheet. */
export function statementCsv({ language, title, merchant, facts, columns, rows }: StatementContent): string {
  const { byteOrderMark, delimiter, decimal } = sheetMarks(language);
  const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', decimal);
  const table = [
    [title, sheetText(merchant.name)],
    ...facts.map((fact) => [fact.term, amount(fact.amount)]),
    [],
    columns,
    ...rows.map(({ day, amounts }) => [day, ...amounts.map(amount)]),
  ];
  return byteOrderMark + stringify(table, { delimiter, record_delimiter: 'windows' });
}
