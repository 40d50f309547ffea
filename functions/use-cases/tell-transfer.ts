import type { TransferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import type { TransferSource } from '../../core/ledger/transfer-record.ts';
import { accountRefused } from '../../core/notification/account-refused.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Owner } from '../../core/organisation/owners-of-any.ts';
import type { Transfer } from '../../core/reimbursement/outcome.ts';
import type { Instant } from '../../core/time.ts';
import { changeOf, type TransferChange } from '../../core/transfer/transfer-change.ts';
import type { TransferEvent } from '../../core/transfer/transfer-state.ts';

/** Whom a refused account is told to: the owners of an establishment, nobody where nobody is mailed. */
export type OwnersToTell = (merchantId: string) => Promise<readonly Owner[]>;

export interface TransferTeller {
  transfers: Pick<TransferStore, 'find' | 'change'>;
  owners: OwnersToTell;
}

/** Who hears of a change, to be written with it. */
export const noticesOf = async (
  { accountToCheck, after, record }: TransferChange,
  owners: OwnersToTell,
): Promise<Notice[]> => (accountToCheck ? accountRefused(after, record.at, await owners(after.merchantId)) : []);

export interface Telling {
  event: TransferEvent;
  at: Instant;
  source: TransferSource;
}

/** KNOWN: it says nothing new. CONTRADICTION: both cannot be true. REFUSED: `isFor` says that it is about something else. */
export type Told = 'CHANGED' | 'KNOWN' | 'CONTRADICTION' | 'REFUSED' | 'NO_TRANSFER';

/**
 * Tells a transfer what has become of it, if it is the one that is meant. May be repeated: what is known changes nothing.
 *
 * @throws Unavailable when others were always first
 */
export async function tryToTell(
  { transfers, owners }: TransferTeller,
  endToEndId: string,
  { event, at, source }: Telling,
  isFor: (transfer: Transfer) => boolean = () => true,
): Promise<Told> {
  return inRounds('the transfer', async () => {
    const transfer = await transfers.find(endToEndId);
    if (!transfer) return 'NO_TRANSFER';
    if (!isFor(transfer)) return 'REFUSED';
    const change = changeOf(transfer, event, { at, source });
    if (typeof change === 'string') return change;
    if (await transfers.change(change, { notices: await noticesOf(change, owners) })) return 'CHANGED';
    return undefined;
  });
}

/**
 * The same of what has to be true, and what no account is refused by: nobody is told.
 *
 * @throws Error when there is no such transfer, or when it cannot be: the books would contradict each other
 */
export async function tellTransfer(
  transfers: TransferTeller['transfers'],
  endToEndId: string,
  telling: Telling,
): Promise<void> {
  const told = await tryToTell({ transfers, owners: () => Promise.resolve([]) }, endToEndId, telling);
  if (told === 'NO_TRANSFER') throw new Error(`there is no transfer ${endToEndId}`);
  if (told === 'CONTRADICTION') throw new Error(`transfer ${endToEndId} cannot be ${telling.event.kind} as it is`);
}
