import { currency } from '../../contract/money.ts';
import { accounts } from '../ledger/journal.ts';
import { csvField } from '../reimbursement/csv-field.ts';
import { decimal } from '../reimbursement/decimal.ts';
import { toIso, type LocalDate } from '../time.ts';
import type { BalanceLine } from './balances.ts';
import type { Movement } from './movement.ts';

/** `movements.csv`: a row for each account that a movement changes; the rows of one add up to zero. */
export const movementColumns = [
  'day',
  'number',
  'movement',
  'at',
  'account',
  'amount',
  'currency',
  'merchant_id',
  'payment_request_id',
  'reference',
] as const;

export const movementsHeader = `${movementColumns.join(',')}\r\n`;

/** In the order of the chart. @param number of the movement in the file, from 1 */
export function movementRows(day: LocalDate, number: number, movement: Movement): string[] {
  const { kind, at, postings, merchantId = '', paymentId = '', reference = '' } = movement;
  const start = [day, String(number), kind, toIso(at)];
  const end = [currency, ...[merchantId, paymentId, reference].map((id) => csvField(id, false))];
  return accounts.flatMap((account) => {
    const amount = postings[account] ?? 0;
    return amount === 0 ? [] : [`${[...start, account, decimal(amount), ...end].join(',')}\r\n`];
  });
}

export const balanceColumns = ['day', 'account', 'opening', 'added', 'taken', 'closing', 'currency'] as const;

export const balancesHeader = `${balanceColumns.join(',')}\r\n`;

export const balanceRow = ({ day, account, opening, added, taken, closing }: BalanceLine): string =>
  `${[day, account, ...[opening, added, taken, closing].map(decimal), currency].join(',')}\r\n`;
