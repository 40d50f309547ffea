import { createHash } from 'node:crypto';
import { add, cents, zero } from '../../../contract/money.ts';
import type { BooksStart } from '../../../core/books/books-plan.ts';
import { movementOf, movementOfTransfer, type Movement } from '../../../core/books/movement.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import { booksSettingsFrom } from '../../../contract/settings/books-settings.ts';
import { accountingEntries, entriesHeader } from '../../../core/reimbursement/accounting-entries.ts';
import { ledgerHeader, lineRow, outcomeRow, readLedgerRow } from '../../../core/reimbursement/ledger-csv.ts';
import { manifestText, type ManifestEntry } from '../../../core/reimbursement/manifest.ts';
import { endLines, noLines, takeLine } from '../../../core/reimbursement/merchant-lines.ts';
import { settle, totalsOf, type Payee } from '../../../core/reimbursement/outcome.ts';
import { bankFileEnd, bankFileName, bankFileStart, bankFileTransfer } from '../../../core/reimbursement/pain001.ts';
import { messageId } from '../../../core/reimbursement/references.ts';
import { byteOrderMark, spreadsheetLine } from '../../../core/reimbursement/spreadsheet-ledger.ts';
import { addTotals, noTotals } from '../../../core/reimbursement/totals.ts';
import { addDays, instant, localDate } from '../../../core/time.ts';
import { dayBooksOf } from './day-books-of.ts';
import { agenceIban, aLine, aPlan, giteIban } from '../../core/reimbursement/fixtures.ts';

/** Files by their names from the exports' folder on. */
export type Files = Map<string, string>;

export const gite = 'mgite2345abcdefghijklmnopq';
export const agence = 'nagence234abcdefghijklmnop';
export const camping = 'ocamping23abcdefghijklmnop';

const payees: Record<string, Payee> = {
  [gite]: { accountHolder: 'GITE DES CIMES', iban: giteIban, status: 'ACTIVE' },
  [agence]: { accountHolder: 'Agence du Lac, “Été”', iban: agenceIban, status: 'ACTIVE' },
  [camping]: { accountHolder: 'CAMPING DE LA PLAGE', iban: giteIban, status: 'PAUSED' },
};

interface Day {
  date: string;
  lines: MerchantRecord[];
}

const carry = (merchant: string, date: string, from: string, net: number): MerchantRecord => ({
  ...aLine('CAPTURE', { merchant, dueDate: date }),
  kind: 'CARRY',
  paymentId: undefined,
  gross: zero,
  fee: zero,
  net: cents(net),
  carriedFrom: localDate(from),
});

const rejection = (merchant: string, date: string, endToEndId: string, net: number): MerchantRecord => ({
  ...carry(merchant, date, date, net),
  kind: 'REJECTION',
  carriedFrom: undefined,
  paysAgain: [endToEndId],
});

/**
 * Three exports as the product's own rules write them: payments of three merchants with and without commission, two bank files
 * in the first, one merchant withheld and carried on, a refund that leaves a debt, a transfer that failed and is made again.
 */
export function chainOfExports(): Files {
  const capture = (paymentId: string, merchant: string, dueDate: string, amount: number, commissionBps = 0) =>
    aLine('CAPTURE', { paymentId, merchant, dueDate, amount, commissionBps });
  const days: Day[] = [
    {
      date: '2026-06-08',
      lines: [
        capture('p1', gite, '2026-06-08', 150_00, 250),
        capture('p2', gite, '2026-06-08', 33_33, 250),
        capture('p3', agence, '2026-06-08', 20_00),
        capture('p4', camping, '2026-06-08', 45_00),
      ],
    },
    {
      date: '2026-06-09',
      lines: [
        aLine('REFUND', { paymentId: 'p2', merchant: gite, dueDate: '2026-06-09', amount: 33_33, commissionBps: 250 }),
        rejection(agence, '2026-06-09', `260608-1-${agence}`, 20_00),
        carry(camping, '2026-06-09', '2026-06-08', 45_00),
        capture('p5', camping, '2026-06-09', 5_00),
      ],
    },
    {
      date: '2026-06-10',
      lines: [
        capture('p6', gite, '2026-06-10', 200_00, 250),
        carry(gite, '2026-06-10', '2026-06-09', -32_50),
        carry(camping, '2026-06-10', '2026-06-09', 50_00),
      ],
    },
  ];
  const files: Files = new Map();
  let previous: Previous = {
    books: {
      from: localDate('2026-06-01'),
      opening: { 'client:available': cents(500_00), 'issuer:vouchers': cents(-500_00) },
    },
    moved: days[0]!.lines.map(movementOf),
  };
  for (const [index, day] of days.entries()) previous = writeExport(files, day, previous, index === 2);
  return files;
}

/** What an export leaves to the next one. */
interface Previous {
  manifestSha256?: string;
  books: BooksStart;
  /** Since the days of its own books. */
  moved: Movement[];
}

function writeExport(files: Files, { date, lines }: Day, previous: Previous, isPaused: boolean): Previous {
  const books = { ...previous.books, through: addDays(localDate(date), -1), exports: [] };
  const plan = aPlan({
    exportDate: localDate(date),
    executionDate: localDate(date),
    dates: [localDate(date)],
    createdAt: instant(Date.parse(`${date}T04:00:00Z`)),
    messageStem: `ENC-${date.replaceAll('-', '')}`,
    books,
    ...(previous.manifestSha256 !== undefined && { previousManifestSha256: previous.manifestSha256 }),
  });
  const outcomes = Object.keys(payees).flatMap((merchantId) => {
    const own = lines.filter((line) => line.merchantId === merchantId);
    const taken = own.reduce((sum, line, n) => takeLine(sum, String(n), line).lines, noLines(merchantId));
    if (own.length === 0) return [];
    const payee = payees[merchantId] as Payee;
    return [{ own, outcome: settle(endLines(taken).net, isPaused ? { ...payee, status: 'ACTIVE' } : payee, plan) }];
  });
  const ledger = [
    ledgerHeader,
    ...outcomes.flatMap(({ own, outcome }) => [...own.map(lineRow), outcomeRow(outcome, plan)]),
  ].join('');
  const transfers = outcomes.flatMap(({ outcome }) => (outcome.kind === 'TRANSFER' ? [outcome] : []));
  const totals = outcomes.reduce((sum, { outcome }) => addTotals(sum, totalsOf(outcome)), noTotals);
  const entry = (name: string, text: string, rows: number, controlSum = totals.net): ManifestEntry => {
    files.set(`date=${date}/${name}`, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { name, bytes: Buffer.byteLength(text), sha256, rows, controlSum };
  };
  const entries = [entry('ledger.csv', ledger, ledger.trimEnd().split('\r\n').length - 1)];
  const [, ...ledgerRows] = ledger.trimEnd().split('\r\n');
  const entriesFor = accountingEntries(plan, booksSettingsFrom({ commissionVatBps: 20_00 }));
  const booked = ledgerRows.map((text) => entriesFor(readLedgerRow(text))).join('');
  entries.push(entry('entries.txt', entriesHeader + booked, booked.split('\r\n').length - 1));
  // It is there where a deployment wants it.
  if (date === '2026-06-10') {
    const sheet = ledger.trimEnd().split('\r\n').map(spreadsheetLine).join('\r\n');
    entries.push(entry('ledger-fr.csv', `${byteOrderMark}${sheet}\r\n`, ledgerRows.length));
  }
  const { movements, balances, controlSum, closing } = dayBooksOf(books, previous.moved);
  entries.push(entry('movements.csv', movements.text, movements.rows, controlSum));
  entries.push(entry('balances.csv', balances.text, balances.rows, controlSum));
  // One transfer a file, so that there are several.
  for (const [n, transfer] of transfers.entries()) {
    const start = bankFileStart({ plan, fileNumber: n + 1, transferCount: 1, controlSum: transfer.net });
    const text = start + bankFileTransfer(transfer, plan) + bankFileEnd;
    entries.push({
      ...entry(bankFileName(n + 1), text, 1, add(zero, transfer.net)),
      messageId: messageId(plan.messageStem, n + 1),
    });
  }
  const manifest = manifestText(plan, totals, entries, []);
  files.set(`date=${date}/manifest.json`, manifest);
  return {
    manifestSha256: createHash('sha256').update(manifest).digest('hex'),
    books: { from: localDate(date), opening: closing },
    moved: transfers.map((transfer) =>
      movementOfTransfer({ ...transfer, exportDate: plan.exportDate }, plan.createdAt),
    ),
  };
}

/**
 * The forger's second step: every hash, size and link of the chain fits again what stands in the files. What is found after
 * that is found by what the files say.
 */
export function sealAgain(files: Files): void {
  let previous: string | null = null;
  for (const name of [...files.keys()].filter((file) => file.endsWith('/manifest.json')).sort()) {
    const manifest = JSON.parse(files.get(name) ?? '') as {
      files: { name: string; bytes: number; sha256: string }[];
      previousManifestSha256: string | null;
    };
    for (const entry of manifest.files) {
      const text = files.get(name.replace('manifest.json', entry.name)) ?? '';
      entry.bytes = Buffer.byteLength(text);
      entry.sha256 = createHash('sha256').update(text).digest('hex');
    }
    manifest.previousManifestSha256 = previous;
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    files.set(name, text);
    previous = createHash('sha256').update(text).digest('hex');
  }
}
