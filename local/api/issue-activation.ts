import { randomUUID } from 'node:crypto';
import type { Problem } from '../../functions/http/problems.ts';
import { UnexpectedAnswer } from './answer.ts';
import type { Caller } from './caller.ts';

/** Somebody who issues activations, and somebody else who approves a further one. */
export interface Issuers {
  ops: Pick<Caller, 'call'>;
  opsApprover: Pick<Caller, 'call'>;
}

/** A code for a client's device, by one person or, for a further one within a month, by two. */
export async function issueActivation({ ops, opsApprover }: Issuers, clientId: string): Promise<string> {
  try {
    return (await ops.call('issueActivation', { params: { id: clientId } })).activationCode;
  } catch (error) {
    if (!takesTwo(error)) throw error;
  }
  const proposal = await ops.call('proposeOperation', {
    key: randomUUID(),
    body: {
      kind: 'ACTIVATION',
      change: { clientId },
      reason: 'Téléphone perdu',
      evidence: 'Appel du client',
    },
  });
  const { result } = await opsApprover.call('approveProposal', { params: { id: proposal.id } });
  if (!result?.activation) throw new Error('an approved activation came without its code');
  return result.activation.activationCode;
}

const takesTwo = (error: unknown): boolean =>
  error instanceof UnexpectedAnswer && (error.answer.body as Partial<Problem>).code === 'proposal-required';
