import type { ActivationStore } from '../../../adapters/dynamodb/activation-store.ts';
import type { AllowanceStore } from '../../../adapters/dynamodb/allowance-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { Randomness } from '../../../adapters/randomness.ts';
import { proposalLimits } from '../../../contract/settings/limits.ts';
import { activationsOfHour } from '../../../core/allowance.ts';
import { addMs } from '../../../core/time.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { newActivation } from './new-activation.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  activations: Pick<ActivationStore, 'issueActivation'>;
  allowances: Pick<AllowanceStore, 'use'>;
  random: Pick<Randomness, 'token'>;
}

/**
 * A single-use code for a client's first device, lost phone, forgotten code or locked wallet; replaces an older one. Whoever
 * holds one can pay with the client's vouchers: a further one within a month takes a proposal.
 */
export async function issueActivation(
  call: Call<'issueActivation'>,
  { directory, activations, allowances, random }: Dependencies,
): Promise<Reply<'issueActivation'>> {
  const { params, now, body } = call;
  const client = await directory.getClient(params.id);
  if (!client) return notFound;
  if (client.closed) return refused({ code: 'client-closed' });
  const { kept, told } = newActivation(client.id, now, { random });
  const operation = byOperator(call, {
    act: 'ACTIVATION_ISSUED',
    about: { kind: 'CLIENT', id: client.id },
    to: { expiresAt: told.expiresAt },
    why: body.reason,
  });
  const lastBy = addMs(now, -proposalLimits.activationAloneEveryMs);
  const issued = await activations.issueActivation(client.id, kept, operation, {
    lastBy,
    // Never used up by one code in a month: it counts for those of two people.
    alongside: [allowances.use(activationsOfHour(client.id, now))],
  });
  return issued ? { body: told } : refused({ code: 'proposal-required' });
}
