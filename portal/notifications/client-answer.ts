import type { PaymentRequest } from '../../web/api/client.ts';

export type ClientAnswer = 'paid' | 'held' | 'declined';

/** What is told of later than this is no news. */
const newsMsMax = 60_000;

const answers: Partial<Record<PaymentRequest['status'], ClientAnswer>> = {
  VALIDATED: 'paid',
  AWAITING_MERCHANT: 'held',
  CLIENT_DECLINED: 'declined',
};

/**
 * What the client has just answered; undefined when the change was another one, or somebody else's.
 *
 * @param payment as it is now, with its events
 * @param before as it was known, if it was
 * @param now epoch milliseconds by the server's clock
 */
export function clientAnswer(
  { status, events = [] }: PaymentRequest,
  before: PaymentRequest | undefined,
  now: number,
): ClientAnswer | undefined {
  const last = events.at(-1);
  if (last?.by !== 'client' || status === before?.status || now - Date.parse(last.at) > newsMsMax) return undefined;
  return answers[status];
}
