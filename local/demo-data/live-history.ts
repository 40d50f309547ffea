import type * as z from 'zod';
import { isDeferred, isPreReservation } from '../../contract/payment-type.ts';
import type { paymentRequest } from '../../functions/http/schemas/payment-request.ts';
import type { Api } from './api-client.ts';
import type { Identity } from './identity.ts';
import { canPay, makeApproval } from './make-approval.ts';
import type { PastPayment } from './plan-history.ts';

export interface HistoryOptions {
  readonly api: Api;
  readonly identities: readonly Identity[];
  readonly tokenFor: (identity: Identity) => Promise<string>;
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
async function credit({ api, identities, tokenFor }: HistoryOptions, past: PastPayment, amount: number): Promise<void> {
  await api('POST', '/v1/finance/wallet-credits', {
    token: await tokenFor(named(identities, 'finance')),
    body: { clientIdentifier: named(identities, past.client).identifier, amount: { value: amount, currency: 'EUR' } },
    idempotencyKey: `history-credit-${past.reference}`,
  });
}

async function livePayment(options: HistoryOptions, past: PastPayment): Promise<void> {
  const { api, identities, tokenFor } = options;
  const merchantToken = await tokenFor(named(identities, past.merchant));
  const client = named(identities, past.client);
  const { id } = await api<z.infer<typeof paymentRequest>>('POST', '/v1/payment-requests', {
    token: merchantToken,
    idempotencyKey: `history-${past.reference}`,
    body: {
      type: past.type,
      amount: { value: past.amount, currency: 'EUR' },
      clientIdentifier: client.identifier,
      reference: past.reference,
      label: past.label,
      ...(isDeferred(past.type) && { clientDelay: 'P2D' }),
    },
  });
  const asMerchant = (action: string, body?: object) =>
    api('POST', `/v1/payment-requests/${id}/${action}`, { token: merchantToken, body });
  if (past.ending === 'FORGOTTEN') return;
  if (past.ending === 'CANCELLED') return void (await asMerchant('cancel'));

  const token = await tokenFor(client);
  if (past.ending === 'DECLINED') {
    return void (await api('POST', `/v1/me/payment-requests/${id}/decline`, {
      token,
      body: { reason: 'PAY_OTHERWISE' },
    }));
  }
  if (!canPay(client)) throw new Error(`${client.name} cannot pay`);
  const amount = past.ending === 'PAID_IN_PART' ? Math.ceil(past.amount / 2) : past.amount;
  if (past.ending === 'PAID' || past.ending === 'PAID_IN_PART') await credit(options, past, amount);
  const approval = await makeApproval(api, token, client, id, amount);
  await api('POST', `/v1/me/payment-requests/${id}/approve`, { token, body: approval });

  if (isPreReservation(past.type)) {
    // What nobody confirms runs out, and the hold is released, as the clock goes on.
    if (past.ending === 'NOT_CONFIRMED') return;
    await asMerchant('confirm', {});
  }
  if (past.ending === 'GIVEN_BACK') await asMerchant('refund', { reason: 'SERVICE_CANCELLED' });
}

function named(identities: readonly Identity[], name: string): Identity {
  const identity = identities.find((candidate) => candidate.name === name);
  if (!identity) throw new Error(`There is no identity ${name}`);
  return identity;
}
