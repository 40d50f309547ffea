import * as z from 'zod';
import { creditOrderStatuses, lineVerdicts } from '../../../contract/back-office/credit-order.ts';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import { act, id, isoInstant, line, money, page, pageQuery } from './fields.ts';

export const createCreditOrder = z.strictObject({
  payer: line(creditOrderLimits.payerLengthMax).meta({ description: 'The employer or works council that pays' }),
  fundingReference: line(creditOrderLimits.fundingReferenceLengthMax).meta({
    description: 'The bank transfer that pays for it, as the statement names it; one order each',
  }),
  fundingAmount: money.meta({ description: 'What that transfer brought: no more is credited' }),
  file: z
    .base64()
    .min(1)
    .meta({
      description: `A CSV of at most ${creditOrderLimits.linesMax} lines in base64: identifier, amount and, where there is one, label`,
    }),
});

export const creditOrder = z
  .object({
    id,
    status: z.enum(creditOrderStatuses),
    payer: z.string(),
    fundingReference: z.string(),
    fundingAmount: money,
    fileSha256: z.string(),
    lineCount: z.int(),
    created: act,
    check: z
      .object({
        counts: z.partialRecord(z.enum(lineVerdicts), z.int()).meta({ description: 'Lines by verdict' }),
        total: money.meta({ description: 'Of the lines that are OK' }),
      })
      .optional()
      .meta({ description: 'The dry run, once it is through' }),
    proposed: act.optional(),
    released: act.optional(),
    progress: z.object({ credited: z.int(), total: money }).optional(),
    doneAt: isoInstant.optional(),
    cancelled: act.extend({ reason: z.string() }).optional(),
  })
  .meta({ id: 'CreditOrder' });

export const creditOrderPage = page(creditOrder);
export const listCreditOrders = z.strictObject({ ...pageQuery });

export const listCreditOrderLines = z.strictObject({
  ...pageQuery,
  verdict: z.enum(['OK', 'REFUSED']).optional().meta({ description: 'Only what can be credited, or only what cannot' }),
});
export const creditOrderLinePage = page(
  z
    .object({
      row: z.int().meta({ description: 'Of the file, as a spreadsheet counts' }),
      clientIdentifier: z.string().meta({ description: 'Masked' }),
      amount: money.optional(),
      label: z.string().optional(),
      verdict: z.enum(lineVerdicts).optional().meta({ description: 'Absent until the line is checked' }),
      creditId: id.optional().meta({ description: 'Of a line that is OK, once the order is being credited' }),
      firstRow: z.int().optional().meta({ description: 'With DUPLICATE: the row that names the same client' }),
    })
    .meta({ id: 'CreditOrderLine' }),
);

export const cancelCreditOrder = z.strictObject({ reason: line(creditOrderLimits.reasonLengthMax) });
