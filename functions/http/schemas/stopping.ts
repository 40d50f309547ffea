import * as z from 'zod';
import { directoryLimits } from '../../../contract/settings/limits.ts';
import { merchantStatuses } from '../../../core/merchant.ts';
import { line, money } from './fields.ts';

/** Why somebody of the back office acts on what is a merchant's: kept, and told to nobody outside. */
export const reasonWhy = line(directoryLimits.reasonLengthMax).meta({ description: 'Why; kept with the act' });

export const changeMerchantStatus = z.strictObject({
  status: z.enum(merchantStatuses).exclude(['CLOSED']).meta({
    description:
      'PAUSED: no new requests, transfers withheld, what is asked for already goes on. BLOCKED: open requests end, sessions too, nothing goes on',
  }),
  reason: reasonWhy,
});

export const closeMerchant = z.strictObject({ reason: reasonWhy });

/** What whoever closes an establishment has to know first. */
export const merchantClosing = z
  .object({
    awaitingClient: z.int(),
    awaitingMerchant: z.int(),
    moreOpen: z.boolean().meta({ description: 'More requests are open than were counted' }),
    due: money.meta({ description: 'What transfers to come add up to' }),
    debt: money.meta({ description: 'What the merchant owes; taken off what is due' }),
    isLast: z.boolean().meta({ description: 'The last open one: its organisation closes with it' }),
  })
  .meta({ id: 'MerchantClosing' });
