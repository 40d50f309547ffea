import type { CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import type { CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import { cents } from '../../../contract/money.ts';
import { reversalRefusal } from '../../../core/credit/credit-reversal.ts';
import { reversibleOf } from '../../../core/credit/decide-reversal.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { replayed } from '../accounts/replayed.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { creditReversalBody } from './credit-reversal-body.ts';

interface Dependencies {
  credits: Pick<CreditStore, 'find'>;
  reversals: Pick<CreditReversalStore, 'find' | 'create'>;
}

/** Asks a second person to take a wrong credit back, once for each idempotency key. */
export async function proposeCreditReversal(
  call: Call<'proposeCreditReversal'>,
  { credits, reversals }: Dependencies,
): Promise<Reply<'proposeCreditReversal'>> {
  const { params, body, caller, now, idempotencyKey } = call;
  const credit = await credits.find(params.id);
  if (!credit) return notFound;
  const id = derivedId('back-office', 'credit-reversal', idempotencyKey);
  const hash = requestHash({ credit: credit.id, amount: body.amount?.value ?? null, reason: body.reason });
  // Before it is judged: by now it may be done.
  const earlier = await reversals.find(id);
  if (earlier) return replayed(earlier, hash, creditReversalBody);
  const wanted = body.amount ? cents(body.amount.value) : reversibleOf(credit);
  const refusal = reversalRefusal(credit, wanted);
  if (refusal) return refused({ code: refusal, field: 'amount.value', limit: { max: reversibleOf(credit) } });
  const reversal = {
    id,
    version: 1,
    status: 'PROPOSED' as const,
    creditId: credit.id,
    clientId: credit.clientId,
    wanted,
    reason: body.reason,
    proposed: { by: caller, at: now },
    requestHash: hash,
  };
  const proposed = byOperator(call, {
    act: 'CREDIT_REVERSAL_PROPOSED',
    about: { kind: 'CLIENT', id: credit.clientId },
    to: { credit: credit.id, reversal: id, amount: wanted },
    why: body.reason,
  });
  const outcome = await reversals.create(reversal, proposed);
  return outcome.created
    ? { body: creditReversalBody(reversal) }
    : replayed(outcome.existing, hash, creditReversalBody);
}
