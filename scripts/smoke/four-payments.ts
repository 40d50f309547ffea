import { paymentTypes, type PaymentType } from '../../contract/payment-type.ts';
import type { Client } from '../../demo/cast.ts';
import type { Answered, Caller } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { expected, type Checklist } from './checklist.ts';

const cents = 20_01;

export interface SmokePeople {
  merchant: Caller;
  client: Pick<Client, 'identifier' | 'call' | 'approval'>;
}

interface Payment extends SmokePeople {
  id: string;
}

/** What is done with each type after it was asked for; all of it ends with the vouchers back where they were. */
const stories: Record<PaymentType, (payment: Payment) => Promise<string>> = {
  async IMMEDIATE(payment) {
    await approve(payment, 'VALIDATED');
    await giveBack(payment);
    return 'approved, given back';
  },
  async DEFERRED({ merchant, id }) {
    const cancelled = await merchant.call('cancelPaymentRequest', { params: { id } });
    expected('status', cancelled.status, 'CANCELLED');
    return 'cancelled';
  },
  async PRE_RESERVATION(payment) {
    await approve(payment, 'AWAITING_MERCHANT');
    const confirmed = await payment.merchant.call('confirmPaymentRequest', { params: { id: payment.id } });
    expected('status', confirmed.status, 'VALIDATED');
    await giveBack(payment);
    return 'approved, confirmed, given back';
  },
  async DEFERRED_PRE_RESERVATION(payment) {
    await approve(payment, 'AWAITING_MERCHANT');
    const { merchant, id } = payment;
    const declined = await merchant.call('declinePaymentRequest', {
      params: { id },
      body: { reason: 'UNAVAILABLE' },
    });
    expected('status', declined.status, 'MERCHANT_DECLINED');
    return 'approved, declined';
  },
};

/**
 * One payment of 20.01 € of each type between a test merchant and a test client. Nobody keeps anything of it; where a step
 * fails, what is left of its payment is ended, too.
 *
 * @param key an idempotency key that no other run has
 */
export async function checkPayments(
  { check }: Checklist,
  people: SmokePeople,
  key: (name: string) => string,
): Promise<void> {
  let before: number | undefined;
  await check('the test client', async () => {
    before = await availableOf(people);
    if (before < cents) throw new Error(`only ${before} cents are in the wallet: credit it once with 100 €`);
    return `${before} cents in the wallet`;
  });
  if (before === undefined || before < cents) return;
  for (const type of paymentTypes) {
    await check(`a payment, ${type}`, async () => {
      const { id, status } = await people.merchant.call('createPaymentRequest', {
        key: key(type),
        body: {
          type,
          amount: eur(cents),
          clientIdentifier: people.client.identifier,
          reference: 'SMOKE',
          label: 'Essai de mise en service',
        },
      });
      try {
        expected('status', status, 'AWAITING_CLIENT');
        return await stories[type]({ ...people, id });
      } catch (error) {
        await end({ ...people, id });
        throw error;
      }
    });
  }
  await check('the wallet afterwards', async () => {
    expected('what is in it', await availableOf(people), before);
    return 'as before';
  });
}

async function approve({ client, id }: Payment, status: Answered<'approvePaymentRequest'>['status']): Promise<void> {
  const approved = await client.call('approvePaymentRequest', await client.approval(id, cents));
  expected('status', approved.status, status);
}

async function giveBack({ merchant, id }: Payment): Promise<void> {
  const given = await merchant.call('refundPaymentRequest', { params: { id }, body: { reason: 'DUPLICATE' } });
  // What was approved late in the evening may be given back on the next day, when its due date may be closed.
  if (given.status !== 'VOIDED' && given.status !== 'REFUNDED') expected('status', given.status, 'VOIDED');
}

/** Whichever applies; the others are refused, and change nothing. */
async function end({ merchant, id }: Payment): Promise<void> {
  await merchant.send('cancelPaymentRequest', { params: { id } });
  await merchant.send('declinePaymentRequest', { params: { id }, body: { reason: 'UNAVAILABLE' } });
  await merchant.send('refundPaymentRequest', { params: { id }, body: { reason: 'DUPLICATE' } });
}

const availableOf = async ({ client }: SmokePeople): Promise<number> =>
  (await client.call('getWallet')).available.value;
