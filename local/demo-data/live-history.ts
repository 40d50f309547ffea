import { isDeferred, isPreReservation } from '../../contract/payment-type.ts';
import type { Caller } from '../api/caller.ts';
import { deviceOf } from '../api/device.ts';
import { eur } from '../api/eur.ts';
import { signing } from '../api/sign-acts.ts';
import type { Identity } from './identity.ts';
import { canPay, makeApproval } from './make-approval.ts';
import { approvedAmount, isEarned, type PastPayment } from './plan-history.ts';

export interface HistoryOptions {
  readonly identities: readonly Identity[];
  readonly callerFor: (identity: Identity) => Caller;
  readonly advanceTo: (instant: number) => Promise<void>;
  /** What happened, in the order of time. */
  readonly payments: readonly PastPayment[];
  /** Business time at which the past ends. */
  readonly until: number;
  readonly progress: (line: string) => void;
}

const PROGRESS_EVERY = 30;

/** Lives through the past as it would have been: over the HTTP API, with the clock going from one payment to the next. */
export async function liveHistory(options: HistoryOptions): Promise<void> {
  const { payments } = options;
  for (const [index, payment] of payments.entries()) {
    await options.advanceTo(payment.at);
    if (index % PROGRESS_EVERY === 0) {
      const day = new Date(payment.at).toISOString().slice(0, 10);
      options.progress(`History: ${day}, ${index} of ${payments.length} payments`);
    }
    await livePayment(options, payment);
  }
  await options.advanceTo(options.until);
}

/** Vouchers for exactly what is going to be spent: in the end everybody has what the list of identities says. */
async function credit({ identities, callerFor }: HistoryOptions, past: PastPayment, amount: number): Promise<void> {
  const { identifier = '' } = named(identities, past.client);
  await callerFor(named(identities, 'finance')).call('creditWallet', {
    key: `history-credit-${past.reference}`,
    body: { clientIdentifier: identifier, amount: eur(amount) },
  });
}

async function livePayment(options: HistoryOptions, past: PastPayment): Promise<void> {
  const { identities, callerFor } = options;
  const merchant = callerFor(named(identities, past.merchant));
  const payer = named(identities, past.client);
  const { id } = await merchant.call('createPaymentRequest', {
    key: `history-${past.reference}`,
    body: {
      type: past.type,
      amount: eur(past.amount),
      clientIdentifier: payer.identifier ?? '',
      reference: past.reference,
      label: past.label,
      ...(isDeferred(past.type) && { clientDelay: 'P2D' }),
    },
  });
  const params = { id };
  if (past.ending === 'FORGOTTEN') return;
  if (past.ending === 'CANCELLED') return void (await merchant.call('cancelPaymentRequest', { params }));

  const client = callerFor(payer);
  if (!canPay(payer)) throw new Error(`${payer.name} cannot pay`);
  if (past.ending === 'DECLINED') {
    const { clientId, device } = payer;
    const by = { clientId, device: await deviceOf(device.deviceId, device.privateKey) };
    const body = { reason: 'PAY_OTHERWISE' } as const;
    return void (await signing(client, () => by).call('declineMyPaymentRequest', { params, body }));
  }
  const amount = approvedAmount(past);
  if (isEarned(past)) await credit(options, past, amount);
  const approval = await makeApproval(client, payer, id, amount);
  await client.call('approvePaymentRequest', { params, body: approval });

  if (isPreReservation(past.type)) {
    // What nobody confirms runs out, and the hold is released, as the clock goes on.
    if (past.ending === 'NOT_CONFIRMED') return;
    await merchant.call('confirmPaymentRequest', { params, body: {} });
  }
  if (past.ending === 'GIVEN_BACK') {
    await merchant.call('refundPaymentRequest', { params, body: { reason: 'SERVICE_CANCELLED' } });
  }
}

export function named(identities: readonly Identity[], name: string): Identity {
  const identity = identities.find((candidate) => candidate.name === name);
  if (!identity) throw new Error(`There is no identity ${name}`);
  return identity;
}
