import * as z from 'zod';
import { notCheckedBecause } from '../../../contract/payee-check.ts';
import type { PayeeCheck } from '../../../core/payee/payee-check.ts';
import { instant } from '../../../core/time.ts';

const at = z.number().transform(instant);

/** What a bank said, as a proposal keeps it. */
export const payeeChange: z.ZodType<PayeeCheck> = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('MATCH'), at }),
  z.object({ outcome: z.literal('CLOSE_MATCH'), at, name: z.string() }),
  z.object({ outcome: z.literal('NO_MATCH'), at, despite: z.string() }),
  z.object({ outcome: z.literal('NOT_CHECKED'), at, because: z.enum(notCheckedBecause) }),
]);
