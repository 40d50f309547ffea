import { derivedId } from '../ids.ts';
import type { JournalRecord, MerchantRecord } from '../ledger/journal.ts';
import { maskIban } from '../reimbursement/bank-account.ts';
import type { LedgerFigures } from '../reimbursement/ledger-csv.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import { holdersOf } from './closed-by.ts';
import type { Side, Statements } from './statements.ts';

/** A transfer as a bank file asks for it. */
export interface AskedTransfer {
  endToEndId: string;
  amount: number;
  iban: string;
  /** Where the profile of the bank has it written. */
  bic?: string;
}

/**
 * What the files of the exports that are opened say of payments and transfers, and what the tables do: the files are written once
 * and deleted by nobody, so that a payment that was erased everywhere else is still in them.
 */
export function exportFiles(
  exports: readonly ReimbursementExport[],
  opened: ReadonlySet<LocalDate>,
  statements: Statements,
) {
  const { exportOf } = holdersOf(exports);
  const line = (
    side: Side,
    exportDate: LocalDate,
    paymentId: string,
    { gross, net }: { gross: number; net: number },
  ) => {
    const subject = `${exportDate} ${paymentId}`;
    statements.sum(side, 'line-differs-from-file', `${subject} gross`, gross);
    statements.sum(side, 'line-differs-from-file', `${subject} net`, net);
  };
  const figures = (
    side: Side,
    endToEndId: string,
    of: Pick<Transfer, 'gross' | 'fee' | 'net' | 'paymentCount' | 'refundCount'>,
  ) => {
    const { gross, fee, net, paymentCount, refundCount } = of;
    statements.fact(side, 'transfer-differs-from-file', endToEndId, { gross, fee, net, paymentCount, refundCount });
  };
  /** Accounts are compared by what is known of them everywhere, and never told. */
  const asked = (side: Side, endToEndId: string, amount: number, masked: string) =>
    statements.fact(side, 'transfer-differs-from-bank-file', endToEndId, {
      amount,
      account: derivedId('masked-account', masked),
    });

  return {
    takeRow(exportDate: LocalDate, row: LedgerFigures): void {
      if (row.record === 'TRANSFER') figures('expected', row.endToEndId, row);
      else if (row.record === 'CAPTURE' || row.record === 'REFUND') line('expected', exportDate, row.paymentId, row);
    },
    takeAsked({ endToEndId, amount, iban }: AskedTransfer): void {
      asked('expected', endToEndId, amount, maskIban(iban));
    },
    takeLine(record: MerchantRecord & JournalRecord): void {
      const exportDate = exportOf(record.merchantId, record.dueDate);
      if (exportDate !== undefined && opened.has(exportDate) && record.paymentId !== undefined)
        line('actual', exportDate, record.paymentId, record);
    },
    takeTransfer(transfer: Transfer): void {
      if (!opened.has(transfer.exportDate)) return;
      figures('actual', transfer.endToEndId, transfer);
      asked('actual', transfer.endToEndId, transfer.net, transfer.iban);
    },
  };
}
