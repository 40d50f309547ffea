import type { WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { toMoney } from '../../../contract/money.ts';
import { attemptsLeft, effectiveBalance, isLocked } from '../../../core/wallet.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

/** What the client can use now: a hold past its time counts as available, released or not. */
export async function getWallet(
  { caller, now }: Call<'getWallet'>,
  { wallets }: { wallets: Pick<WalletStore, 'get'> },
): Promise<Reply<'getWallet'>> {
  const wallet = await wallets.get(caller);
  if (!wallet) return notFound;
  const { available, held } = effectiveBalance(wallet, now);
  return {
    body: {
      available: toMoney(available),
      held: toMoney(held),
      attemptsLeft: attemptsLeft(wallet),
      locked: isLocked(wallet),
    },
  };
}
