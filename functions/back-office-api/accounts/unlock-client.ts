import { factorLimits } from '../../../contract/settings/limits.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  wallets: Pick<WalletStore, 'unlock'>;
}

/** Gives a client who remembers the code after all the attempts back; code and devices stay. */
export async function unlockClient(
  call: Call<'unlockClient'>,
  { directory, wallets }: Dependencies,
): Promise<Reply<'unlockClient'>> {
  const client = await directory.getClient(call.params.id);
  if (!client) return notFound;
  const about = { kind: 'CLIENT', id: client.id } as const;
  await wallets.unlock(client.id, byOperator(call, { act: 'CLIENT_UNLOCKED', about, why: call.body.reason }));
  return { body: { attemptsLeft: factorLimits.codeAttemptsMax, locked: false } };
}
