import * as z from 'zod';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import { act, id, isoInstant, line, money, page, pageQuery } from './fields.ts';

export const proposeCreditReversal = z.strictObject({
  amount: money.optional().meta({ description: 'All that is left of the credit where it is left out' }),
  reason: line(creditOrderLimits.reasonLengthMax),
});

/** A credit that was given, and what was taken back of it. */
export const creditDetail = z
  .object({
    id,
    clientId: id,
    amount: money,
    creditedAt: isoInstant,
    order: z.object({ id, row: z.int() }).optional().meta({ description: 'Where it came by a file' }),
    reversed: money,
  })
  .meta({ id: 'WalletCredit' });

export const creditReversal = z
  .object({
    id,
    status: z.enum(['PROPOSED', 'DONE', 'CANCELLED']),
    creditId: id,
    clientId: id,
    wanted: money,
    reason: z.string(),
    proposed: act,
    released: act.optional(),
    reversed: money.optional().meta({ description: 'What was still there, and was taken back' }),
    missing: money.optional().meta({ description: 'What the client had spent or set aside by then, and keeps' }),
    cancelled: act.optional(),
  })
  .meta({ id: 'CreditReversal' });

export const creditReversalPage = page(creditReversal);
export const listCreditReversals = z.strictObject({ ...pageQuery });
