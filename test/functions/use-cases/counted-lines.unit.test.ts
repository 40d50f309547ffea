import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { journalKey } from '../../../core/ledger/journal.ts';
import { debit } from '../../../core/ledger/movements.ts';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import { localDate } from '../../../core/time.ts';
import { linesPage } from '../../../functions/use-cases/counted-lines.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

const dates = [localDate('2026-06-08'), localDate('2026-06-09')];
const asked = paymentIn('AWAITING_CLIENT') as AwaitingClient;
const linesOf = dates.map((dueDate) =>
  ['a', 'b', 'c'].map((name) => {
    const { record } = debit(
      { ...asked, id: `${name} of ${dueDate}` },
      { amount: cents(10_00), dueDate, at: createdAt },
    );
    return { key: journalKey(record).sk, merchantId: asked.merchantId, line: record };
  }),
);

/** A page, with how many lines were read for it. */
async function page(limit: number, after?: { dueDate: (typeof dates)[number]; key: string }) {
  let read = 0;
  const ledger = {
    async *merchantLines(_: string, dueDate: string, range: { after?: string } = {}) {
      for (const line of linesOf[dates.findIndex((date) => date === dueDate)] ?? []) {
        if (range.after !== undefined && line.key <= range.after) continue;
        read += 1;
        yield await Promise.resolve(line);
      }
    },
  };
  const { lines, next } = await linesPage(ledger, asked.merchantId, dates, { after, limit });
  return { ids: lines.map(({ paymentId }) => paymentId), next, read };
}

it('goes through all lines page by page, and reads no further than it shows', async () => {
  const all = linesOf.flat().map(({ line }) => line.paymentId);
  const first = await page(2);
  expect(first.ids).toEqual(all.slice(0, 2));
  expect(first.read).toBeLessThan(6);
  const second = await page(2, first.next);
  expect(second.ids).toEqual(all.slice(2, 4));
  const third = await page(2, second.next);
  expect([third.ids, third.next]).toEqual([all.slice(4), undefined]);
  expect(await page(6)).toMatchObject({ ids: all, next: undefined });
});
