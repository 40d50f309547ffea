import type { PaymentRequest, PaymentStatus } from '../../web/api/client.ts';
import { problemOf } from '../../web/api/failure.ts';

/** What came of the merchant's answer to a hold; too late when it had run out or was answered elsewhere. */
export type HoldOutcome =
  { is: 'answered'; payment: PaymentRequest } | { is: 'too-late'; payment: PaymentRequest; status: PaymentStatus };

/** The outcome of a call that the API refused because the hold is over; undefined for any other failure. */
export function tooLate(payment: PaymentRequest, error: unknown): HoldOutcome | undefined {
  const problem = problemOf(error);
  if (problem?.code !== 'status-conflict' || problem.currentStatus === undefined) return undefined;
  return { is: 'too-late', payment, status: problem.currentStatus };
}
