import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import type { reimbursementExport } from '../../http/schemas/back-office.ts';

export type ExportBody = z.input<typeof reimbursementExport>;

/** An export has no figures before it is published. */
export function exportBody(found: ReimbursementExport): ExportBody {
  const { exportDate: date, status, executionDate } = found;
  if (found.status === 'PLANNED') return { date, status, executionDate };
  const { paymentCount, transferCount, gross, fee, net, carriedForward } = found.totals;
  return {
    date,
    status,
    executionDate,
    paymentCount,
    transferCount,
    gross: toMoney(gross),
    fee: toMoney(fee),
    net: toMoney(net),
    carriedForward: toMoney(carriedForward),
  };
}
