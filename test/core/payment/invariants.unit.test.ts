import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JournalRecord, journalKey } from '../../../core/ledger/journal.ts';
import { cents } from '../../../contract/money.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import { paymentTypes, type PaymentType } from '../../../contract/payment-type.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { emptyWallet, type Hold, type Wallet, type WalletChange } from '../../../core/wallet.ts';
import { at, minute, paymentIn } from '../../support/payments.ts';

const start = 300_00;
const steps = fc.array(
  fc.record({
    payment: fc.nat(3),
    passMs: fc.constantFrom(0, 1_000, minute, 9 * minute, 2 * 86_400_000),
    command: fc.oneof(
      fc.record({
        type: fc.constant('approve' as const),
        amount: fc.integer({ min: 1, max: 90_00 }).map(cents),
        deviceId: fc.constant('d'),
      }),
      fc.record({
        type: fc.constant('confirm' as const),
        amount: fc.option(fc.integer({ min: 1, max: 90_00 }).map(cents), { nil: undefined }),
      }),
      fc.constantFrom<Command>(
        { type: 'cancel' },
        { type: 'decline-as-client', reason: 'OTHER' },
        { type: 'decline-as-merchant', reason: 'OTHER' },
        { type: 'expire' },
        { type: 'refund', reason: 'OTHER', dueDateClosed: false },
        { type: 'refund', reason: 'OTHER', dueDateClosed: true },
        { type: 'extend', clientDelay: 'PT10M' },
      ),
    ),
  }),
  { maxLength: 30 },
);

/** What the database does with a transition: refuse it when a condition fails, else apply it whole. */
class Model {
  wallet: Wallet = { ...emptyWallet('c'), available: cents(start) };
  journal = new Map<string, JournalRecord>();
  payments: Payment[];

  constructor(types: PaymentType[]) {
    this.payments = types.map((type, index) => ({ ...paymentIn('AWAITING_CLIENT', type), id: `payment-${index}` }));
  }

  run(index: number, command: Command, ms: number): void {
    const payment = this.payments[index];
    const decision = payment && decide(payment, command, at(ms));
    if (decision?.kind !== 'apply') return;
    const { wallet, record, after } = decision.transition;
    if (wallet && wallet.available < 0 && this.wallet.available < -Number(wallet.available)) return;
    if (record) {
      const key = JSON.stringify(journalKey(record));
      if (this.journal.has(key)) throw new Error(`a fact was written twice: ${key}`);
      this.journal.set(key, record);
    }
    if (wallet) this.wallet = changed(this.wallet, wallet);
    this.payments[index] = after;
  }

  account(name: 'client:available' | 'client:held' | 'merchant:owed' | 'fees'): number {
    return [...this.journal.values()].reduce((sum, { postings }) => sum + (postings[name] ?? 0), 0);
  }
}

function changed(wallet: Wallet, change: WalletChange): Wallet {
  const holds: Record<string, Hold> = { ...wallet.holds };
  if (change.placeHold) holds[change.placeHold.paymentId] = change.placeHold;
  if (change.removeHold) delete holds[change.removeHold.paymentId];
  return {
    ...wallet,
    available: cents(wallet.available + change.available),
    held: cents(wallet.held + change.held),
    holds,
  };
}

describe('whatever the order of actions and the time they come at', () => {
  it('keeps the books: postings sum to zero, balances are the fold of the journal, nobody is debited twice', () => {
    const types = fc.array(fc.constantFrom(...paymentTypes), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(types, steps, (kinds, commands) => {
        const model = new Model(kinds);
        let ms = 0;
        for (const step of commands) {
          ms += step.passMs;
          model.run(step.payment, step.command, ms);
          const { wallet, journal, payments } = model;

          for (const { postings } of journal.values()) {
            expect(Object.values(postings).reduce<number>((sum, amount) => sum + amount, 0)).toBe(0);
          }
          expect(wallet.available).toBe(start + model.account('client:available'));
          expect(wallet.held).toBe(model.account('client:held'));
          expect(wallet.available).toBeGreaterThanOrEqual(0);
          const awaiting = payments.filter((payment) => payment.status === 'AWAITING_MERCHANT');
          expect(wallet.held).toBe(awaiting.reduce((sum, payment) => sum + payment.authorisedAmount, 0));
          expect(Object.keys(wallet.holds).sort()).toEqual(awaiting.map(({ id }) => id).sort());
          const captured = payments.reduce(
            (sum, payment) => sum + (payment.status === 'VALIDATED' ? payment.capturedAmount : 0),
            0,
          );
          expect(model.account('merchant:owed') + model.account('fees')).toBe(captured);
        }
      }),
      { numRuns: 300 },
    );
  });
});
