import * as z from 'zod';
import { refundReasons } from '../../../contract/reasons.ts';
import { id, isoInstant, money } from './fields.ts';
import { reasonWhy } from './stopping.ts';

export const giveMoneyBack = z.strictObject({
  reason: z
    .enum(refundReasons)
    .meta({ description: 'As the merchant would have given it; client and merchant read it' }),
  why: reasonWhy,
});

export const givenBack = z
  .object({
    id,
    merchantId: id,
    status: z.enum(['VOIDED', 'REFUNDED']).meta({ description: 'VOIDED before the transfer, REFUNDED after it' }),
    amount: money,
    endedAt: isoInstant,
  })
  .meta({ id: 'GivenBack' });
