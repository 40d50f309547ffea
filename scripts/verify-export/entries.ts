import { expectSame, type FileReport } from './findings.ts';
import type { Manifest } from './manifest.ts';

const columns =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** Sums of an export's entries, in cents. */
interface Sums {
  /** What clients gave, less what they got back. */
  gross: number;
  transferred: number;
}

/** The entries of an export, each by itself: in their order without a gap, balanced, and of that day. */
export async function checkEntries(
  say: FileReport,
  lines: AsyncIterable<{ text: string; ended: boolean }>,
  { exportDate }: Manifest,
): Promise<{ rows: number; sums: Sums }> {
  const day = exportDate.replaceAll('-', '');
  const sums: Sums = { gross: 0, transferred: 0 };
  let lineNumber = 0;
  let entries = 0;
  let current = { number: '', line: 0, balance: 0 };

  function endEntry(): void {
    if (current.balance !== 0) say(current.line, `entry ${current.number} is ${current.balance} cents out of balance`);
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
    const [journal, , number = '', date, account = '', , , , piece, pieceDate = ''] = cells;
    const [debit, credit] = [cells[11], cells[12]].map(readAmount);
    if (debit === undefined || credit === undefined || (debit === 0) === (credit === 0)) {
      say(lineNumber, 'is neither a debit nor a credit alone');
      continue;
    }
    const isNew = number !== current.number;
    if (isNew) {
      endEntry();
      entries += 1;
      current = { number, line: lineNumber, balance: 0 };
      expectSame(say, lineNumber, 'EcritureNum', number, `${day}${String(entries).padStart(8, '0')}`);
      // The first line of a payment is the clients', that of a transfer the merchant's.
      if (journal === 'CVC') sums.gross += debit - credit;
      if (journal === 'VIR') sums.transferred += debit - credit;
    }
    current.balance += debit - credit;
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
