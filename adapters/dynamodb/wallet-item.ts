import type { Hold, Wallet } from '../../core/wallet.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, versionMark } from './item-kind.ts';

/** An empty set cannot be stored: without attempts there is none. */
type StoredWallet = Omit<Wallet, 'wrongAttempts' | 'attemptsInFlight'> & {
  /** Those that were wrong. */
  attempts?: ReadonlySet<string>;
  attemptsInFlight?: ReadonlySet<string>;
};

const walletItem = itemKind<StoredWallet>({
  table: 'Wallets',
  key: ['clientId'],
  content: parse.object<StoredWallet>(
    {
      clientId: parse.text,
      available: parse.cents,
      held: parse.cents,
      holds: parse.mapOf(parse.object<Hold>({ amount: parse.cents, confirmBy: parse.instant })),
      attempts: parse.optional(parse.textSet),
      attemptsInFlight: parse.optional(parse.textSet),
      closedAt: parse.optional(parse.instant),
      mergedInto: parse.optional(parse.text),
    },
    [versionMark],
  ),
});

/** A wallet that nobody has tried a code at, to be put. */
export const toWalletItem = ({ wrongAttempts: _, attemptsInFlight: __, ...wallet }: Wallet): Item =>
  walletItem.toItem({}, wallet);

/** @throws StrangeItem */
export function fromWalletItem(item: Item): Wallet {
  const { attempts, attemptsInFlight, ...wallet } = walletItem.parse(item);
  return { ...wallet, wrongAttempts: [...(attempts ?? [])], attemptsInFlight: [...(attemptsInFlight ?? [])] };
}
