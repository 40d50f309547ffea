import pMap from 'p-map';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { OpenPayments } from '../../adapters/dynamodb/open-payments.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { allShards } from '../../core/ledger/journal.ts';
import {
  holdWarning,
  holdWarnings,
  isWorthWarning,
  warnedOf,
  warningOf,
  type HoldWarning,
} from '../../core/notification/hold-warning.ts';
import type { Instant } from '../../core/time.ts';
import { logError } from '../log.ts';

export interface WarnDependencies {
  payments: Pick<PaymentStore, 'get'>;
  open: Pick<OpenPayments, 'between'>;
  notices: Pick<NoticeStore, 'get' | 'add'>;
}

const shardsAtATime = 4;
const paymentsAtATime = 4;

/** Writes down the warnings that are due, each once however often this runs. One that fails does not hold up the others. */
export async function warnOfHolds(
  now: Instant,
  { payments, open, notices }: WarnDependencies,
): Promise<{ warned: number; failed: number }> {
  const done = { warned: 0, failed: 0 };

  const warnOne = async (id: string, warning: HoldWarning) => {
    try {
      if (await notices.get(warningOf(id, warning))) return;
      const payment = await payments.get(id);
      if (payment?.status !== 'AWAITING_MERCHANT' || !isWorthWarning(payment, warning)) return;
      if (await notices.add(holdWarning(payment, warning, now))) done.warned += 1;
    } catch (error) {
      done.failed += 1;
      logError('hold not warned of', error, { paymentId: id });
    }
  };

  const warnShard = async (shard: number) => {
    try {
      for (const warning of holdWarnings) {
        for await (const page of open.between(shard, warnedOf(warning, now))) {
          await pMap(page, ({ id }) => warnOne(id, warning), { concurrency: paymentsAtATime });
        }
      }
    } catch (error) {
      done.failed += 1;
      logError('shard not looked through for holds', error, { shard });
    }
  };

  await pMap(allShards, warnShard, { concurrency: shardsAtATime });
  return done;
}
