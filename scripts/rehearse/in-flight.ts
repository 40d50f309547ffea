import type { Cast, Client, Merchant } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';
import type { PaymentStatus } from '../../contract/payment-status.ts';
import type { PaymentType } from '../../contract/payment-type.ts';

/** A payment request of the earlier release, and whose it is. */
export interface Left {
  readonly of: 'gite' | 'agence' | 'pleinAir';
  readonly id: string;
  readonly status: PaymentStatus;
}

/** What the earlier release has begun, and the later one has to end; by what becomes of it there. */
export interface InFlight {
  /** Asked, and not answered: runs out by its deadline. */
  readonly unanswered: Left;
  /** Approved, and not confirmed: the funds are given back by the deadline. */
  readonly unconfirmed: Left;
  /** Asked, and approved by the later release. */
  readonly approved: Left;
  /** Captured, in no export yet, and given back by the later release. */
  readonly voided: Left;
  /** Captured, in the export that has stopped half-way. */
  readonly captured: Left;
  /** Over in the earlier release already, each in its own way; the first one leaves its merchant with a debt. */
  readonly over: readonly Left[];
  /** The day of the export that was planned and not published. */
  readonly exportDate: string;
  readonly availableCents: number;
}

/** What each of them is of, in cents. */
export const sums = { captured: 45_00, owed: 21_00, held: 30_00, approved: 25_00, voided: 22_00, over: 23_00 } as const;

/** @param key a name of its own, so that nothing is asked twice */
export async function ask(
  merchant: Merchant,
  client: Client,
  { type = 'DEFERRED', cents, key }: { type?: PaymentType; cents: number; key: string },
): Promise<string> {
  const { id } = await merchant.call('createPaymentRequest', {
    key: `rehearsal-${key}`,
    body: { type, amount: eur(cents), clientIdentifier: client.identifier },
  });
  return id;
}

export async function approve(client: Client, id: string, cents: number): Promise<void> {
  await client.call('approvePaymentRequest', await client.approval(id, cents));
}

export async function statusOf(merchant: Merchant, id: string): Promise<PaymentStatus> {
  return (await merchant.call('getPaymentRequest', { params: { id } })).status;
}

export const availableOf = async ({ marie }: Cast): Promise<number> => (await marie.call('getWallet')).available.value;
