import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { CreditReversal } from '../../../core/credit/credit-reversal.ts';
import type { creditReversal } from '../../http/schemas/credit-reversals.ts';
import { actBody } from '../../http/bodies/act-body.ts';

export function creditReversalBody(reversal: CreditReversal): z.input<typeof creditReversal> {
  const { id, status, creditId, clientId, wanted, reason, proposed } = reversal;
  return {
    id,
    status,
    creditId,
    clientId,
    wanted: toMoney(wanted),
    reason,
    proposed: actBody(proposed),
    ...('released' in reversal && {
      released: actBody(reversal.released),
      reversed: toMoney(reversal.reversed),
      missing: toMoney(reversal.missing),
    }),
    ...('cancelled' in reversal && { cancelled: actBody(reversal.cancelled) }),
  };
}
