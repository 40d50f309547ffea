import * as z from 'zod';
import { outcomeKinds } from '../../../core/reimbursement/export-outcome.ts';
import { withheldReasons } from '../../../core/reimbursement/outcome.ts';
import { transferStatuses } from '../../../core/transfer/transfer-state.ts';
import { id, isoDate, money, page, pageQuery } from './fields.ts';
import { reimbursementLine } from './reimbursement.ts';

export const byDateAndMerchant = z.object({ date: isoDate, id });

export const exportOutcome = z
  .object({
    merchantId: id,
    tradeName: z.string().optional(),
    exportDate: isoDate,
    kind: z.enum(outcomeKinds),
    reason: z.enum(withheldReasons).optional().meta({ description: 'With WITHHELD' }),
    endToEndId: z.string().optional().meta({ description: 'With TRANSFER' }),
    paymentCount: z.int(),
    refundCount: z.int(),
    gross: money,
    fee: money,
    carried: money.meta({ description: 'What an earlier export carried forward' }),
    net: money,
  })
  .meta({ id: 'ExportOutcome' });

export const exportOutcomePage = page(exportOutcome);
export const listExportOutcomes = z.strictObject({ ...pageQuery, kind: z.enum(outcomeKinds).optional() });

export const getExportOutcome = z.strictObject({ ...pageQuery });
export const exportOutcomeDetail = exportOutcome.extend({
  status: z.enum(transferStatuses).optional().meta({ description: 'Of the transfer' }),
  iban: z.string().optional().meta({ description: 'Of the transfer, masked' }),
  lines: z.array(reimbursementLine.omit({ reference: true })),
  linesCursor: z.string().nullable(),
});
