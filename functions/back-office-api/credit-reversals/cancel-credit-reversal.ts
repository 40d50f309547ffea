import type { CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import { reversalCancelled } from '../../../core/credit/credit-reversal.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { creditReversalBody } from './credit-reversal-body.ts';

/** Gives a proposed reversal up: the credit stays. */
export async function cancelCreditReversal(
  call: Call<'cancelCreditReversal'>,
  { reversals }: { reversals: Pick<CreditReversalStore, 'find' | 'save'> },
): Promise<Reply<'cancelCreditReversal'>> {
  const { params, caller, now } = call;
  const reversal = await reversals.find(params.id);
  if (!reversal) return notFound;
  if (reversal.status !== 'PROPOSED') return refused({ code: 'credit-reversal-status' });
  const cancelled = reversalCancelled(reversal, { by: caller, at: now });
  const about = { kind: 'CLIENT', id: reversal.clientId } as const;
  const to = { credit: reversal.creditId, reversal: reversal.id };
  const operation = byOperator(call, { act: 'CREDIT_REVERSAL_CANCELLED', about, to });
  return (await reversals.save(reversal, cancelled, operation))
    ? { body: creditReversalBody(cancelled) }
    : refused({ code: 'credit-reversal-status' });
}
