import { expectSame, type FileReport } from './findings.ts';
import type { Manifest } from './manifest.ts';

const columns =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** Sums of an export's entries, in cents. */
interface Sums {
  /** What clients gave, less what they got back. */
  gross: number;
  /** The commissions with their tax, less those given back. */
  fee: number;
  transferred: number;
}

/** By these names accounts are known, whatever their numbers. */
const feeLabel = 'Commissions';
const vatLabel = 'TVA collectée sur commissions';
/** No rate is higher. */
const taxMax = 0.3;

const noEntry = () => ({ number: '', line: 0, balance: 0, fee: 0, vat: 0 });

/** What an amount holds, of which the rest is rounded half up to the cent, either way. */
const taxOf = (amount: number, rate: number): number =>
  amount - Math.sign(amount) * Math.round((Math.abs(amount) * 10_000) / (10_000 + rate));

/** The entries of an export, each by itself: in their order without a gap, balanced, and of that day. */
export async function checkEntries(
  say: FileReport,
  lines: AsyncIterable<{ text: string; ended: boolean }>,
  { exportDate }: Manifest,
  /** The rate of the tax in commissions, in hundredths of a percent; undefined when it is not known. */
  vatRate: number | undefined,
): Promise<{ rows: number; sums: Sums }> {
  const day = exportDate.replaceAll('-', '');
  const sums: Sums = { gross: 0, fee: 0, transferred: 0 };
  let lineNumber = 0;
  let entries = 0;
  let current = noEntry();

  function endEntry(): void {
    if (current.balance !== 0) say(current.line, `entry ${current.number} is ${current.balance} cents out of balance`);
    const { fee, vat } = current;
    sums.fee += fee + vat;
    if (vatRate !== undefined) {
      expectSame(say, current.line, `tax in cents of entry ${current.number}`, vat, taxOf(fee + vat, vatRate));
    } else if (Math.abs(vat) > Math.abs(fee) * taxMax + 1 || vat * fee < 0) {
      say(current.line, `tax of ${vat} cents on a commission of ${fee} in entry ${current.number}`);
    }
  }

  for await (const { text, ended } of lines) {
    lineNumber += 1;
    if (!ended) say(lineNumber, 'the file ends within a line');
    if (lineNumber === 1) {
      expectSame(say, 1, 'header', text, columns);
      continue;
    }
    const cells = text.split('|');
    if (cells.length !== 18) {
      say(lineNumber, `${cells.length} cells instead of 18`);
      continue;
    }
    const [journal, , number = '', date, account = '', label, , , piece, pieceDate = ''] = cells;
    const [debit, credit] = [cells[11], cells[12]].map(readAmount);
    if (debit === undefined || credit === undefined || (debit === 0) === (credit === 0)) {
      say(lineNumber, 'is neither a debit nor a credit alone');
      continue;
    }
    const isNew = number !== current.number;
    if (isNew) {
      endEntry();
      entries += 1;
      current = { ...noEntry(), number, line: lineNumber };
      expectSame(say, lineNumber, 'EcritureNum', number, `${day}${String(entries).padStart(8, '0')}`);
      // The first line of a payment is the clients', that of a transfer the merchant's.
      if (journal === 'CVC') sums.gross += debit - credit;
      if (journal === 'VIR') sums.transferred += debit - credit;
    }
    current.balance += debit - credit;
    if (label === feeLabel) current.fee += credit - debit;
    if (label === vatLabel) current.vat += credit - debit;
    expectSame(say, lineNumber, 'EcritureDate', date, day);
    expectSame(say, lineNumber, 'ValidDate', cells[15], day);
    if (!/^\d{3}[0-9A-Z]*$/.test(account)) say(lineNumber, `${account} is no account number`);
    if (piece === '') say(lineNumber, 'names no piece');
    if (!/^\d{8}$/.test(pieceDate) || pieceDate > day) say(lineNumber, `PieceDate ${pieceDate} is none up to ${day}`);
  }
  endEntry();
  return { rows: Math.max(0, lineNumber - 1), sums };
}

/** Cents of `12,05`. */
const readAmount = (text = ''): number | undefined =>
  /^\d{1,13},\d{2}$/.test(text) ? Number(text.replace(',', '')) : undefined;
