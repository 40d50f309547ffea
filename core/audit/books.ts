import { checkOperations, newOperations, type OperationsKept } from '../operations/check-operations.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { bookedDay } from '../ledger/booked-on.ts';
import { accounts, isMerchantRecord, type Account } from '../ledger/journal.ts';
import { transferRecordKey, type TransferRecord } from '../ledger/transfer-record.ts';
import type { Payment } from '../payment/payment.ts';
import type { LedgerFigures } from '../reimbursement/ledger-csv.ts';
import type { ExportOutcome } from '../reimbursement/export-outcome.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import { isInTransit } from '../transfer/transfer-state.ts';
import { parisDate, type LocalDate } from '../time.ts';
import type { Wallet } from '../wallet.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import type { Approvals } from './approvals.ts';
import { checkExports } from './check-exports.ts';
import { checkPayment } from './check-payment.ts';
import { checkBooked, checkRecord, type StoredRecord } from './check-record.ts';
import { checkBic, checkTransfer } from './check-transfer.ts';
import { closingBooks, newClosings, type ClosingsKept } from './closing-books.ts';
import { creditsByPeople } from './credits-by-people.ts';
import { dayBooks, newDayBooks, type DayBooksKept } from './day-books.ts';
import { exportFiles, type AskedTransfer } from './export-files.ts';
import { exportBooks, newExportBooks, type ExportBooksKept } from './export-books.ts';
import { figuresOfPayments } from './figures-of-payments.ts';
import { foundOf, type Find, type Finding } from './finding.ts';
import { invoiceBooks, newInvoiceBooks, type InvoiceBooksKept } from './invoice-books.ts';
import type { LeadsOn } from './leads.ts';
import { paymentsInJournal } from './payments-in-journal.ts';
import type { Statements } from './statements.ts';
import { repairsByPeople } from './repairs.ts';
import { transferBooks } from './transfer-books.ts';
import { walletsInJournal } from './wallets-in-journal.ts';

export interface AuditReport {
  findings: Finding[];
  counts: Record<'records' | 'payments' | 'wallets' | 'transfers' | 'exports' | 'operations', number>;
  /** How many lines were due before today and are in no export, by their day: nobody would be paid for them. */
  overdue: Readonly<Record<string, number>>;
  /** In cents: what falls due on the day after. */
  dueTomorrow: number;
  /** Of each export, what the bank has neither paid nor failed: by its date. Rejected and not yet due again is open, too. */
  openAtBank: Record<string, OpenAtBank>;
  anchor: Anchor;
  /** The balance of each account in cents, transfers included; they sum to zero. */
  balances: Record<Account, number>;
}

export interface OpenAtBank {
  executionDate: LocalDate;
  transfers: number;
  /** In cents. */
  net: number;
}

export interface Known {
  exports: readonly ReimbursementExport[];
  approvals: Approvals;
  leadsOn: LeadsOn;
  /** The exports whose files are read this time. */
  opened: ReadonlySet<LocalDate>;
  today: LocalDate;
  /** The merchants whose figures by day are those of all their payments. */
  whole: ReadonlySet<string>;
  /** Where both sides of each comparison are told. */
  statements: Statements;
  /** What it has come to before, and comes to: changed in place. */
  kept?: BooksKept;
}

/** All that the books are at a moment, but for what was told to `statements`: plain data, small however many items were taken. */
export interface BooksKept {
  findings: Finding[];
  counts: Omit<AuditReport['counts'], 'exports' | 'operations'>;
  balances: Record<Account, number>;
  operations: OperationsKept;
  exports: ExportBooksKept;
  closings: ClosingsKept;
  days: DayBooksKept;
  invoices: InvoiceBooksKept;
  creditedByOrder: Record<string, number>;
  openAtBank: AuditReport['openAtBank'];
}

export const newBooks = (): BooksKept => ({
  findings: [],
  counts: { records: 0, payments: 0, wallets: 0, transfers: 0 },
  balances: Object.fromEntries(accounts.map((account) => [account, 0])) as Record<Account, number>,
  operations: newOperations(),
  exports: newExportBooks(),
  closings: newClosings(),
  days: newDayBooks(),
  invoices: newInvoiceBooks(),
  creditedByOrder: {},
  openAtBank: {},
});

/**
 * The second set of books: folds the journal and compares it with wallets, payments and exports. Takes each item once, in
 * any order but operations, which come first. It keeps a few numbers for each export and nothing for anybody else, since it
 * sees millions of items: what is wrong with one item is found at once, what two items make of each other is told to `statements`.
 */
export function openBooks({ exports, approvals, leadsOn, opened, today, whole, statements, kept = newBooks() }: Known) {
  const { findings, counts, balances } = kept;
  const find: Find = (...args) => findings.push(foundOf(...args));
  const wallets = walletsInJournal(statements, find);
  const payments = paymentsInJournal(statements);
  const figures = figuresOfPayments(statements, whole);
  const credits = creditsByPeople(statements, find, approvals, kept.creditedByOrder);
  const repairs = repairsByPeople(statements);
  const operations = checkOperations(exports, kept.operations);
  const reimbursements = exportBooks({ exports, today, approvals, statements, find, kept: kept.exports });
  const files = exportFiles(exports, opened, statements);
  const closings = closingBooks(exports, find, kept.closings);
  const transfers = transferBooks(statements, find);
  const days = dayBooks(exports, find, kept.days);
  const invoices = invoiceBooks(statements, find, kept.invoices);
  const post = (postings: Partial<Record<Account, number>>) => {
    for (const [account, amount] of Object.entries(postings) as [Account, number][]) balances[account] += amount;
  };

  const addOpen = ({ exportDate, executionDate, net }: Transfer) => {
    const open = (kept.openAtBank[exportDate] ??= { executionDate, transfers: 0, net: 0 });
    open.transfers += 1;
    open.net += net;
  };

  return {
    takeOperation(record: OperationRecord): void {
      operations.take(record);
      credits.takeOperation(record);
      repairs.takeOperation(record);
    },
    takeRecord(record: StoredRecord): void {
      counts.records += 1;
      findings.push(...checkRecord(record));
      post(record.postings);
      days.take(dayOf(record), record.postings);
      wallets.takeRecord(record);
      payments.takeRecord(record);
      credits.takeRecord(record);
      repairs.takeRecord(record);
      if (!isMerchantRecord(record)) return;
      reimbursements.takeRecord(record);
      files.takeLine(record);
      transfers.takeLine(record);
    },
    takeTransferChange(record: TransferRecord & Pick<StoredRecord, 'pk' | 'sk' | 'bookedOn'>): void {
      counts.records += 1;
      const { pk, sk } = transferRecordKey(record);
      if (pk !== record.pk || sk !== record.sk) {
        find('record-misplaced', `${record.pk}/${record.sk}`, `${pk}/${sk}`);
      }
      findings.push(...checkBooked(record));
      post(record.postings);
      days.take(dayOf(record), record.postings);
      transfers.takeChange(record);
    },
    takeWallet(wallet: Wallet): void {
      counts.wallets += 1;
      wallets.takeWallet(wallet);
    },
    takePayment(payment: Payment): void {
      counts.payments += 1;
      checkPayment(payment, approvals, leadsOn, find);
      wallets.takePayment(payment);
      payments.takePayment(payment);
      figures.takePayment(payment);
    },
    takeFigures: figures.takeFigures,
    takeTransfer(transfer: Transfer): void {
      counts.transfers += 1;
      const of = reimbursements.takeTransfer(transfer);
      if (!of) return;
      checkTransfer(transfer, of, approvals, find);
      post(transfer.postings);
      days.take(parisDate(transfer.at), transfer.postings);
      transfers.takeTransfer(transfer);
      if (isInTransit(transfer)) addOpen(transfer);
      files.takeTransfer(transfer);
    },
    takeOutcome: (outcome: ExportOutcome): void => reimbursements.takeOutcome(outcome),
    takeClosing: (dueDate: LocalDate, exportDate: LocalDate): void => closings.takeClosing(dueDate, exportDate),
    takeCursor: (closedThrough: LocalDate): void => closings.takeCursor(closedThrough),
    takeInvoice: invoices.takeInvoice,
    takeInvoiceNumber: invoices.takeNumber,
    takeLastInvoice: invoices.takeLast,
    takeInvoicedMonth: invoices.takeMonth,
    takeRow: (exportDate: LocalDate, row: LedgerFigures): void => files.takeRow(exportDate, row),
    takeAsked(asked: AskedTransfer): void {
      files.takeAsked(asked);
      checkBic(asked, exports, approvals, find);
    },
    find,
    /** @param what is wrong with it, without a value of it */
    takeStrange(place: string, what: string): void {
      find('item-strange', place, undefined, what);
    },
    close(): AuditReport {
      const journal = operations.close();
      reimbursements.close();
      closings.close();
      days.close();
      invoices.close();
      credits.close();
      findings.push(...journal.findings);
      return {
        counts: { ...counts, exports: exports.length, operations: journal.count },
        overdue: reimbursements.overdue(),
        dueTomorrow: reimbursements.dueTomorrow(),
        openAtBank: kept.openAtBank,
        anchor: anchorOf(exports, journal.chains, today),
        balances,
        findings: [...checkExports(exports), ...findings],
      };
    },
  };
}

const dayOf = ({ bookedOn }: Pick<StoredRecord, 'bookedOn'>): LocalDate | undefined =>
  bookedOn === undefined ? undefined : bookedDay(bookedOn);
