import { transitAccounts, type Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import { endToEndParts } from '../reimbursement/references.ts';
import type { Approvals } from './approvals.ts';
import type { AskedTransfer } from './export-files.ts';
import type { Find } from './finding.ts';

/** What is wrong with a transfer by itself, and as a part of its export. Accounts are compared and never told. */
export function checkTransfer(transfer: Transfer, of: ReimbursementExport, approvals: Approvals, find: Find): void {
  const { endToEndId, merchantId, exportDate, n, executionDate, at, gross, fee, carried, net, iban, postings } =
    transfer;
  const named = endToEndParts(endToEndId);
  if (named?.merchantId !== merchantId || named.exportDate !== exportDate || named.n !== n) {
    find('transfer-misnamed', `${merchantId} ${exportDate}#${n}`);
  }
  const sent = transitAccounts.flatMap((account) => postings[account] ?? []);
  if (postings['merchant:owed'] !== 0 - net || sent.length !== 1 || sent[0] !== net) {
    find('postings-wrong', endToEndId, net, sent[0] ?? 0);
  }
  if (gross - fee + carried !== net) find('transfer-amounts-wrong', endToEndId, gross - fee + carried, net);
  if (executionDate !== of.executionDate) {
    find('transfer-differs-from-export', `${endToEndId} executionDate`, of.executionDate, executionDate);
  }
  if (at !== of.createdAt) find('transfer-differs-from-export', `${endToEndId} at`, of.createdAt, at);
  const approved = approvals.accountOn(merchantId, exportDate);
  if (approved !== undefined && approved.iban !== iban) find('account-unapproved', endToEndId);
}

/** Whether a bank file names the bank of the account that was agreed on. Where it names none, the IBAN alone says which it is. */
export function checkBic(
  { endToEndId, bic }: AskedTransfer,
  exports: readonly ReimbursementExport[],
  approvals: Pick<Approvals, 'accountOn'>,
  find: Find,
): void {
  const named = endToEndParts(endToEndId);
  const of = named && exports.find(({ exportDate }) => exportDate === named.exportDate);
  const approved = of && approvals.accountOn(named.merchantId, of.exportDate);
  if (approved && bic !== undefined && bic !== approved.bic) find('account-unapproved', `${endToEndId} bic`);
}
