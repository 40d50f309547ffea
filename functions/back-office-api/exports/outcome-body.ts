import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { ExportOutcome } from '../../../core/reimbursement/export-outcome.ts';
import type { exportOutcome } from '../../http/schemas/export-outcomes.ts';

export function outcomeBody(
  { merchantId, exportDate, kind, paymentCount, refundCount, gross, fee, carried, net, ...rest }: ExportOutcome,
  tradeName: string | undefined,
): z.input<typeof exportOutcome> {
  return {
    merchantId,
    ...(tradeName !== undefined && { tradeName }),
    exportDate,
    kind,
    ...('reason' in rest && { reason: rest.reason }),
    ...('endToEndId' in rest && { endToEndId: rest.endToEndId }),
    paymentCount,
    refundCount,
    gross: toMoney(gross),
    fee: toMoney(fee),
    carried: toMoney(carried),
    net: toMoney(net),
  };
}
