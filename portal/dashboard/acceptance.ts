import type { PaymentStatus } from '../../web/api/client.ts';
import type { Summary } from './use-summary.ts';

type ByStatus = Summary['byStatus'];

/** What became of the requests of a period. */
export interface Answers {
  /** Paid, also when the merchant gave it back afterwards. */
  accepted: number;
  declined: number;
  /** The client let the deadline pass. */
  expired: number;
  /** Not answered yet, by the client or by the merchant, and there is still time. */
  waiting: number;
  /** The client agreed, and the merchant let the deadline pass: nothing was paid. */
  lost: number;
  /** The client agreed, and the merchant did not. */
  turnedDown: number;
  /** By the merchant, before the client answered; or closed when the account was blocked. */
  cancelled: number;
}

const answerOf: Record<PaymentStatus, keyof Answers> = {
  VALIDATED: 'accepted',
  VOIDED: 'accepted',
  REFUNDED: 'accepted',
  CLIENT_DECLINED: 'declined',
  CLIENT_EXPIRED: 'expired',
  AWAITING_CLIENT: 'waiting',
  AWAITING_MERCHANT: 'waiting',
  MERCHANT_EXPIRED: 'lost',
  MERCHANT_DECLINED: 'turnedDown',
  CANCELLED: 'cancelled',
  MERCHANT_BLOCKED: 'cancelled',
};

export function answersOf(byStatus: ByStatus): Answers {
  const answers: Answers = { accepted: 0, declined: 0, expired: 0, waiting: 0, lost: 0, turnedDown: 0, cancelled: 0 };
  for (const [status, answer] of Object.entries(answerOf)) answers[answer] += byStatus[status]?.count ?? 0;
  return answers;
}

/** The requests that were paid, or that the client declined or let expire: what the merchant decided does not count. */
export const decidedOf = ({ accepted, declined, expired }: Answers): number => accepted + declined + expired;

/** The share of the decided requests that were accepted, 0 to 1; undefined while none is decided. */
export function acceptanceRate(answers: Answers): number | undefined {
  const decided = decidedOf(answers);
  return decided === 0 ? undefined : answers.accepted / decided;
}
