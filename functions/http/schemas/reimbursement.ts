import * as z from 'zod';
import { reimbursementIdShape } from '../../../contract/reimbursement-id.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import { netAloneKinds } from '../../../core/ledger/journal.ts';
import { withheldReasons } from '../../../core/reimbursement/outcome.ts';
import { creditedBy, id, isoDate, isoInstant, money, page, pageQuery } from './fields.ts';
import { invoice } from './invoice.ts';

const amounts = { gross: money, fee: money, net: money };

export const reimbursementId = z
  .string()
  .regex(reimbursementIdShape)
  .meta({ description: '`<export date>-<n>`, or `<date>-upcoming` for a transfer to come' });

/** One transfer to the merchant's account; `carried` is what an earlier day could not transfer (negative: it owed). */
export const reimbursement = z
  .object({
    id: reimbursementId,
    status: z.enum(['SCHEDULED', 'EXPORTED', 'PAID', 'REJECTED', 'RETURNED', 'REISSUED', 'NETTED']),
    executionDate: isoDate.meta({ description: 'The day asked of the bank' }),
    creditedBy,
    exportDate: isoDate.optional(),
    paymentCount: z.int(),
    ...amounts,
    carried: money,
    endToEndId: z.string().optional(),
    remittanceText: z.string().optional().meta({ description: 'How it reads on the bank statement' }),
    iban: z.string().optional().meta({ description: 'Masked' }),
    heldBack: z
      .object({ exportDate: isoDate, amount: money, reason: z.enum([...withheldReasons, 'BELOW_MINIMUM']) })
      .optional()
      .meta({ description: 'With the next one to come: what the last export kept of what was due, and why' }),
  })
  .meta({ id: 'Reimbursement' });

export const reimbursementLine = z.object({
  kind: z.enum(['CAPTURE', 'VOID', 'REFUND', ...netAloneKinds]),
  paymentRequestId: id.optional(),
  reference: z.string().optional(),
  at: isoInstant,
  dueDate: isoDate,
  ...amounts,
});

export const reimbursementDetail = reimbursement.extend({
  lines: z.array(reimbursementLine),
  linesCursor: z.string().nullable(),
});

export const reimbursementPage = page(reimbursement);
export const listReimbursements = z.strictObject({ ...pageQuery });
export const getReimbursement = z.strictObject({ ...pageQuery });

export const periodQuery = z.strictObject({ from: isoDate.optional(), to: isoDate.optional() });

/** What a merchant lost for want of an answer. */
export const lostHolds = z
  .object({
    from: isoDate.meta({ description: `First day in Europe/Paris, of ${listLimits.lostDays} up to today` }),
    count: z.int(),
    amount: money.meta({ description: 'What clients had agreed to, and got back' }),
  })
  .meta({ id: 'LostHolds' });

const validatedInDays = { from: isoDate, to: isoDate, count: z.int(), gross: money, refunded: money };

/** What a merchant's dashboard shows for a period of days in Europe/Paris. */
export const merchantSummary = z
  .object({
    from: isoDate,
    to: isoDate,
    requested: z.object({ count: z.int(), amount: money }),
    validated: z.object({ count: z.int(), ...amounts }),
    byStatus: z.record(z.string(), z.object({ count: z.int(), amount: money })),
    toConfirm: z.object({ count: z.int(), amount: money }),
    byDay: z.array(z.object({ date: isoDate, count: z.int(), gross: money, refunded: money })).meta({
      description:
        'Payments validated on each day, whenever they were asked for, and what was given back to clients on it; void payments and days without any are left out',
    }),
    monthToDate: z.object({ ...validatedInDays, before: z.object(validatedInDays) }).meta({
      description:
        'The same of the month of `to`, up to that day, and of the same days of the month before; the whole of it where it is shorter',
    }),
    upcoming: z.array(z.object({ dueDate: isoDate, count: z.int(), ...amounts })),
  })
  .meta({ id: 'MerchantSummary' });

export const statementQuery = z.strictObject({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .meta({ examples: ['2026-06'] }),
});

const accountMoves = {
  paymentCount: z.int(),
  payments: money,
  refundCount: z.int(),
  refunds: money,
  fee: money.meta({ description: 'The commission, less what of it was given back' }),
  other: money.meta({ description: 'Debts that were paid or given up, and transfers that failed and are owed again' }),
  transferred: money,
};

/** closing = opening + payments − refunds − fee + other − transferred, for the month and for each export. */
export const merchantStatement = z
  .object({
    month: z.string(),
    isFinal: z.boolean().meta({ description: 'The month’s last export is through: nothing here changes any more' }),
    opening: money.meta({ description: 'Owed to the merchant before; negative when it owed' }),
    ...accountMoves,
    vat: money.meta({ description: 'The value added tax that the commission of the month includes' }),
    vatBps: z.int().meta({ description: 'Its rate, in hundredths of a percent; 0 where there is none' }),
    closing: money,
    exports: z.array(z.object({ exportDate: isoDate, ...accountMoves, closing: money })),
    invoice: invoice
      .optional()
      .meta({ description: 'Of the commission, once the month is over; left out where nothing is invoiced' }),
  })
  .meta({ id: 'MerchantStatement' });
