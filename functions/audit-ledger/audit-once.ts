import { booksStartItem, booksStartKey } from '../../adapters/dynamodb/books-store.ts';
import type { Item } from '../../adapters/dynamodb/errors.ts';
import {
  cursorItem,
  dayItem,
  exportItem,
  givenBackItem,
  exportOutcomeItem,
  transferItem,
} from '../../adapters/dynamodb/export-items.ts';
import { readsInvoiceItem } from '../../adapters/dynamodb/invoice-items.ts';
import { fromOperationItem } from '../../adapters/dynamodb/operation-item.ts';
import { fromPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { fromRecordItem, keysOfRecord } from '../../adapters/dynamodb/record-item.ts';
import { transferRecordItem } from '../../adapters/dynamodb/transfer-record-item.ts';
import { refusedAccountItem, refusedAccountPrefix } from '../../adapters/dynamodb/transfer-store.ts';
import { fromWalletItem } from '../../adapters/dynamodb/wallet-item.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { StrangeItem } from '../../adapters/strange-item.ts';
import { transferRecordPrefix } from '../../core/ledger/transfer-record.ts';
import { approvals } from '../../core/audit/approvals.ts';
import { openBooks, type AuditReport } from '../../core/audit/books.ts';
import type { Finding } from '../../core/audit/finding.ts';
import type { LeadsOn } from '../../core/audit/leads.ts';
import type { Statements } from '../../core/audit/statements.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';
import { openExport } from './open-export.ts';

export type AuditedTable = 'ledger' | 'payments' | 'wallets' | 'exports' | 'operations';

export interface AuditSource {
  /** One a business day: they fit in memory for a century. */
  exports: () => AsyncIterable<Item>;
  scan: (table: AuditedTable) => AsyncIterable<Item>;
  leadsOn: LeadsOn;
  /** In Europe/Paris. */
  today: LocalDate;
  /** Where the files of the exports are, and which of the exports are opened this time. */
  files: { store: ObjectStore; opens: (exportDate: LocalDate) => boolean };
}

/**
 * Reads everything once. While payments go on, the tables are read at different moments: some findings may be none. An item
 * that cannot be read is a finding, and the audit goes on without it.
 *
 * @returns also which findings two people have answered by a repair
 */
export async function auditOnce(
  { exports, scan, leadsOn, today, files }: AuditSource,
  statements: Statements,
): Promise<AuditReport & { isAnswered: (finding: Finding) => boolean }> {
  const strange: StrangeItem[] = [];
  const each = async (items: AsyncIterable<Item>, take: (item: Item) => void, unread = strange) => {
    for await (const item of items) {
      try {
        take(item);
      } catch (error) {
        if (!(error instanceof StrangeItem)) throw error;
        unread.push(error);
      }
    }
  };

  const found: ReimbursementExport[] = [];
  await each(exports(), (item) => void found.push(exportItem.parse(item)));
  const agreed = approvals();
  await each(scan('operations'), (item) => agreed.take(fromOperationItem(item)));
  const published = found
    .filter((each) => each.status === 'PUBLISHED')
    .filter(({ exportDate }) => files.opens(exportDate));
  const opened = new Set(published.map(({ exportDate }) => exportDate));
  const books = openBooks({ exports: found, approvals: agreed, leadsOn, opened, today, statements });
  for (const each of published) await openExport(files.store, each, books);
  await each(scan('operations'), (item) => books.takeOperation(fromOperationItem(item)), []);
  await each(scan('exports'), (item) => {
    const [pk, sk] = [String(item['pk']), String(item['sk'])];
    if (pk.startsWith('R#')) books.takeTransfer(transferItem.parse(item));
    else if (pk.startsWith('O#')) books.takeOutcome(exportOutcomeItem.parse(item));
    else if (pk.startsWith('DAY#')) {
      const { dueDate, exportDate } = dayItem.parse(item);
      books.takeClosing(dueDate, exportDate);
    } else if (pk === 'CURSOR') books.takeCursor(cursorItem.parse(item).closedThrough);
    else if (pk === booksStartKey.pk) booksStartItem.parse(item);
    else if (pk.startsWith(refusedAccountPrefix)) refusedAccountItem.parse(item);
    else if (pk.startsWith('GIVEN-BACK#')) givenBackItem.parse(item);
    else if (!readsInvoiceItem(pk, item) && pk !== 'EXPORT')
      throw new StrangeItem('Exports', `${pk}/${sk}`, 'is of no kind that this release knows');
  });
  await each(scan('ledger'), (item) => {
    const keys = keysOfRecord(item);
    if (keys.pk.startsWith(transferRecordPrefix))
      books.takeTransferChange({ ...transferRecordItem.parse(item), ...keys });
    else books.takeRecord(fromRecordItem(item));
  });
  await each(scan('wallets'), (item) => books.takeWallet(fromWalletItem(item)));
  await each(scan('payments'), (item) => books.takePayment(fromPaymentItem(item)));
  for (const { table, key, what } of strange) books.takeStrange(`${table} ${key}`, what);
  return { ...books.close(), isAnswered: agreed.repaired.has };
}
