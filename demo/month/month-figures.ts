import { formatCents } from '../../contract/format/money.ts';
import { isAtRest, type MonthFigures } from './play-month.ts';

const euros = (value = NaN) => formatCents(value, 'en');

/** What the month came to, as a table. */
export function linesOf({ payments, earned, bank, newAccounts, transfers, waiting, books }: MonthFigures): string[] {
  const { PAID, REJECTED, RETURNED } = bank.transfers;
  const row = (name: string, figure: number | string) => `  ${name.padEnd(34)}${String(figure).padStart(14)}`;
  return [
    '',
    row('payments asked for', payments),
    row('earned, less the commission', euros(earned)),
    row('transfers asked of the bank', PAID + REJECTED + RETURNED),
    row('  rejected', REJECTED),
    row('  returned', RETURNED),
    row('files of the bank', bank.files),
    row('new accounts', newAccounts),
    ...Object.entries(transfers).map(
      ([status, { count, net }]) => row(`transfers now ${status}`, count) + euros(net).padStart(16),
    ),
    row('entries that wait for somebody', waiting),
    row('owed to merchants', euros(books.balances['merchant:owed'])),
    row('in transit', euros(books.balances['bank:transit'])),
    row('paid by the bank', euros(books.balances['bank'])),
    row('findings of the audit', books.findings.length),
    '',
  ];
}

/** What is not as it should be, in a sentence each. */
export function wrongIn({ earned, transfers, waiting, books }: MonthFigures): string[] {
  const open = Object.keys(transfers).filter((status) => !['PAID', 'REISSUED', 'NETTED'].includes(status));
  return [
    ...(isAtRest(books) ? [] : ['something is owed still, or in transit']),
    ...(books.balances['bank'] === earned ? [] : ['the bank has not paid what merchants have earned']),
    ...(transfers.PAID?.net === earned ? [] : ['merchants do not see what they have earned as paid']),
    ...(open.length === 0 ? [] : [`transfers are ${open.join(', ')} at the end`]),
    ...(waiting === 0 ? [] : [`${waiting} entries of the bank matched nothing`]),
    ...(books.findings.length === 0 ? [] : [`the audit finds: ${JSON.stringify(books.findings)}`]),
  ];
}
