import { describe, expect, it } from 'vitest';
import { toEpochSeconds } from '../../../adapters/dynamodb/payment-item.ts';
import { expiryFrom, inFlightMaxMs } from '../../../core/in-flight.ts';
import { openDeadline } from '../../../core/payment/effective.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { cents } from '../../../contract/money.ts';
import { addMs, instant } from '../../../core/time.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { EarlyTimer, onTimer } from '../../../functions/expire-payment/on-timer.ts';
import { captureLog } from '../../support/captured-log.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';
import { storedPayments } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const log = captureLog();
const asked = paymentIn('AWAITING_CLIENT');
const held = paymentIn('AWAITING_MERCHANT');
const confirmBy = openDeadline(held) ?? instant(0);
const timerOf = (payment: Payment, deadline = openDeadline(payment)) => ({
  paymentId: payment.id,
  deadline: toEpochSeconds(deadline ?? payment.clientDeadline),
});

describe('a timer that fires', () => {
  it.each([
    ['punctually', 10 * minute + inFlightMaxMs],
    ['a month late', 30 * day],
  ])('%s ends the request at its deadline', async (_, ms) => {
    const { payments, put } = await storedPayments(db);
    await put(asked);

    await onTimer(timerOf(asked), at(ms), { payments });

    expect(await payments.get(asked.id)).toMatchObject({ status: 'CLIENT_EXPIRED', endedAt: later(10 * minute) });
    expect(log.entries()).toMatchObject([{ message: 'deadline reached', paymentId: asked.id, outcome: 'expired' }]);
  });

  it('for a hold gives back exactly what was held, once, however often it fires', async () => {
    const { payments, wallets, put, ledgerOf } = await storedPayments(db);
    await put(held);
    const fire = () => onTimer(timerOf(held), { ...at(0), now: expiryFrom(confirmBy) }, { payments });

    await Promise.all([fire(), fire(), fire()]);
    await fire();

    expect(await payments.get(held.id)).toMatchObject({ status: 'MERCHANT_EXPIRED', endedAt: confirmBy });
    expect(await wallets.get(held.clientId)).toMatchObject({ available: 160_00, held: 0, holds: {} });
    expect(await ledgerOf(held.clientId)).toMatchObject([
      { kind: 'RELEASE', amount: 60_00, at: expiryFrom(confirmBy) },
    ]);
  });

  it('early is sent back, to be fired again', async () => {
    const { payments, put } = await storedPayments(db);
    await put(asked);

    const firing = onTimer(timerOf(asked), at(10 * minute + inFlightMaxMs - 1), { payments });

    await expect(firing).rejects.toBeInstanceOf(EarlyTimer);
    expect(await payments.get(asked.id)).toEqual(asked);
  });

  it('does not get in the way of a call that came in time and is still in flight', async () => {
    const { payments, wallets, put } = await storedPayments(db);
    await put(held);
    const received = addMs(confirmBy, -200);

    await expect(onTimer(timerOf(held), { ...at(0), now: addMs(confirmBy, 2_000) }, { payments })).rejects.toThrow();
    const confirm = { type: 'confirm', amount: cents(60_00) } as const;
    const confirmed = await runCommand(held, confirm, { ...at(0), now: received }, { payments });
    await onTimer(timerOf(held), { ...at(0), now: expiryFrom(confirmBy) }, { payments });

    expect(confirmed).toMatchObject({ changed: true, payment: { status: 'VALIDATED' } });
    expect((await payments.get(held.id))?.status).toBe('VALIDATED');
    expect(await wallets.get(held.clientId)).toMatchObject({ available: 100_00, held: 0 });
  });

  it('for an earlier deadline than the present one does nothing', async () => {
    const { payments, put } = await storedPayments(db);
    const extended = await put({ ...asked, clientDeadline: later(20 * minute), extensions: 1 });

    await onTimer(timerOf(asked), at(10 * minute + inFlightMaxMs), { payments });

    expect(await payments.get(asked.id)).toEqual(extended);
  });

  it('for the client does nothing while the merchant is waited for', async () => {
    const { payments, put } = await storedPayments(db);
    await put(held);

    await onTimer(timerOf(held, held.clientDeadline), at(10 * minute + inFlightMaxMs), { payments });

    expect(await payments.get(held.id)).toEqual(held);
  });

  it.each(['VALIDATED', 'CANCELLED', 'CLIENT_EXPIRED'] as const)('does nothing to a payment %s', async (status) => {
    const { payments, put } = await storedPayments(db);
    const payment = await put(paymentIn(status));

    await onTimer(timerOf(payment), at(day), { payments });

    expect(await payments.get(payment.id)).toEqual(payment);
  });

  it('for a payment that is not there does nothing', async () => {
    const { payments } = await storedPayments(db);
    await onTimer(timerOf(asked), at(day), { payments });
  });

  it('loses to a decision that was written while it read', async () => {
    const { payments, put } = await storedPayments(db);
    const validated = await put({ ...paymentIn('VALIDATED'), id: asked.id });
    const stale = { ...payments, get: () => Promise.resolve(asked) };

    await onTimer(timerOf(asked), at(10 * minute + inFlightMaxMs), { payments: stale });

    expect(await payments.get(asked.id)).toEqual(validated);
  });

  it('fails loudly when the wallet does not know of the hold', async () => {
    const { payments, put } = await storedPayments(db);
    await put(held);
    await put({ ...asked, id: 'b'.repeat(26), clientId: held.clientId });

    const firing = onTimer(timerOf(held), { ...at(0), now: expiryFrom(confirmBy) }, { payments });

    await expect(firing).rejects.toThrow(`payment ${held.id} is past its deadline but could not expire: wallet`);
  });
});
