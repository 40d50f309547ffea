import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { ClientRecord } from '../../../core/ledger/journal.ts';
import { toIso } from '../../../core/time.ts';
import type { myCredit } from '../schemas/my-credits.ts';

/** What a client was given, or what of it was taken back. */
export const creditBody = ({ kind, creditId = '', amount, at }: ClientRecord): z.input<typeof myCredit> => ({
  kind: kind === 'CREDIT_REVERSAL' ? 'REVERSAL' : 'CREDIT',
  creditId,
  amount: toMoney(amount),
  at: toIso(at),
});
