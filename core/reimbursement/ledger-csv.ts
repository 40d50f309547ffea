import { repairSideOf } from '../ledger/movements.ts';
import { isFailure, type MerchantRecord } from '../ledger/journal.ts';
import { cents, currency, type Cents } from '../../contract/money.ts';
import { toIso } from '../time.ts';
import { maskIban } from './bank-account.ts';
import { csvField } from './csv-field.ts';
import { decimal } from './decimal.ts';
import type { MerchantNet } from './merchant-lines.ts';
import type { Outcome } from './outcome.ts';
import type { ExportPlan } from './plan.ts';

/**
 * `ledger.csv` (RFC 4180: comma, CRLF, header; UTF-8). For each merchant its lines (`CAPTURE`, `REFUND`, `CARRY`,
 * `REPAYMENT`, `WRITE_OFF`, `REPAIR`, `REJECTION`, `RETURN`), then one row with what became of their sum: `TRANSFER`, `CARRIED_FORWARD`, `BELOW_MINIMUM`, `WITHHELD` or `NIL`.
 * The `net` of the lines add up to the `net` of the outcomes, of which the transfers are the bank file's.
 * Only merchants are named: no client, no label, no reference.
 */
export const ledgerColumns = [
  'record',
  'due_date',
  'merchant_id',
  'payment_request_id',
  'at',
  'gross',
  'fee',
  'net',
  'currency',
  'end_to_end_id',
  'payment_count',
  'refund_count',
  'reason',
  'iban',
  'account_holder',
] as const;
type Column = (typeof ledgerColumns)[number];

/** What the cells of each column are, for a file that knows types; those of a column that need not be filled may be empty. */
export const ledgerTypes = {
  record: { type: 'text' },
  due_date: { type: 'day' },
  merchant_id: { type: 'text' },
  payment_request_id: { type: 'text', mayBeEmpty: true },
  at: { type: 'moment', mayBeEmpty: true },
  gross: { type: 'euros' },
  fee: { type: 'euros' },
  net: { type: 'euros' },
  currency: { type: 'text' },
  end_to_end_id: { type: 'text', mayBeEmpty: true },
  payment_count: { type: 'count', mayBeEmpty: true },
  refund_count: { type: 'count', mayBeEmpty: true },
  reason: { type: 'text', mayBeEmpty: true },
  iban: { type: 'text', mayBeEmpty: true },
  account_holder: { type: 'text', mayBeEmpty: true },
} as const satisfies Record<Column, { type: string; mayBeEmpty?: true }>;

export const ledgerHeader = `${ledgerColumns.join(',')}\r\n`;

export function lineRow(line: MerchantRecord): string {
  return row({
    record: line.kind,
    due_date: line.dueDate,
    merchant_id: line.merchantId,
    payment_request_id: line.paymentId,
    at: toIso(line.at),
    ...amounts(line),
    // Of a transfer that failed, as the bank names it.
    ...(isFailure(line.kind) && { end_to_end_id: line.paysAgain?.[0] }),
    reason: reasonOf(line),
  });
}

/** From which export it was carried, or the other side of a repair in the chart. */
function reasonOf(line: MerchantRecord): string | undefined {
  if (line.kind === 'REPAIR') return repairSideOf(line);
  return line.carriedFrom && `FROM ${line.carriedFrom}`;
}

export function outcomeRow(outcome: Outcome, plan: ExportPlan): string {
  return row({
    record: outcome.kind,
    due_date: plan.exportDate,
    merchant_id: outcome.merchantId,
    ...amounts(outcome),
    payment_count: String(outcome.paymentCount),
    refund_count: String(outcome.refundCount),
    reason: outcome.kind === 'WITHHELD' ? outcome.reason : undefined,
    ...(outcome.kind === 'TRANSFER' && {
      end_to_end_id: outcome.endToEndId,
      iban: maskIban(outcome.creditor.iban),
      account_holder: outcome.creditor.name,
    }),
  });
}

/** What a row says, read back from the file's own text; a cell that is empty there is ''. */
export interface LedgerRow {
  record: string;
  dueDate: string;
  merchantId: string;
  paymentId: string;
  at: string;
  gross: Cents;
  fee: Cents;
  net: Cents;
  endToEndId: string;
  /** Of a line only: an outcome's may be longer than what is read of it. */
  reason: string;
}

/** @throws Error when it is no row of this release's ledger */
export const readLedgerRow = (text: string): LedgerRow => rowOf(cellsOf(ledgerColumns, text));

/** A row with what a transfer's counts. */
export interface LedgerFigures extends LedgerRow {
  paymentCount: number;
  refundCount: number;
}

/** @param header the first line of the file that the row is of @throws Error when it is no row of ours */
export function readLedgerFigures(header: string, text: string): LedgerFigures {
  const cell = cellsOf(header.split(','), text);
  return {
    ...rowOf(cell),
    paymentCount: Number(cell('payment_count')),
    refundCount: Number(cell('refund_count')),
  };
}

type Cell = (name: Column) => string;

/** The cells of a row by their names. Only the last columns may need quotes, and none of these is read. */
function cellsOf(names: readonly string[], text: string): Cell {
  const cells = text.split(',', names.length);
  return (name) => cells[names.indexOf(name)] ?? '';
}

const rowOf = (cell: Cell): LedgerRow => ({
  record: cell('record'),
  dueDate: cell('due_date'),
  merchantId: cell('merchant_id'),
  paymentId: cell('payment_request_id'),
  at: cell('at'),
  gross: parseDecimal(cell('gross')),
  fee: parseDecimal(cell('fee')),
  net: parseDecimal(cell('net')),
  endToEndId: cell('end_to_end_id'),
  reason: cell('reason'),
});

const amounts = ({ gross, fee, net }: Pick<MerchantNet, 'gross' | 'fee' | 'net'>) => ({
  gross: decimal(gross),
  fee: decimal(fee),
  net: decimal(net),
  currency,
});

/** Figures and days of ours. */
const values: ReadonlySet<Column> = new Set(['due_date', 'at', 'gross', 'fee', 'net', 'payment_count', 'refund_count']);

function row(cells: Partial<Record<Column, string | undefined>>): string {
  return `${ledgerColumns.map((column) => csvField(cells[column] ?? '', values.has(column))).join(',')}\r\n`;
}

function parseDecimal(text: string | undefined): Cents {
  if (text === undefined || !/^-?\d+\.\d{2}$/.test(text)) throw new Error('a ledger row without its figures');
  return cents(Number(text.replace('.', '')));
}
