import * as z from 'zod';
import type { ActivationStore } from '../../../../adapters/dynamodb/activation-store.ts';
import type { AllowanceStore } from '../../../../adapters/dynamodb/allowance-store.ts';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import type { Randomness } from '../../../../adapters/randomness.ts';
import { isoDuration, MINUTE_MS } from '../../../../contract/duration.ts';
import { activationsOfHour } from '../../../../core/allowance.ts';
import { toIso } from '../../../../core/time.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { newActivation } from '../../accounts/new-activation.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  activations: Pick<ActivationStore, 'lastActivation' | 'issueActivation'>;
  allowances: AllowanceStore;
  random: Pick<Randomness, 'token'>;
}

const change = z.object({ clientId: z.string() });

/** A further code for a client who was issued one not long ago; who approves it is told the code, and nobody else. */
export const activation = proposalKind({
  change,
  take: ({ clientId }: WantedChange<'ACTIVATION'>) => ({ change: { clientId } }),
  judge: async ({ clientId }, { directory, activations, allowances }: Dependencies, now) => {
    const client = await directory.getClient(clientId);
    if (!client) return notFound;
    if (client.closed) return refused({ code: 'client-closed' });
    const allowance = activationsOfHour(clientId, now);
    if (await allowances.isUsedUp(allowance)) {
      const wait = isoDuration(Math.ceil((allowance.until - now) / MINUTE_MS) * MINUTE_MS);
      return refused({ code: 'activation-limit-reached', limit: { min: wait, max: allowance.most } });
    }
    const last = await activations.lastActivation(clientId);
    const from = {
      ...(last && { issuedAt: toIso(last.issuedAt) }),
      ...(last?.usedAt !== undefined && { usedAt: toIso(last.usedAt) }),
    };
    return { about: { kind: 'CLIENT', id: clientId }, from, to: {} };
  },
  carryOut: async ({ clientId }, { now, alongside, operation }, { activations, allowances, random }) => {
    const { kept, told } = newActivation(clientId, now, { random });
    const recorded = { ...operation, to: { ...operation.to, expiresAt: told.expiresAt } };
    const counted = [...alongside, allowances.use(activationsOfHour(clientId, now))];
    return (
      (await activations.issueActivation(clientId, kept, recorded, { alongside: counted })) && { activation: told }
    );
  },
});
