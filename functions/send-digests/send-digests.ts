import pMap from 'p-map';
import type { DigestStore } from '../../adapters/dynamodb/digest-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { allShards } from '../../core/ledger/journal.ts';
import { dailyDigest, digestSums } from '../../core/notification/daily-digest.ts';
import { parisDate, type Instant, type LocalDate } from '../../core/time.ts';
import { logError } from '../log.ts';

export interface DigestDependencies {
  digests: Pick<DigestStore, 'entries'>;
  payments: Pick<PaymentStore, 'get'>;
  notices: Pick<NoticeStore, 'add'>;
}

const shardsAtATime = 4;
const paymentsAtATime = 8;

/** Writes down the digests of the day in Paris, one for each merchant with something in it; may be repeated. */
export async function sendDigests(
  now: Instant,
  { digests, payments, notices }: DigestDependencies,
): Promise<{ written: number; failed: number }> {
  const date = parisDate(now);
  const done = { written: 0, failed: 0 };

  const writeOne = async (merchantId: string, paymentIds: readonly string[]) => {
    try {
      const read = await pMap(paymentIds, (id) => payments.get(id), { concurrency: paymentsAtATime });
      const sums = digestSums(read.filter((payment) => payment !== undefined));
      if (sums.declined + sums.expired === 0) return;
      if (await notices.add(dailyDigest(merchantId, date, sums, now))) done.written += 1;
    } catch (error) {
      done.failed += 1;
      logError('digest not written down', error, { merchantId });
    }
  };

  const writeShard = async (shard: number) => {
    try {
      for (const [merchantId, ids] of await byMerchant(shard, date, digests)) await writeOne(merchantId, ids);
    } catch (error) {
      done.failed += 1;
      logError('digests of a shard not read', error, { shard });
    }
  };

  await pMap(allShards, writeShard, { concurrency: shardsAtATime });
  return done;
}

async function byMerchant(
  shard: number,
  date: LocalDate,
  digests: DigestDependencies['digests'],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const page of digests.entries(date, shard)) {
    for (const { merchantId, paymentId } of page) {
      found.set(merchantId, [...(found.get(merchantId) ?? []), paymentId]);
    }
  }
  return found;
}
