import type * as z from 'zod';
import type { PayeeCheck } from '../../../core/payee/payee-check.ts';
import { toIso } from '../../../core/time.ts';
import type { payeeCheck } from '../schemas/bank-account.ts';

export const payeeBody = (payee: PayeeCheck): z.input<typeof payeeCheck> => ({ ...payee, at: toIso(payee.at) });

/** Without what the back office says to itself. */
export function ownPayeeBody(payee: PayeeCheck): Omit<z.input<typeof payeeCheck>, 'despite'> {
  const { despite: _, ...told } = payeeBody(payee);
  return told;
}
