import type { TransferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import type { TransferSource } from '../../core/ledger/transfer-record.ts';
import type { Transfer } from '../../core/reimbursement/outcome.ts';
import type { Instant } from '../../core/time.ts';
import { changeOf } from '../../core/transfer/transfer-change.ts';
import type { TransferEvent } from '../../core/transfer/transfer-state.ts';

const triesMax = 8;

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
  transfers: Pick<TransferStore, 'find' | 'change'>,
  endToEndId: string,
  { event, at, source }: Telling,
  isFor: (transfer: Transfer) => boolean = () => true,
): Promise<Told> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const transfer = await transfers.find(endToEndId);
    if (!transfer) return 'NO_TRANSFER';
    if (!isFor(transfer)) return 'REFUSED';
    const change = changeOf(transfer, event, { at, source });
    if (typeof change === 'string') return change;
    if (await transfers.change(change)) return 'CHANGED';
  }
  throw new Unavailable('the transfer');
}

/**
 * The same of what has to be true.
 *
 * @throws Error when there is no such transfer, or when it cannot be: the books would contradict each other
 */
export async function tellTransfer(
  transfers: Pick<TransferStore, 'find' | 'change'>,
  endToEndId: string,
  telling: Telling,
): Promise<void> {
  const told = await tryToTell(transfers, endToEndId, telling);
  if (told === 'NO_TRANSFER') throw new Error(`there is no transfer ${endToEndId}`);
  if (told === 'CONTRADICTION') throw new Error(`transfer ${endToEndId} cannot be ${telling.event.kind} as it is`);
}
