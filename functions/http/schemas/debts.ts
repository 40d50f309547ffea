import * as z from 'zod';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import { settlementKinds } from '../../../core/ledger/journal.ts';
import { debtStates } from '../../../core/reimbursement/debt-case.ts';
import { act, id, isoDate, isoInstant, line, money, postalAddress } from './fields.ts';

const debt = {
  merchantId: id,
  tradeName: z.string().optional().meta({ description: 'Absent for a merchant who is no longer known' }),
  amount: money.meta({ description: 'Positive; as the last export left it' }),
  left: money.meta({ description: 'What of it will be left once the export of the next settlement day is through' }),
  since: isoDate.meta({ description: 'The export that left it, while the merchant has owed something ever since' }),
  state: z.enum(debtStates).meta({ description: 'SETTLED: nothing will be left of it' }),
  owner: act.optional().meta({ description: 'Who of finance looks after it, and since when' }),
};

/** What merchants owe, since more was given back than was due to them; the oldest first. */
export const debtList = z.object({
  items: z.array(
    z
      .object({
        ...debt,
        ageDays: z.int().meta({ description: 'Days from then to today, in Europe/Paris' }),
        claimedAt: isoInstant.optional().meta({ description: 'The last claim letter' }),
      })
      .meta({ id: 'Debt' }),
  ),
  total: money,
});

export const debtDetail = z
  .object({
    ...debt,
    legalName: z.string().optional(),
    address: postalAddress.optional(),
    city: z.string().optional(),
    takenInOn: isoDate.meta({ description: 'The next settlement day, whose export takes in what is recorded now' }),
    changes: z
      .array(z.object({ exportDate: isoDate, amount: money }))
      .meta({ description: 'What each export added to it, or took off it where negative' }),
    claims: z.array(act.extend({ amount: money })),
    settlements: z.array(act.extend({ kind: z.enum(settlementKinds), id, amount: money, takenInOn: isoDate })),
    payTo: z.object({
      name: z.string(),
      iban: z.string(),
      reference: z.string().meta({ description: 'By which the transfer is told on the bank’s statement' }),
    }),
  })
  .meta({ id: 'DebtDetail' });

export const setDebtOwner = z.strictObject({
  mine: z.boolean().meta({ description: 'Take it, from whoever has it, or let one’s own go' }),
});

export const recordRepayment = z.strictObject({
  amount: money,
  bankReference: line(creditOrderLimits.fundingReferenceLengthMax).meta({
    description: 'As the bank’s statement has it; each can be recorded once',
  }),
  valueDate: isoDate.meta({ description: 'The day on which it counts at the bank; not to come' }),
});
