import { expect, it } from 'vitest';
import { cents } from '../../contract/money.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import { addMs } from '../../core/time.ts';
import { effectiveBalance, emptyWallet, releasableHolds, type Wallet } from '../../core/wallet.ts';
import { createdAt, later, minute } from '../support/payments.ts';

const hold = (ms: number, amount: number) => ({ amount: cents(amount), confirmBy: later(ms) });
const wallet: Wallet = {
  ...emptyWallet('marie'),
  available: cents(5_00),
  held: cents(30_00),
  holds: { second: hold(minute, 20_00), first: hold(0, 10_00) },
};

it('holds are released once no confirmation can be in flight, the oldest first', () => {
  const [first, second] = [expiryFrom(createdAt), expiryFrom(later(minute))];
  expect(releasableHolds(wallet, addMs(first, -1))).toEqual([]);
  expect(releasableHolds(wallet, first)).toEqual(['first']);
  expect(releasableHolds(wallet, addMs(second, -1))).toEqual(['first']);
  expect(releasableHolds(wallet, second)).toEqual(['first', 'second']);
});

it('what is held can be used from the very end of its time on', () => {
  expect(effectiveBalance(wallet, addMs(createdAt, -1))).toEqual({ available: 5_00, held: 30_00 });
  expect(effectiveBalance(wallet, createdAt)).toEqual({ available: 15_00, held: 20_00 });
  expect(effectiveBalance(wallet, later(minute))).toEqual({ available: 35_00, held: 0 });
});
