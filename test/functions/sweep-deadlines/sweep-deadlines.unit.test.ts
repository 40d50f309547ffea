import { beforeEach, expect, it } from 'vitest';
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

let asked: number[];
let read: number;
let ended: number;
beforeEach(() => {
  asked = [];
  read = 0;
  ended = 0;
});

function sweep({ left = (): number => 55_000, pages = [[found]], fails = false } = {}) {
  return sweepDeadlines(
    { now: addMs(due, 2_000), terms: defaultTerms },
    {
      open: {
        async *due(shard) {
          asked.push(shard);
          if (shard > 0) return;
          for (const page of pages) {
            read += 1;
            yield await Promise.resolve(page);
          }
        },
      },
      payments: {
        get: () => (fails ? Promise.reject(new Error('no database')) : Promise.resolve(waiting)),
        commit: () => Promise.resolve(((ended += 1), { committed: true as const })),
      },
      remainingMs: left,
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
  await sweep({ left: () => 5_001 });
  expect(swept()).toMatchObject({ expired: 1, cutShort: false });
  expect(log.entries().some(({ message }) => message === 'sweep cut short')).toBe(false);
  await sweep({ left: () => 5_000 });
  expect(log.entries().filter(({ message }) => message === 'sweep cut short')).toMatchObject([{ expired: 0 }]);
});

it('asks for no shard, ends no payment and reads no page once its time is up', async () => {
  await sweep({ left: () => 5_000 });
  expect(asked).toEqual([]);
  await sweep({ left: () => (read > 0 ? 5_000 : 5_001) });
  expect([asked.includes(0), ended]).toEqual([true, 0]);
  read = 0;
  await sweep({ left: () => (ended > 0 ? 5_000 : 5_001), pages: [[found], [found]] });
  expect([read, ended]).toEqual([1, 1]);
});

it('fails for its alarm where something could not be ended', async () => {
  await expect(sweep({ fails: true })).rejects.toThrow('1 deadlines or shards could not be swept');
});
