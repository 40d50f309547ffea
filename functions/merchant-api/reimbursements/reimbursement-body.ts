import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { remittanceText } from '../../../core/reimbursement/references.ts';
import type { LocalDate } from '../../../core/time.ts';
import { reimbursementIdShape, type reimbursement } from '../../http/schemas/reimbursement.ts';
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
  status: transfer.status,
  ...transferDays(transfer.executionDate),
  exportDate: transfer.exportDate,
  ...figures(transfer),
  endToEndId: transfer.endToEndId,
  remittanceText: remittanceText(transfer.exportDate, transfer.paymentCount),
  iban: transfer.iban,
});

export const transferId = ({ exportDate, n }: Transfer): string => `${exportDate}-${n}`;

const figures = ({ paymentCount, gross, fee, carried, net }: MerchantNet) => ({
  paymentCount,
  gross: toMoney(gross),
  fee: toMoney(fee),
  net: toMoney(net),
  carried: toMoney(carried),
});
