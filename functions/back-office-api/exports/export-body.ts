import type * as z from 'zod';
import { add, toMoney } from '../../../contract/money.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { toIso } from '../../../core/time.ts';
import type { reimbursementExport } from '../../http/schemas/back-office.ts';

export type ExportBody = z.input<typeof reimbursementExport>;

/** An export has no figures before it is published. */
export function exportBody(found: ReimbursementExport): ExportBody {
  const { exportDate: date, status, executionDate } = found;
  if (found.status === 'PLANNED') return { date, status, executionDate };
  const { gross, fee, carriedIn, net, carriedForward, withheld, ...counts } = found.totals;
  return {
    date,
    status,
    executionDate,
    ...counts,
    gross: toMoney(gross),
    fee: toMoney(fee),
    carriedIn: toMoney(carriedIn),
    due: toMoney(add(net, carriedForward)),
    net: toMoney(net),
    carriedForward: toMoney(carriedForward),
    ...(withheld !== undefined && { withheld: toMoney(withheld) }),
    ...(found.sent && { sent: { ...found.sent, at: toIso(found.sent.at) } }),
    ...(found.recalled && { recalled: { ...found.recalled, at: toIso(found.recalled.at) } }),
  };
}
