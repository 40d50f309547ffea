import { expect, it } from 'vitest';
import { localDate } from '../../../../core/time.ts';
import { getMerchantClosing } from '../../../../functions/back-office-api/stopping/get-merchant-closing.ts';
import { aCall } from '../../../support/call.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';
import { sameDay } from '../../../support/reimbursement-world.ts';
import { anotherPayment } from '../../../support/stored-payments.ts';

const statuses = ['AWAITING_CLIENT', 'AWAITING_CLIENT', 'AWAITING_MERCHANT', 'VALIDATED'] as const;
const payments = statuses.map((status, index) => anotherPayment(paymentIn(status), String(index)));

/** What whoever closes it is told, with these establishments in its organisation. */
async function closing(others: Record<string, string>) {
  const merchant = { ...aMerchant, id: 'own', organisationId: 'organisation' };
  const reply = await getMerchantClosing(aCall({ params: { id: 'own' }, now: createdAt }), {
    directory: {
      getMerchant: () => Promise.resolve(merchant),
      merchants: (ids: readonly string[]) =>
        Promise.resolve(ids.map((id) => ({ ...aMerchant, id, status: others[id] }))),
    },
    organisations: { team: () => Promise.resolve({ establishments: ['own', ...Object.keys(others)] }) },
    payments: {
      keys: () => Promise.resolve({ keys: payments.map(({ id }) => ({ id, createdAt })), more: false }),
      load: () => Promise.resolve(payments),
    },
    exports: { progress: () => Promise.resolve({ closedThrough: localDate('2026-04-30') }) },
    terms: sameDay,
    ledger: {
      debtOf: () => Promise.resolve({ net: 0 }),
      async *merchantLines(): AsyncGenerator<never> {},
    },
  } as never);
  return (reply as { body: { awaitingClient: number; awaitingMerchant: number; isLast: boolean } }).body;
}

it('counts what waits for whom', async () => {
  expect(await closing({})).toMatchObject({ awaitingClient: 2, awaitingMerchant: 1, moreOpen: false });
});

it.each([
  ['it is the only one', {}, true],
  ['all others are closed', { a: 'CLOSED', b: 'CLOSED' }, true],
  ['one is open', { a: 'CLOSED', b: 'ACTIVE' }, false],
  ['one may go on again', { a: 'BLOCKED' }, false],
])('says whether the organisation ends with it, where %s', async (_, others, isLast) => {
  expect((await closing(others)).isLast).toBe(isLast);
});
