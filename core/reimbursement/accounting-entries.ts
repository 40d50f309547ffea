import type { RepairSide } from '../../contract/back-office/repairs.ts';
import { negate, subtract, zero, type Cents } from '../../contract/money.ts';
import type { BooksSettings } from '../../contract/settings/books-settings.ts';
import { instant, parisDate } from '../time.ts';
import { decimal } from './decimal.ts';
import type { LedgerRow } from './ledger-csv.ts';
import type { ExportPlan } from './plan.ts';
import { vatWithin } from './vat-within.ts';

/** The eighteen columns of an accounting file in France, in their order (Livre des procédures fiscales, article A47 A-1, VII). */
export const entryColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

type AccountName = keyof BooksSettings['accountNumbers'];

const accountLabels: Readonly<Record<AccountName, string>> = {
  clients: 'Chèques-vacances en circulation',
  merchants: 'Prestataires',
  fees: 'Commissions',
  vat: 'TVA collectée sur commissions',
  transit: 'Virements en cours',
  bank: 'Banque',
  losses: 'Créances abandonnées',
};

const journals = { CVC: 'Paiements en chèques-vacances Connect', VIR: 'Virements', OD: 'Opérations diverses' } as const;

/** The other side of a repair; by the one that is left out nothing moves. */
const sides: Partial<Record<RepairSide, AccountName>> = {
  'issuer:losses': 'losses',
  'issuer:bank': 'bank',
  fees: 'fees',
};

interface Entry {
  journal: keyof typeof journals;
  label: string;
  /** What is debited; negative what is credited. They sum to zero. */
  lines: readonly (readonly [account: AccountName, amount: Cents])[];
}

/** What a row of the ledger is in the books; undefined where no money moves. @throws Error for a record that is unknown */
function entryOf({ record, gross, fee, net, reason }: LedgerRow, vatBps: number): Entry | undefined {
  const vat = vatWithin(fee, vatBps);
  const owed = (from: AccountName): Entry['lines'] => [
    [from, net],
    ['merchants', negate(net)],
  ];
  switch (record) {
    case 'CAPTURE':
    case 'REFUND':
      return {
        journal: 'CVC',
        label: record === 'CAPTURE' ? 'Paiement' : 'Remboursement au client',
        lines: [
          ['clients', gross],
          ['merchants', negate(net)],
          ['fees', subtract(vat, fee)],
          ['vat', negate(vat)],
        ],
      };
    case 'TRANSFER':
      return {
        journal: 'VIR',
        label: 'Virement',
        lines: [
          ['merchants', net],
          ['transit', negate(net)],
        ],
      };
    case 'REJECTION':
      return { journal: 'OD', label: 'Virement rejeté', lines: owed('transit') };
    case 'RETURN':
      return { journal: 'OD', label: 'Virement retourné', lines: owed('bank') };
    case 'REPAYMENT':
      return { journal: 'OD', label: 'Dette payée par virement', lines: owed('bank') };
    case 'WRITE_OFF':
      return { journal: 'OD', label: 'Dette abandonnée', lines: owed('losses') };
    case 'REPAIR': {
      const side = sides[reason as RepairSide];
      return side && { journal: 'OD', label: 'Régularisation', lines: owed(side) };
    }
    // What is carried moves from a day to another one, not between accounts.
    case 'CARRY':
    case 'CARRIED_FORWARD':
    case 'BELOW_MINIMUM':
    case 'WITHHELD':
    case 'NIL':
      return undefined;
    default:
      throw new Error(`a ledger row ${record}, for which the books have no entry`);
  }
}

export const entriesHeader = `${entryColumns.join('|')}\r\n`;

/**
 * The entries of an export as they follow each other: numbered from 1 without a gap, after the day, so that no number comes
 * twice in a year. Amounts with a decimal comma, days as `YYYYMMDD`, cells set apart by `|`.
 *
 * @returns what takes a row of the ledger and gives its lines, '' where no money moves
 */
export function accountingEntries(
  { exportDate }: Pick<ExportPlan, 'exportDate'>,
  { accountNumbers, commissionVatBps }: Pick<BooksSettings, 'accountNumbers' | 'commissionVatBps'>,
): (row: LedgerRow) => string {
  const day = compact(exportDate);
  let count = 0;
  return (row) => {
    const entry = entryOf(row, commissionVatBps);
    if (!entry) return '';
    count += 1;
    const { journal, label, lines } = entry;
    const number = `${day}${String(count).padStart(8, '0')}`;
    const piece = row.paymentId || row.endToEndId || `${row.record}-${number}`;
    const pieceDate = row.at === '' ? day : compact(parisDate(instant(Date.parse(row.at))));
    return lines
      .filter(([, amount]) => amount !== 0)
      .map(([account, amount]) => {
        const auxiliary = account === 'merchants' ? row.merchantId : '';
        return [
          ...[journal, journals[journal], number, day, accountNumbers[account], accountLabels[account]],
          ...[auxiliary, auxiliary, piece, pieceDate, label],
          ...[comma(amount > 0 ? amount : zero), comma(amount < 0 ? negate(amount) : zero)],
          ...['', '', day, '', ''],
        ].join('|');
      })
      .map((line) => `${line}\r\n`)
      .join('');
  };
}

const compact = (date: string): string => date.replaceAll('-', '');
const comma = (amount: Cents): string => decimal(amount).replace('.', ',');
