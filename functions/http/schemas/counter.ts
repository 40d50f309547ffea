import * as z from 'zod';
import { counterCodeShape, counterRequestStatuses } from '../../../contract/counter.ts';
import { id, isoInstant, money } from './fields.ts';
import { merchantOfRequest } from './payment-request.ts';

const code = z.string().regex(counterCodeShape).meta({ description: 'The code in the QR code on a counter' });

/** What names a counter in a path. */
export const byCounterCode = z.object({ code });

/** The client's view of a counter: whose it is, and what may be proposed there. */
export const counter = z
  .object({
    merchant: merchantOfRequest,
    amountFloor: money.meta({ description: 'A request must be above this amount' }),
    amountCeiling: money,
  })
  .meta({ id: 'Counter' });

export const proposeAtCounter = z.strictObject({ counter: code, amount: money });

const shared = {
  id,
  version: z.int(),
  status: z.enum(counterRequestStatuses),
  amount: money,
  matchCode: z.string(),
  proposedAt: isoInstant,
  lapsesAt: isoInstant,
  endedAt: isoInstant.optional(),
  paymentId: id.optional().meta({ description: 'The payment request that came of it, once it is accepted' }),
};

/** The merchant's view. */
export const counterRequest = z.object(shared).meta({ id: 'CounterRequest' });
export const counterRequestList = z.object({ items: z.array(counterRequest) });

/** The client's view: says at whose counter. */
export const clientCounterRequest = z
  .object({ ...shared, merchant: merchantOfRequest })
  .meta({ id: 'ClientCounterRequest' });
export const clientCounterRequestList = z.object({ items: z.array(clientCounterRequest) });

export const counterCode = z
  .object({
    code: code.nullable().meta({ description: 'In force now; null before the first one was made' }),
    since: isoInstant.optional(),
  })
  .meta({ id: 'CounterCode' });

export const renewCounterCode = z.strictObject({
  replaces: code.nullable().meta({ description: 'The code in force as the caller knows it; null for the first one' }),
});
