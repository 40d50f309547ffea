import { checkOperations } from '../operations/check-operations.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { isMerchantRecord, type Account } from '../ledger/journal.ts';
import { transferRecordKey, type TransferRecord } from '../ledger/transfer-record.ts';
import type { Payment } from '../payment/payment.ts';
import type { ExportOutcome } from '../reimbursement/export-outcome.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import type { Wallet } from '../wallet.ts';
import { checkExports } from './check-exports.ts';
import { checkRecord, type StoredRecord } from './check-record.ts';
import { clientBooks } from './client-books.ts';
import { closingBooks } from './closing-books.ts';
import { transferBooks } from './transfer-books.ts';
import { exportBooks } from './export-books.ts';
import type { Find, Finding } from './finding.ts';

export interface AuditReport {
  findings: Finding[];
  counts: Record<
    'records' | 'payments' | 'wallets' | 'transfers' | 'exports' | 'clients' | 'merchants' | 'operations',
    number
  >;
  /** The balance of each account in cents, transfers included; they sum to zero. */
  balances: Record<Account, number>;
}

/**
 * The second set of books: folds the journal and compares it with wallets, payments and exports. Takes each item once, in
 * any order. It accumulates in place and keeps a few numbers for each client and merchant, since it sees millions of items.
 */
export function openBooks(exports: readonly ReimbursementExport[]) {
  const findings: Finding[] = checkExports(exports);
  const find: Find = (code, subject, expected, actual) =>
    findings.push({
      code,
      subject,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
    });
  const clients = clientBooks(find);
  const operations = checkOperations(exports);
  const reimbursements = exportBooks(exports, find);
  const closings = closingBooks(exports, find);
  const transfers = transferBooks(find);
  const counts = { records: 0, payments: 0, wallets: 0, transfers: 0, exports: exports.length };
  const balances: Record<Account, number> = {
    'client:available': 0,
    'client:held': 0,
    'client:merged': 0,
    'merchant:owed': 0,
    'merchant:paid': 0,
    'bank:transit': 0,
    bank: 0,
    'issuer:bank': 0,
    'issuer:losses': 0,
    'issuer:vouchers': 0,
    fees: 0,
  };
  const post = (postings: Partial<Record<Account, number>>) => {
    for (const [account, amount] of Object.entries(postings) as [Account, number][]) balances[account] += amount;
  };

  return {
    takeRecord(record: StoredRecord): void {
      counts.records += 1;
      findings.push(...checkRecord(record));
      post(record.postings);
      clients.takeRecord(record);
      if (!isMerchantRecord(record)) return;
      reimbursements.takeRecord(record);
      transfers.takeLine(record);
    },
    takeTransferChange(record: TransferRecord & { pk: string; sk: string }): void {
      counts.records += 1;
      const { pk, sk } = transferRecordKey(record);
      if (pk !== record.pk || sk !== record.sk) {
        find('record-misplaced', `${record.pk}/${record.sk}`, `${pk}/${sk}`);
      }
      post(record.postings);
      transfers.takeChange(record);
    },
    takeWallet(wallet: Wallet): void {
      counts.wallets += 1;
      clients.takeWallet(wallet);
    },
    takePayment(payment: Payment): void {
      counts.payments += 1;
      clients.takePayment(payment);
    },
    takeTransfer(transfer: Transfer): void {
      counts.transfers += 1;
      if (!reimbursements.takeTransfer(transfer)) return;
      post(transfer.postings);
      transfers.takeTransfer(transfer);
    },
    takeOutcome(outcome: ExportOutcome): void {
      reimbursements.takeOutcome(outcome);
    },
    takeClosing: (dueDate: LocalDate, exportDate: LocalDate): void => closings.takeClosing(dueDate, exportDate),
    takeCursor: (closedThrough: LocalDate): void => closings.takeCursor(closedThrough),
    takeOperation: (record: OperationRecord): void => operations.take(record),
    /** @param what is wrong with it, without a value of it */
    takeStrange(place: string, what: string): void {
      find('item-strange', place, undefined, what);
    },
    close(): AuditReport {
      const journal = operations.close();
      const people = { clients: clients.close(), merchants: reimbursements.close() };
      closings.close();
      transfers.close();
      findings.push(...journal.findings);
      const merged = balances['client:merged'];
      if (merged !== 0) find('merges-differ', 'client:merged', 0, merged);
      return { counts: { ...counts, ...people, operations: journal.count }, balances, findings };
    },
  };
}
