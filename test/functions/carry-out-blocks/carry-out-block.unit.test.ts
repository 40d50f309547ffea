import { beforeEach, expect, it } from 'vitest';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { lastPassFrom } from '../../../core/merchant-status.ts';
import type { Transition } from '../../../core/payment/decision.ts';
import { addMs } from '../../../core/time.ts';
import { carryOutBlock, carryOutBlocks } from '../../../functions/carry-out-blocks/carry-out-block.ts';
import { captureLog } from '../../support/captured-log.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment } from '../../support/stored-payments.ts';

captureLog();
const block = { merchantId: 'merchant', blockedAt: later(minute) };
const waiting = ['a', 'b', 'c'].map((name) => anotherPayment(paymentIn('AWAITING_CLIENT', 'DEFERRED'), name));
const last = { now: lastPassFrom(block), terms: defaultTerms };

let asked: number;
let finished: number;
beforeEach(() => {
  finished = 0;
});

/** @param left the time that is left, each time that it is asked; the last stays */
function dependencies({ left = [55_000], found = waiting, fails = false, isFirst = true } = {}) {
  asked = 0;
  const times = [...left];
  return {
    blocks: { all: () => Promise.resolve([block]), finish: () => Promise.resolve(void (finished += 1)) },
    directory: { getMerchant: () => Promise.resolve(undefined) },
    organisations: { team: () => Promise.resolve(undefined) },
    merchantAccounts: { signOut: () => Promise.resolve() },
    queries: {
      keys: () => {
        asked += 1;
        return Promise.resolve({ keys: found.map(({ id }) => ({ id, createdAt })), more: asked < 2 });
      },
      load: () => Promise.resolve(found),
    },
    payments: {
      commit: ({ after }: Transition) => {
        if (fails) return Promise.reject(new Error('no database'));
        return Promise.resolve(
          isFirst
            ? { committed: true as const }
            : { committed: false as const, because: 'payment' as const, current: after },
        );
      },
    },
    remainingMs: () => (times.length > 1 ? times.shift()! : times[0]!),
  };
}

it('ends what is open, page by page, while there is time', async () => {
  expect(await carryOutBlock(block, last, dependencies())).toEqual({ ended: 6, failed: 0, finished: false });
  expect(asked).toBe(2);
});

it('does not count what another run has just ended', async () => {
  expect(await carryOutBlock(block, last, dependencies({ isFirst: false }))).toMatchObject({ ended: 0, failed: 0 });
});

it('asks for nothing more once its time is up, and ends nothing more', async () => {
  expect(await carryOutBlock(block, last, dependencies({ left: [5_000] }))).toMatchObject({ ended: 0 });
  expect(asked).toBe(0);
  expect(await carryOutBlock(block, last, dependencies({ left: [5_001, 5_001, 5_000] }))).toMatchObject({ ended: 1 });
  expect(asked).toBe(1);
});

it('is finished once a pass finds nothing, and has time to say so', async () => {
  const before = { ...last, now: addMs(last.now, -1) };
  expect(await carryOutBlock(block, before, dependencies({ found: [] }))).toMatchObject({ finished: false });
  expect(await carryOutBlock(block, last, dependencies({ found: [], left: [5_001, 5_001, 5_000] }))).toMatchObject({
    finished: false,
  });
  expect(finished).toBe(0);
  expect(await carryOutBlock(block, last, dependencies({ found: [], left: [5_001] }))).toMatchObject({
    finished: true,
  });
  expect(finished).toBe(1);
});

it('is not finished where something could not be ended, which its run says at its end', async () => {
  expect(await carryOutBlock(block, last, dependencies({ fails: true }))).toEqual({
    ended: 0,
    failed: 6,
    finished: false,
  });
  await expect(carryOutBlocks(last, dependencies({ fails: true }))).rejects.toThrow('6 parts of blocks');
  await expect(carryOutBlocks(last, dependencies())).resolves.toBeUndefined();
});
