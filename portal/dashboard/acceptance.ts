import type { PaymentStatus } from '../../web/api/client.ts';
import type { Summary } from './use-summary.ts';

type ByStatus = Summary['byStatus'];

/** What clients answered to the requests of a period. */
export interface Answers {
  /** Validated, or held for the merchant to confirm, whatever became of it afterwards. */
  accepted: number;
  declined: number;
  /** The client let the deadline pass. */
  expired: number;
  /** Not answered yet, and there is still time. */
  waiting: number;
  /** By the merchant, before the client answered. */
  cancelled: number;
}

const answerOf: Record<PaymentStatus, keyof Answers> = {
  VALIDATED: 'accepted',
  AWAITING_MERCHANT: 'accepted',
  MERCHANT_DECLINED: 'accepted',
  MERCHANT_EXPIRED: 'accepted',
  VOIDED: 'accepted',
  REFUNDED: 'accepted',
  CLIENT_DECLINED: 'declined',
  CLIENT_EXPIRED: 'expired',
  AWAITING_CLIENT: 'waiting',
  CANCELLED: 'cancelled',
};

export function answersOf(byStatus: ByStatus): Answers {
  const answers: Answers = { accepted: 0, declined: 0, expired: 0, waiting: 0, cancelled: 0 };
  for (const [status, answer] of Object.entries(answerOf)) answers[answer] += byStatus[status]?.count ?? 0;
  return answers;
}

/** The requests that the client decided or let expire. */
export const decidedOf = ({ accepted, declined, expired }: Answers): number => accepted + declined + expired;

/** The share of the decided requests that were accepted, 0 to 1; undefined while none is decided. */
export function acceptanceRate(answers: Answers): number | undefined {
  const decided = decidedOf(answers);
  return decided === 0 ? undefined : answers.accepted / decided;
}
