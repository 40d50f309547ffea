import type { LineVerdict } from '../../contract/back-office/credit-order.ts';
import { readAmount } from '../../contract/amount-text.ts';
import { maskIdentifier, readIdentifier, type IdentifierReading } from '../../contract/identifier.ts';
import { oneLine, showsAsWritten } from '../../contract/line-text.ts';
import { cents } from '../../contract/money.ts';
import { creditOrderLimits } from '../../contract/settings/limits.ts';
import { identifierHash } from '../identifier-hash.ts';
import { columnsInOrder, columnsNamed, type FileColumns } from './file-columns.ts';
import type { ReadLine } from './order-line.ts';

/** The cells of a file, row by row, and what set them apart. */
export interface FileRows {
  rows: readonly (readonly string[])[];
  delimiter: ',' | ';' | '\t';
}

export type LinesRead = { lines: readonly ReadLine[] } | { refused: 'empty' | 'columns-unknown' | 'too-many-lines' };

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The lines of an order of credits, each with what is wrong with it by itself. Blank rows are none. */
export function readLines({ rows, delimiter }: FileRows): LinesRead {
  const numbered = rows.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells }) => !isBlank(cells));
  const [first, ...rest] = numbered;
  if (!first) return { refused: 'empty' };
  const named = columnsNamed(first.cells);
  if (!named && !startsAtOnce(first.cells)) return { refused: 'columns-unknown' };
  const entries = named ? rest : numbered;
  if (entries.length === 0) return { refused: 'empty' };
  if (entries.length > creditOrderLimits.linesMax) return { refused: 'too-many-lines' };
  const columns = named ?? columnsInOrder;
  return { lines: entries.map(({ cells, row }) => readLine(row, cells, columns, delimiter)) };
}

/** Without a header the first row is a line already: it names a client and an amount, well or badly. */
function startsAtOnce(cells: readonly string[]): boolean {
  const [identifier = '', amount = ''] = cells;
  return readIdentifier(cellText(identifier)).is !== 'text' && 'cents' in readAmount(amount);
}

function readLine(
  row: number,
  cells: readonly string[],
  columns: FileColumns,
  delimiter: FileRows['delimiter'],
): ReadLine {
  const identifier = cellText(cells[columns.identifier] ?? '');
  const reading = readIdentifier(identifier);
  const amount = readAmount(cellText(cells[columns.amount] ?? ''));
  const label = columns.label === undefined ? '' : oneLine(cells[columns.label] ?? '');
  const isLabelRight = label.length <= creditOrderLimits.labelLengthMax && showsAsWritten(label);
  const facts = {
    row,
    hint: reading.is === 'identifier' ? maskIdentifier(reading.identifier) : '',
    ...('cents' in amount && { amount: cents(amount.cents) }),
    ...(label !== '' && isLabelRight && { label }),
  };
  const verdict =
    cellsVerdict(cells, columns) ??
    identifierVerdict(identifier, reading) ??
    amountVerdict(amount) ??
    // `120,50` without quotes between commas: an amount and a label of two digits.
    (delimiter === ',' && /^\d{1,2}$/.test(label) ? 'AMOUNT_AMBIGUOUS' : undefined) ??
    (isLabelRight ? undefined : 'LABEL_REFUSED');
  if (verdict || reading.is !== 'identifier' || !('cents' in amount)) {
    return { ...facts, verdict: verdict ?? 'IDENTIFIER_MALFORMED' };
  }
  return { ...facts, amount: cents(amount.cents), identifierHash: identifierHash(reading.identifier) };
}

/** A spreadsheet keeps digits for text behind an apostrophe, which some write into the file. */
const cellText = (cell: string): string => cell.trim().replace(/^'/, '');

const cellsVerdict = (cells: readonly string[], { count }: FileColumns): 'CELLS_TOO_MANY' | undefined =>
  isBlank(cells.slice(count)) ? undefined : 'CELLS_TOO_MANY';

type Wrong = Exclude<LineVerdict, 'OK'>;

function identifierVerdict(text: string, reading: IdentifierReading): Wrong | undefined {
  if (/^\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return 'IDENTIFIER_ROUNDED';
  switch (reading.is) {
    case 'identifier':
      return undefined;
    case 'empty':
      return 'IDENTIFIER_MISSING';
    case 'phone':
      return 'IDENTIFIER_PHONE';
    case 'number':
    case 'text':
      return 'IDENTIFIER_MALFORMED';
  }
}

function amountVerdict(amount: ReturnType<typeof readAmount>): Wrong | undefined {
  if ('cents' in amount) {
    if (amount.cents <= 0) return 'AMOUNT_NOT_POSITIVE';
    return amount.cents > creditOrderLimits.lineAmountMax ? 'AMOUNT_OVER_LIMIT' : undefined;
  }
  switch (amount.refused) {
    case 'empty':
      return 'AMOUNT_MISSING';
    case 'ambiguous':
      return 'AMOUNT_AMBIGUOUS';
    case 'no-amount':
      return 'AMOUNT_UNREADABLE';
  }
}
