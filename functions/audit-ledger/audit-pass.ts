import { hash } from 'node:crypto';
import { booksStartItem, booksStartKey } from '../../adapters/dynamodb/books-store.ts';
import type { Item } from '../../adapters/dynamodb/errors.ts';
import {
  cursorItem,
  dayItem,
  exportItem,
  givenBackItem,
  exportOutcomeItem,
  transferItem,
  recordedItem,
  recordedKey,
} from '../../adapters/dynamodb/export-items.ts';
import {
  invoicedMonthItem,
  invoicedPartition,
  invoiceItem,
  invoiceNumberItem,
  invoicePrefix,
  lastNumberItem,
  lastNumberPartition,
  numbersPrefix,
} from '../../adapters/dynamodb/invoice-items.ts';
import { figuresIn } from '../../adapters/dynamodb/figure-store.ts';
import { fromOperationItem } from '../../adapters/dynamodb/operation-item.ts';
import { fromPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { fromRecordItem, keysOfRecord } from '../../adapters/dynamodb/record-item.ts';
import { transferRecordItem } from '../../adapters/dynamodb/transfer-record-item.ts';
import type { ScannedPage, ScanPlace } from '../../adapters/dynamodb/scan-table.ts';
import { refusedAccountItem, refusedAccountPrefix } from '../../adapters/dynamodb/transfer-store.ts';
import { fromWalletItem } from '../../adapters/dynamodb/wallet-item.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { StrangeItem } from '../../adapters/strange-item.ts';
import { transferRecordPrefix } from '../../core/ledger/transfer-record.ts';
import { approvals } from '../../core/audit/approvals.ts';
import { newBooks, openBooks, type AuditReport, type BooksKept } from '../../core/audit/books.ts';
import type { Finding } from '../../core/audit/finding.ts';
import type { LeadsOn } from '../../core/audit/leads.ts';
import type { Statements } from '../../core/audit/statements.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';
import { openExport } from './open-export.ts';

export type AuditedTable = 'ledger' | 'payments' | 'wallets' | 'exports' | 'operations' | 'views';

export interface AuditSource {
  /** One a business day: they fit in memory for a century. */
  exports: () => AsyncIterable<Item>;
  /** The merchants all of whose payments are counted by day: their ids fit in memory. */
  whole: () => AsyncIterable<string>;
  /** From where an earlier scan has come to; the items of a partition in the order of their sort keys. */
  scan: (table: AuditedTable, from?: ScanPlace) => AsyncIterable<ScannedPage>;
  leadsOn: LeadsOn;
  /** In Europe/Paris, of when the audit began. */
  today: LocalDate;
  /** Where the files of the exports are, and which of the exports are opened this time. */
  files: { store: ObjectStore; opens: (exportDate: LocalDate) => boolean };
}

/** A look that can be gone on with. */
interface Look {
  statements: Statements;
  /** All that it was told, as text. */
  kept: () => string;
}

/** How far a pass has come: plain data. */
export interface PassKept {
  /** Which exports there were, and how far they were, as a hash: with others it begins anew. */
  exports: string;
  /** Of the exports that are opened, how many were. */
  opened: number;
  /** How many tables are through, and how far the one after them is. */
  through: number;
  place: ScanPlace;
  books: BooksKept;
  look: string;
  strange: { place: string; what: string }[];
}

export type Pass<L> =
  | { status: 'MORE'; kept: PassKept }
  | { status: 'DONE'; look: L; report: AuditReport; isAnswered: (finding: Finding) => boolean };

/** In this order: operations tell first what people have agreed on. */
const order: readonly AuditedTable[] = ['operations', 'exports', 'ledger', 'wallets', 'payments', 'views'];

/**
 * Reads everything once, or a part of it: a file or a page at least, and more while there is time. While payments go on, the
 * tables are read at different moments: some findings may be none. An item that cannot be read is a finding, and the audit goes
 * on without it. An export that comes in between begins the pass anew, since it changes what all the rest is compared with.
 *
 * @returns also which findings two people have answered by a repair
 */
export async function auditPass<L extends Look>(
  { exports, whole, scan, leadsOn, today, files }: AuditSource,
  lookOf: (kept?: string) => L,
  hasTime: () => boolean,
  from?: PassKept,
): Promise<Pass<L>> {
  const unread: StrangeItem[] = [];
  const found: ReimbursementExport[] = [];
  for await (const item of exports()) tryItem(item, (one) => found.push(exportItem.parse(one)), unread);
  const agreed = approvals();
  // What cannot be read of them is told when they are taken.
  for await (const { items } of scan('operations'))
    for (const item of items) tryItem(item, (one) => agreed.take(fromOperationItem(one)), []);

  const counted = new Set<string>();
  for await (const merchantId of whole()) counted.add(merchantId);

  const known = hash('sha256', JSON.stringify(found.map(({ exportDate, status }) => [exportDate, status])));
  const kept: PassKept = from?.exports === known ? from : begin(known);
  const look = lookOf(kept.look === '' ? undefined : kept.look);
  const published = found
    .filter((each) => each.status === 'PUBLISHED')
    .filter(({ exportDate }) => files.opens(exportDate));
  const opened = new Set(published.map(({ exportDate }) => exportDate));
  const { statements } = look;
  const books = openBooks({
    exports: found,
    approvals: agreed,
    leadsOn,
    opened,
    today,
    whole: counted,
    statements,
    kept: kept.books,
  });
  const more = (): Pass<L> => ({ status: 'MORE', kept: { ...kept, look: look.kept() } });

  for (const each of published.slice(kept.opened)) {
    await openExport(files.store, each, books);
    kept.opened += 1;
    if (!hasTime()) return more();
  }
  const take = takerOf(books);
  for (const table of order.slice(kept.through)) {
    for await (const { items, place } of scan(table, kept.place)) {
      const strange: StrangeItem[] = [];
      for (const item of items) tryItem(item, take[table], strange);
      kept.strange.push(...strange.map(said));
      kept.place = place;
      if (!hasTime()) return more();
    }
    kept.through += 1;
    kept.place = {};
  }
  for (const { place, what } of [...unread.map(said), ...kept.strange]) books.takeStrange(place, what);
  return { status: 'DONE', look, report: books.close(), isAnswered: agreed.repaired.has };
}

const begin = (exports: string): PassKept => ({
  exports,
  opened: 0,
  through: 0,
  place: {},
  books: newBooks(),
  look: '',
  strange: [],
});

const said = ({ table, key, what }: StrangeItem) => ({ place: `${table} ${key}`, what });

function tryItem(item: Item, take: (item: Item) => unknown, unread: StrangeItem[]): void {
  try {
    take(item);
  } catch (error) {
    if (!(error instanceof StrangeItem)) throw error;
    unread.push(error);
  }
}

/** What each item of a table is to the books. */
const takerOf = (books: ReturnType<typeof openBooks>): Record<AuditedTable, (item: Item) => void> => ({
  operations: (item) => books.takeOperation(fromOperationItem(item)),
  exports: (item) => {
    const [pk, sk] = [String(item['pk']), String(item['sk'])];
    if (pk.startsWith('R#')) books.takeTransfer(transferItem.parse(item));
    else if (pk.startsWith('O#')) books.takeOutcome(exportOutcomeItem.parse(item));
    else if (pk.startsWith('DAY#')) {
      const { dueDate, exportDate } = dayItem.parse(item);
      books.takeClosing(dueDate, exportDate);
    } else if (pk === 'CURSOR') books.takeCursor(cursorItem.parse(item).closedThrough);
    else if (pk === recordedKey.pk) recordedItem.parse(item);
    else if (pk === booksStartKey.pk) booksStartItem.parse(item);
    else if (pk.startsWith(refusedAccountPrefix)) refusedAccountItem.parse(item);
    else if (pk.startsWith('GIVEN-BACK#')) givenBackItem.parse(item);
    else if (pk.startsWith(invoicePrefix)) books.takeInvoice(invoiceItem.parse(item));
    else if (pk.startsWith(numbersPrefix))
      books.takeInvoiceNumber(pk.slice(numbersPrefix.length), { number: sk, ...invoiceNumberItem.parse(item) });
    else if (pk === lastNumberPartition) books.takeLastInvoice(sk, lastNumberItem.parse(item).last);
    else if (pk === invoicedPartition) books.takeInvoicedMonth(sk, invoicedMonthItem.parse(item).count);
    else if (pk !== 'EXPORT') throw new StrangeItem('Exports', `${pk}/${sk}`, 'is of no kind that this release knows');
  },
  ledger: (item) => {
    const keys = keysOfRecord(item);
    if (keys.pk.startsWith(transferRecordPrefix))
      books.takeTransferChange({ ...transferRecordItem.parse(item), ...keys });
    else books.takeRecord(fromRecordItem(item));
  },
  wallets: (item) => books.takeWallet(fromWalletItem(item)),
  payments: (item) => books.takePayment(fromPaymentItem(item)),
  views: (item) => {
    const found = figuresIn(item);
    if (found) books.takeFigures(found.merchantId, { [found.day]: found.figures });
  },
});
