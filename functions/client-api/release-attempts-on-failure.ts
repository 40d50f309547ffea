import { fromReserve } from '../../adapters/budget.ts';
import type { WalletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { logError } from '../log.ts';

/**
 * Does what a right code was for. When it fails, the attempts are freed all the same: an outage of ours must not lock a
 * wallet.
 */
export async function releaseAttemptsOnFailure<T>(
  clientId: string,
  wallets: Pick<WalletStore, 'resetAttempts'>,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    await fromReserve(() => wallets.resetAttempts(clientId)).catch((failure: unknown) => {
      logError('attempts not freed', failure, { clientId });
    });
    throw error;
  }
}
