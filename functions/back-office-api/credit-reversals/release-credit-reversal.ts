import type { CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import type { CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import type { Cents } from '../../../contract/money.ts';
import { releaseRefusal, reversalDone, type CreditReversal } from '../../../core/credit/credit-reversal.ts';
import { decideReversal } from '../../../core/credit/decide-reversal.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { creditReversalBody } from './credit-reversal-body.ts';

interface Dependencies {
  credits: Pick<CreditStore, 'find' | 'reverse'>;
  reversals: Pick<CreditReversalStore, 'find' | 'advance'>;
}

/**
 * The second person: what the client still has of a wrong credit is taken back, and what is missing is said. It reads no
 * balance: a wallet that does not hold so much says itself how much it holds.
 */
export async function releaseCreditReversal(
  call: Call<'releaseCreditReversal'>,
  { credits, reversals }: Dependencies,
): Promise<Reply<'releaseCreditReversal'>> {
  const { params, caller, now } = call;
  let available: Cents | undefined;
  return inRounds('a wallet that stays as it is', async () => {
    const reversal = await reversals.find(params.id);
    const credit = reversal && (await credits.find(reversal.creditId));
    if (!reversal || !credit) return notFound;
    // Said again by the same person, as after a lost reply.
    if (reversal.status === 'DONE' && reversal.released.by === caller) return { body: creditReversalBody(reversal) };
    if (reversal.status !== 'PROPOSED') return refused({ code: 'credit-reversal-status' });
    const refusal = releaseRefusal(reversal, caller);
    if (refusal) return refused({ code: refusal });
    const decision = decideReversal(credit, reversal.wanted, available ?? reversal.wanted);
    if (decision.amount === 0) return refused({ code: 'credit-spent' });
    const done: CreditReversal = reversalDone(reversal, { by: caller, at: now }, decision);
    const step = { id: reversal.id, amount: decision.amount, at: now };
    const reversed = byOperator(call, {
      act: 'CREDIT_REVERSED',
      about: { kind: 'CLIENT', id: credit.clientId },
      to: { credit: credit.id, reversal: reversal.id, amount: decision.amount },
      why: reversal.reason,
    });
    const outcome = await credits.reverse(credit, step, reversed, [reversals.advance(reversal, done)]);
    if (outcome.committed) return { body: creditReversalBody(done) };
    available = outcome.available;
    return undefined;
  });
}
