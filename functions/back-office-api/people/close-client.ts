import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ClosedBecause } from '../../../core/client.ts';
import { toIso } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { endAccess, type AccessDependencies } from './end-access.ts';

type Dependencies = AccessDependencies & {
  directory: Pick<DirectoryStore, 'getClient' | 'closeClient'>;
};

/** A client who wants no account any more: the wallet has to be empty. */
export const closeClient = (call: Call<'closeClient'>, dependencies: Dependencies): Promise<Reply<'closeClient'>> =>
  close(call, 'CLOSED', dependencies);

/** A client who has died: what is in the wallet stays there until it is settled. */
export const recordDeath = (call: Call<'recordDeath'>, dependencies: Dependencies): Promise<Reply<'recordDeath'>> =>
  close(call, 'DECEASED', dependencies);

/**
 * Nobody signs in as this client any more, and nobody finds it to ask it for a payment or to credit it; nothing of what was
 * booked is touched. What cannot be in the transaction follows it, and is done again where the call is repeated.
 */
async function close(
  call: Call<'closeClient'> | Call<'recordDeath'>,
  because: ClosedBecause,
  dependencies: Dependencies,
): Promise<{ body: { closedAt: string } } | ReturnType<typeof refused>> {
  const { params, body, now } = call;
  const { directory } = dependencies;
  const client = await directory.getClient(params.id);
  if (!client) return notFound;
  if (client.closed && client.closed.because !== because) return refused({ code: 'client-closed' });
  const closed = client.closed ?? { because, at: now };
  if (!client.closed) {
    const operation = byOperator(call, {
      act: because === 'DECEASED' ? 'DEATH_RECORDED' : 'CLIENT_CLOSED',
      about: { kind: 'CLIENT', id: client.id },
      why: body.reason,
    });
    const outcome = await directory.closeClient(client, closed, operation);
    if (outcome === 'wallet-not-empty') return refused({ code: outcome });
  }
  await endAccess(client.id, closed.at, dependencies);
  return { body: { closedAt: toIso(closed.at) } };
}
