import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { Item } from '../../adapters/dynamodb/errors.ts';
import { fromPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { fromWalletItem } from '../../adapters/dynamodb/wallet-store.ts';
import { openBooks, type AuditReport } from '../../core/audit/books.ts';
import type { StoredRecord } from '../../core/audit/check-record.ts';
import type { Transfer } from '../../core/reimbursement/outcome.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import { localDate, type LocalDate } from '../../core/time.ts';

export type AuditedTable = 'ledger' | 'payments' | 'wallets' | 'exports';

export interface AuditSource {
  exports: Pick<ExportStore, 'list'>;
  scan: (table: AuditedTable) => AsyncIterable<Item>;
}

/** Reads everything once. While payments go on, the tables are read at different moments: some findings may be none. */
export async function auditOnce({ exports, scan }: AuditSource): Promise<AuditReport> {
  const books = openBooks(await allExports(exports));
  for await (const item of scan('exports')) {
    const pk = String(item['pk']);
    if (pk.startsWith('R#')) books.takeTransfer(item as unknown as Transfer);
    if (pk.startsWith('DAY#')) books.takeClosing(localDate(pk.slice('DAY#'.length)), item['exportDate'] as LocalDate);
  }
  for await (const item of scan('ledger')) books.takeRecord(item as unknown as StoredRecord);
  for await (const item of scan('wallets')) books.takeWallet(fromWalletItem(item));
  for await (const item of scan('payments')) books.takePayment(fromPaymentItem(item));
  return books.close();
}

const exportsPerPage = 100;

/** One a business day: they fit in memory for a century. */
async function allExports(exports: Pick<ExportStore, 'list'>): Promise<ReimbursementExport[]> {
  const all: ReimbursementExport[] = [];
  for (;;) {
    const { exports: page, more } = await exports.list(exportsPerPage, all.at(-1)?.exportDate);
    all.push(...page);
    if (!more) return all;
  }
}
