import { beforeEach, expect, it } from 'vitest';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { expiryFrom } from '../../../core/in-flight.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs, type Instant } from '../../../core/time.ts';
import { rememberMerchant } from '../../../functions/on-payment-event/remember-merchant.ts';
import { setDeadline } from '../../../functions/on-payment-event/set-deadline.ts';
import { captureLog } from '../../support/captured-log.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';

captureLog();
const asked = paymentIn('AWAITING_CLIENT') as Extract<Payment, { status: 'AWAITING_CLIENT' }>;
const expiry = expiryFrom(asked.clientDeadline);
let did: string[];
beforeEach(() => {
  did = [];
});

const set = (before: Payment | undefined, after: Payment, now: Instant = createdAt) =>
  setDeadline(
    { before, after },
    { now, terms: defaultTerms },
    {
      scheduler: {
        schedule: (_: string, deadline: Instant) => Promise.resolve(void did.push(`timer ${deadline}`)),
      },
      payments: {
        get: () => Promise.resolve(after),
        commit: () => Promise.resolve((did.push('expired'), { committed: true as const })),
      },
    },
  );

it('a deadline gets a timer when it is new, and no second one', async () => {
  const extended = { ...asked, clientDeadline: later(60 * minute), version: 2 };
  await set(undefined, asked);
  await set(asked, { ...asked, version: 2 });
  await set(asked, extended);
  await set(asked, paymentIn('CANCELLED'));
  expect(did).toEqual([`timer ${asked.clientDeadline}`, `timer ${extended.clientDeadline}`]);
});

it('a deadline whose end may be written already is ended at once, and no earlier one', async () => {
  await set(undefined, asked, addMs(expiry, -1));
  expect(did).toEqual([`timer ${asked.clientDeadline}`]);
  did = [];
  await set(undefined, asked, expiry);
  expect(did).toEqual(['expired']);
});

it('a merchant is remembered once the client has approved, held or paid', async () => {
  const remembered: string[] = [];
  const remember = (before: Payment | undefined, after: Payment) =>
    rememberMerchant(
      { before, after },
      {
        paidMerchants: {
          add: (_, merchantId) => Promise.resolve((remembered.push(`${after.status} ${merchantId}`), true)),
        },
      },
    );
  const held = { ...paymentIn('AWAITING_MERCHANT'), version: 2 };
  await remember(undefined, asked);
  await remember({ ...asked, type: held.type }, held);
  await remember(asked, { ...paymentIn('VALIDATED', 'IMMEDIATE'), version: 2 });
  await remember(held, { ...paymentIn('MERCHANT_DECLINED'), type: held.type, version: 3 });
  expect(remembered).toEqual([`AWAITING_MERCHANT ${asked.merchantId}`, `VALIDATED ${asked.merchantId}`]);
});
