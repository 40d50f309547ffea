import * as z from 'zod';
import { id, isoInstant, money } from './fields.ts';

export const myCredit = z.object({
  kind: z.enum(['CREDIT', 'REVERSAL']).meta({ description: 'A reversal takes a wrong credit back' }),
  creditId: id,
  amount: money,
  at: isoInstant,
});

export const myCredits = z.object({ items: z.array(myCredit) }).meta({ id: 'MyCredits' });
