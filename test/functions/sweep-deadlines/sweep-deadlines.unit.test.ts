import { expect, it } from 'vitest';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { expiryFrom } from '../../../core/in-flight.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs } from '../../../core/time.ts';
import { sweepDeadlines } from '../../../functions/sweep-deadlines/sweep.ts';
import { captureLog } from '../../support/captured-log.ts';
import { paymentIn } from '../../support/payments.ts';

const log = captureLog();
const waiting = paymentIn('AWAITING_CLIENT') as Extract<Payment, { status: 'AWAITING_CLIENT' }>;
const due = expiryFrom(waiting.clientDeadline);
const found = { id: waiting.id, deadline: waiting.clientDeadline };

/** @param left the time that is left, each time that it is asked; the last stays */
function sweep({ left = [55_000], pages = [[found]], fails = false } = {}) {
  const times = [...left];
  return sweepDeadlines(
    { now: addMs(due, 2_000), terms: defaultTerms },
    {
      open: {
        async *due(shard) {
          if (shard === 0) yield* pages;
          await Promise.resolve();
        },
      },
      payments: {
        get: () => (fails ? Promise.reject(new Error('no database')) : Promise.resolve(waiting)),
        commit: () => Promise.resolve({ committed: true }),
      },
      remainingMs: () => (times.length > 1 ? times.shift()! : times[0]!),
    },
  );
}
const swept = () => log.entries().find(({ message }) => message === 'deadlines swept');
const measured = () => log.entries().some((entry) => 'SweptDeadlineLateness' in entry);

it('ends what is due, and measures how late that is', async () => {
  await sweep();
  expect(swept()).toMatchObject({ expired: 1, latenessSeconds: 2, cutShort: false });
  expect(log.counted('SweptDeadlineLateness')).toBe(2);
});

it('measures nothing where nothing is due', async () => {
  await sweep({ pages: [] });
  expect([swept(), measured()]).toMatchObject([{ expired: 0 }, false]);
});

it('stops at once when its time is up, and says so', async () => {
  await sweep({ left: [5_001] });
  expect(swept()).toMatchObject({ expired: 1, cutShort: false });
  expect(log.entries().some(({ message }) => message === 'sweep cut short')).toBe(false);
  await sweep({ left: [5_000] });
  expect(log.entries().filter(({ message }) => message === 'sweep cut short')).toMatchObject([{ expired: 0 }]);
});

it('fails for its alarm where something could not be ended', async () => {
  await expect(sweep({ fails: true })).rejects.toThrow('1 deadlines or shards could not be swept');
});
