import { factorLimits } from '../../../contract/settings/limits.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  wallets: Pick<WalletStore, 'resetAttempts'>;
}

/** Gives a client who remembers the code after all the attempts back; code and devices stay. */
export async function unlockClient(
  { params }: Call<'unlockClient'>,
  { directory, wallets }: Dependencies,
): Promise<Reply<'unlockClient'>> {
  const client = await directory.getClient(params.id);
  if (!client) return notFound;
  await wallets.resetAttempts(client.id);
  return { body: { attemptsLeft: factorLimits.codeAttemptsMax, locked: false } };
}
