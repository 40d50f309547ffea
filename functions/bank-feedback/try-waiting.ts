import pMap from 'p-map';
import type { BankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import { bankFileLimits } from '../../contract/settings/limits.ts';
import type { WaitReason } from '../../core/bank/waiting-entry.ts';
import { takeEntry, type TakingDependencies } from './take-entry.ts';

const mayMatchLater: readonly WaitReason[] = ['SUM_DIFFERS', 'UNKNOWN_REFERENCE', 'CONTRADICTION', 'REPAYMENT'];

/**
 * Tries again what matched nothing: a batch whose debit came before the rejections of some of its transfers comes to the right sum
 * once these are known; a repayment is recorded meanwhile.
 */
export async function tryWaiting(
  dependencies: TakingDependencies & { entries: Pick<BankEntryStore, 'open' | 'settle'> },
): Promise<void> {
  const { entries } = dependencies;
  const waiting = (await entries.open()).filter(({ reason }) => mayMatchLater.includes(reason));
  await pMap(
    waiting.slice(-bankFileLimits.waitingTriedAgainMax),
    async (one) => {
      const taken = await takeEntry(one.entry, one.source, dependencies);
      if (taken === 'CHANGED' || taken === 'KNOWN') await entries.settle(one, { by: 'TRANSFER' });
    },
    { concurrency: bankFileLimits.entriesAtOnce },
  );
}
