import pMap from 'p-map';
import type { OpenPayment, OpenPayments } from '../../adapters/dynamodb/open-payments.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { expiryFrom, inFlightMaxMs } from '../../core/in-flight.ts';
import { allShards } from '../../core/ledger/journal.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import { addMs } from '../../core/time.ts';
import { expireWhenDue } from '../use-cases/expire-when-due.ts';
import { count, logError, logInfo, logWarning, measureSeconds } from '../log.ts';

export interface SweepDependencies {
  payments: Pick<PaymentStore, 'get' | 'commit'>;
  open: Pick<OpenPayments, 'due'>;
  /** Real time left for the whole run. */
  remainingMs: () => number;
}

export interface Swept {
  expired: number;
  /** Entries of an index that had not caught up, or that a timer was quicker with. */
  stale: number;
  failed: number;
  /** How long the latest one could have been written already, seconds. */
  latenessSeconds: number;
  /** Whether time ran out; the next run goes on. */
  cutShort: boolean;
}

const shardsAtATime = 4;
const paymentsAtATime = 4;
/** What is in flight is finished and reported within this. */
const reserveMs = 5_000;

/** @throws Error when a payment could not be ended, so that the function's alarm tells ops */
export async function sweepDeadlines(circumstances: Circumstances, dependencies: SweepDependencies): Promise<void> {
  const swept = await sweep(circumstances, dependencies);
  logInfo('deadlines swept', { ...swept });
  count('DeadlinesSwept', swept.expired);
  if (swept.expired > 0) measureSeconds('SweptDeadlineLateness', swept.latenessSeconds);
  if (swept.cutShort) logWarning('sweep cut short', { expired: swept.expired });
  if (swept.failed > 0) throw new Error(`${swept.failed} deadlines or shards could not be swept`);
}

/**
 * The net below the timers: ends every payment whose expiry may be written, oldest first in each of the shards. One that
 * fails does not hold up the others.
 */
export async function sweep(circumstances: Circumstances, dependencies: SweepDependencies): Promise<Swept> {
  const { now } = circumstances;
  const { open, remainingMs } = dependencies;
  const swept: Swept = { expired: 0, stale: 0, failed: 0, latenessSeconds: 0, cutShort: false };
  const hasTime = () => remainingMs() > reserveMs || ((swept.cutShort = true), false);

  const sweepOne = async ({ id, deadline }: OpenPayment) => {
    if (!hasTime()) return;
    try {
      const { outcome } = await expireWhenDue(id, circumstances, dependencies);
      if (outcome !== 'expired') {
        swept.stale += 1;
        return;
      }
      swept.expired += 1;
      swept.latenessSeconds = Math.max(swept.latenessSeconds, Math.floor((now - expiryFrom(deadline)) / SECOND_MS));
    } catch (error) {
      swept.failed += 1;
      logError('deadline not swept', error, { paymentId: id });
    }
  };

  const sweepShard = async (shard: number) => {
    try {
      if (!hasTime()) return;
      for await (const page of open.due(shard, addMs(now, -inFlightMaxMs))) {
        await pMap(page, sweepOne, { concurrency: paymentsAtATime });
        if (!hasTime()) return;
      }
    } catch (error) {
      swept.failed += 1;
      logError('shard not swept', error, { shard });
    }
  };

  await pMap(allShards, sweepShard, { concurrency: shardsAtATime });
  return swept;
}
