import { dueDate } from '../core/calendar/due-date.ts';
import { defaultTerms } from '../contract/settings/terms.ts';
import { instant, parisDate } from '../core/time.ts';
import type { Answered } from '../local/api/caller.ts';
import type { Cast, Client, Merchant } from './cast.ts';
import type { Controls } from './controls.ts';
import { expectSame, NotAsTold, type Narrator } from './narrator.ts';

export type PaymentRequest = Answered<'getPaymentRequest'>;

/** What the story did to a merchant's account, by its own arithmetic: the exports must say the same. */
export interface Entry {
  merchant: Merchant;
  paymentRequestId: string;
  kind: 'CAPTURE' | 'REFUND';
  /** The day that the export is expected on. */
  dueDate: string;
  /** Cents; negative for a refund. */
  gross: number;
  fee: number;
}

/** All that a chapter needs. */
export interface Stage extends Cast {
  controls: Controls;
  tell: Narrator;
  /** The story's own account of the money, kept from chapter to chapter. */
  book: Entry[];
  /** Payments that were voided: no export may know them. */
  voided: string[];
  /** An idempotency key that no other run of the story has. */
  key: (name: string) => string;
}

/** The business date of Paris now. */
export const today = async ({ controls }: Stage) => parisDate(instant(await controls.now()));

/** Notes a captured payment in the book, due five business days after today. @returns the due date */
export async function noteCapture(
  stage: Stage,
  merchant: Merchant,
  paymentRequestId: string,
  amounts: { gross: number; fee?: number },
): Promise<string> {
  const due = dueDate(await today(stage), defaultTerms);
  const { gross, fee = 0 } = amounts;
  stage.book.push({ merchant, paymentRequestId, kind: 'CAPTURE', dueDate: due, gross, fee });
  return due;
}

export const availableOf = async (client: Client): Promise<number> => (await client.call('getWallet')).available.value;

export const stateOf = (merchant: Merchant, id: string): Promise<PaymentRequest> =>
  merchant.call('getPaymentRequest', { params: { id } });

export async function expectStatus(
  merchant: Merchant,
  id: string,
  status: PaymentRequest['status'],
): Promise<PaymentRequest> {
  const request = await stateOf(merchant, id);
  expectSame('status', request.status, status);
  return request;
}

/** The client's phones were told this event of this request, in a text that names nobody and no amount. */
export async function expectPush({ controls }: Stage, requestId: string, event: string): Promise<string> {
  await controls.settle();
  const pushes = await controls.pushes(requestId);
  const seen = pushes.filter((push) => push.event === event).at(-1);
  if (!seen) {
    const others = pushes.map((push) => push.event).join(', ') || 'none';
    throw new NotAsTold(`push about ${requestId}: expected ${event}, got ${others}`);
  }
  if (/\d/.test(seen.body)) throw new NotAsTold(`a push tells a figure: ${seen.body}`);
  return `« ${seen.body} »`;
}
