import { expect, it } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import { reversalCancelled, reversalDone, type CreditReversal } from '../../../../core/credit/credit-reversal.ts';
import { releaseCreditReversal } from '../../../../functions/back-office-api/credit-reversals/release-credit-reversal.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt } from '../../../support/payments.ts';

const act = (by: string) => ({ by, at: createdAt });
const proposed = {
  ...{ id: 'reversal', version: 1, creditId: 'credit', clientId: 'marie', wanted: cents(40_00), reason: 'Doublon' },
  ...{ proposed: act('anne'), requestHash: 'hash', status: 'PROPOSED' as const },
};
const done = reversalDone(proposed, act('luc'), { amount: cents(40_00), missing: cents(0) });
const credit = { id: 'credit', clientId: 'marie', amount: cents(100_00), creditedAt: createdAt, requestHash: 'hash' };

/** What the call answers, and which amounts it has tried to take back. */
async function release(found: CreditReversal, caller: string, available = 100_00) {
  const tried: number[] = [];
  const reply = await releaseCreditReversal(aCall({ caller, params: { id: 'reversal' } }), {
    reversals: { find: () => Promise.resolve(found), advance: () => ({ name: 'reversal' }) },
    credits: {
      find: () => Promise.resolve(credit),
      reverse: (_, { amount }) => {
        tried.push(amount);
        return Promise.resolve(
          amount <= available
            ? { committed: true }
            : { committed: false, because: 'wallet', available: cents(available) },
        );
      },
    },
  });
  return { reply, tried };
}

it('takes it back once, as much as there is', async () => {
  expect(await release(proposed, 'luc')).toMatchObject({ reply: { body: { status: 'DONE' } }, tried: [40_00] });
  expect((await release(proposed, 'luc', 30_00)).tried).toEqual([40_00, 30_00]);
  expect((await release(proposed, 'luc', 0)).reply).toEqual({ refusal: { code: 'credit-spent' } });
});

it('is for another person than who has proposed it', async () => {
  const { reply, tried } = await release(proposed, 'anne');
  expect([reply, tried]).toEqual([{ refusal: { code: 'second-person-required' } }, []]);
});

it('said again is answered as before to who has said it, and to nobody else', async () => {
  expect((await release(done, 'luc')).reply).toMatchObject({ body: { status: 'DONE' } });
  for (const [found, caller] of [
    [done, 'anne'],
    [done, 'eve'],
    [reversalCancelled(proposed, act('anne')), 'luc'],
  ] as const) {
    const { reply, tried } = await release(found, caller);
    expect([reply, tried]).toEqual([{ refusal: { code: 'credit-reversal-status' } }, []]);
  }
});
