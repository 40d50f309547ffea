import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import { reimbursementIdShape } from '../../../contract/reimbursement-id.ts';
import type { MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import { transferId, type Transfer } from '../../../core/reimbursement/outcome.ts';
import type { TransferStatus } from '../../../core/transfer/transfer-state.ts';
import { remittanceText } from '../../../core/reimbursement/references.ts';
import type { LocalDate } from '../../../core/time.ts';
import type { reimbursement } from '../../http/schemas/reimbursement.ts';
import { transferDays, upcomingId } from './transfer-days.ts';
import type { Upcoming } from './upcoming.ts';

export type ReimbursementBody = z.input<typeof reimbursement>;

/** `<date>-<n>` of a transfer, `<date>-upcoming` of one to come. */
export interface ReimbursementId {
  date: LocalDate;
  /** Undefined for one to come. */
  n: number | undefined;
}

export function parseReimbursementId(id: string): ReimbursementId | undefined {
  const groups = reimbursementIdShape.exec(id)?.groups;
  if (!groups) return undefined;
  return { date: groups['date'] as LocalDate, n: groups['n'] === undefined ? undefined : Number(groups['n']) };
}

export const upcomingBody = ({ dueDate, executionDate, sum }: Upcoming): ReimbursementBody => ({
  id: upcomingId(dueDate),
  status: 'SCHEDULED',
  ...transferDays(executionDate),
  ...figures(sum),
});

export const transferBody = (transfer: Transfer): ReimbursementBody => ({
  id: transferId(transfer),
  status: shownStatus(transfer),
  ...transferDays(transfer.executionDate),
  exportDate: transfer.exportDate,
  ...figures(transfer),
  endToEndId: transfer.endToEndId,
  remittanceText: remittanceText(transfer.exportDate, transfer),
  iban: transfer.iban,
});

/** That the bank has the file, or will carry it out, changes nothing for the merchant. */
export const shownStatus = <Status extends TransferStatus>(transfer: { status: Status }) =>
  transfer.status === 'SUBMITTED' || transfer.status === 'ACCEPTED'
    ? 'EXPORTED'
    : (transfer.status as Exclude<Status, 'SUBMITTED' | 'ACCEPTED'>);

const figures = ({ paymentCount, gross, fee, carried, net }: MerchantNet) => ({
  paymentCount,
  gross: toMoney(gross),
  fee: toMoney(fee),
  net: toMoney(net),
  carried: toMoney(carried),
});
