import { expect, it } from 'vitest';
import { changeOf, sumFigures, type Figures } from '../../../core/figures/figures.ts';
import { figuresOf } from '../../../core/figures/figures-of.ts';
import { effective } from '../../../core/payment/effective.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { parisDate } from '../../../core/time.ts';
import { fillFigures } from '../../../functions/use-cases/fill-figures.ts';
import { listPayments } from '../../../functions/use-cases/list-payments.ts';
import { merchantFigures } from '../../../functions/use-cases/merchant-figures.ts';
import { openDays } from '../../../functions/use-cases/open-days.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { rebuildFigures } from '../../../functions/use-cases/rebuild-figures.ts';
import { at, createdAt, day, later, paymentIn } from '../../support/payments.ts';
import { noon, sameDay } from '../../support/reimbursement-world.ts';

const waiting = paymentIn('AWAITING_CLIENT');
const { merchantId } = waiting;

/** Three pages of one payment each. */
function threePages() {
  const asked: number[] = [];
  let pages = 0;
  return {
    asked,
    keys: (_: string, __: string, { limit }: { limit: number }) => {
      asked.push(limit);
      pages += 1;
      return Promise.resolve({ keys: [{ id: `p${pages}`, createdAt }], more: pages < 3 });
    },
    load: (ids: readonly string[]) => Promise.resolve(ids.map((id) => ({ ...waiting, id }))),
  };
}

it('earlier payments are counted so many pages at a time, until all are', async () => {
  const fill = async (pagesMax: number, filled?: object) => {
    const counted: number[] = [];
    const kept: boolean[] = [];
    const queries = threePages();
    const figures = {
      filled: () => Promise.resolve(filled),
      count: (_: string, payments: readonly Payment[]) => Promise.resolve(void counted.push(payments.length)),
      keepFilled: (_: string, { whole }: { whole: boolean }) => Promise.resolve(void kept.push(whole)),
    };
    const isWhole = await fillFigures({ figures, queries } as never, merchantId, pagesMax);
    return { isWhole, counted: counted.length, kept, asked: queries.asked.length };
  };
  expect(await fill(1)).toEqual({ isWhole: false, counted: 1, kept: [false], asked: 1 });
  expect(await fill(2)).toMatchObject({ isWhole: false, counted: 2 });
  expect(await fill(3)).toEqual({ isWhole: true, counted: 3, kept: [false, false, true], asked: 3 });
  expect(await fill(3, { whole: true })).toEqual({ isWhole: true, counted: 0, kept: [], asked: 0 });
});

it('what has run out is counted as it is by now, and of the merchant’s own payments alone', async () => {
  const now = later(30 * day);
  const others = { ...waiting, id: 'of another', merchantId: 'another' };
  const stored = figuresOf(waiting);
  const days = { from: parisDate(createdAt), to: parisDate(now) };
  const figures = (loaded: readonly Payment[]) =>
    merchantFigures(
      {
        figures: {
          days: () => Promise.resolve(stored),
          counted: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, stored]))),
        },
        isWhole: () => Promise.resolve(true),
        queries: { load: () => Promise.resolve(loaded) },
        open: {
          async *due() {
            yield await Promise.resolve(loaded.map(({ id }) => ({ id, deadline: createdAt })));
          },
        },
      } as never,
      merchantId,
      days,
      now,
    );
  const expired: Figures = sumFigures([stored, changeOf(stored, figuresOf(effective(waiting, now)))]);
  expect(await figures([waiting, others])).toEqual(expired);
  expect(await figures([others])).toEqual(stored);
});

it('figures that change all the time are given up', async () => {
  let rounds = 0;
  const figures = {
    count: () => Promise.resolve(),
    keepFilled: () => Promise.resolve(),
    async *rows(): AsyncGenerator<never> {},
    counted: () => Promise.resolve(new Map([['p', figuresOf(waiting)]])),
    put: () => Promise.resolve(((rounds += 1), false)),
  };
  const queries = { keys: () => Promise.resolve({ keys: [], more: false }), load: () => Promise.resolve([waiting]) };
  await expect(rebuildFigures({ figures, queries } as never, merchantId)).rejects.toThrow('the figures of');
  expect(rounds).toBeGreaterThan(1);
});

it('a list is read a hundred keys at a time', async () => {
  const queries = threePages();
  await listPayments(queries as never, {
    owner: 'merchant',
    ownerId: merchantId,
    now: createdAt,
    range: {},
    limit: 10,
    keysMax: 150,
  });
  expect(queries.asked).toEqual([100, 100, 100]);
});

it('before the first export the open days go back a month', async () => {
  const asked: string[][] = [];
  await openDays(
    {
      exports: { progress: () => Promise.resolve({}) },
      ledger: { debtOf: () => Promise.resolve({ net: 0 }) },
      terms: sameDay,
    } as never,
    merchantId,
    noon('2026-06-08'),
    (_, dates) => Promise.resolve((asked.push([...dates]), [])),
  );
  expect(asked[0]?.[0]).toBe('2026-05-09');
});

it('a wallet that is not as it should be is told to whoever asked', async () => {
  const wallet = { clientId: waiting.clientId, available: 1 };
  const payments = { commit: () => Promise.resolve({ committed: false, because: 'wallet', wallet }) };
  const held = paymentIn('AWAITING_MERCHANT');
  expect(await runCommand(held, { type: 'stop' }, at(day), { payments } as never)).toEqual({
    blocked: 'wallet',
    wallet,
  });
});
