import type { PaymentStatus } from './payment-status.ts';

/**
 * Every expected refusal, by its stable code (part of the API contract).
 * `retryable`: the same request may succeed later without being changed.
 * The sentence of each is in `refusal-sentences.ts`, its HTTP status at the edge (`functions/http/problems.ts`).
 */
const refusals = {
  // Form of the request
  'body-not-json': { retryable: false },
  'body-too-large': { retryable: false },
  'unknown-field': { retryable: false },
  'field-missing': { retryable: false },
  'field-invalid': { retryable: false },
  'text-too-long': { retryable: false },
  'text-characters-refused': { retryable: false },
  'amount-not-integer': { retryable: false },
  'amount-not-positive': { retryable: false },
  'currency-not-supported': { retryable: false },
  'cursor-invalid': { retryable: false },
  'period-invalid': { retryable: false },
  'idempotency-key-missing': { retryable: false },
  'idempotency-key-invalid': { retryable: false },
  'idempotency-key-reused': { retryable: false },
  'not-acceptable': { retryable: false },
  // Who asks
  'role-required': { retryable: false },
  'not-found': { retryable: false },
  'merchant-suspended': { retryable: false },
  // Creating a payment request
  'amount-too-small': { retryable: false },
  'amount-too-large': { retryable: false },
  'identifier-malformed': { retryable: false },
  'client-unknown': { retryable: false },
  'delay-malformed': { retryable: false },
  'delay-not-allowed': { retryable: false },
  'delay-out-of-range': { retryable: false },
  // Acting on one
  'status-conflict': { retryable: false },
  'amount-over-requested': { retryable: false },
  'amount-over-authorised': { retryable: false },
  'deadline-not-later': { retryable: false },
  'extension-limit': { retryable: false },
  'reminder-limit': { retryable: false },
  'reminder-too-soon': { retryable: true },
  'complement-over-remainder': { retryable: false },
  'no-remainder': { retryable: false },
  // The two factors
  'device-not-recognised': { retryable: false },
  'code-refused': { retryable: false },
  'code-too-simple': { retryable: false },
  'wallet-locked': { retryable: false },
  'insufficient-funds': { retryable: true },
  'activation-refused': { retryable: false },
  'device-already-enrolled': { retryable: false },
  'device-limit': { retryable: false },
  // Back office
  'identifier-taken': { retryable: false },
  'email-taken': { retryable: false },
  'bank-account-invalid': { retryable: false },
  // The system itself
  'temporarily-unavailable': { retryable: true },
} as const satisfies Record<string, { retryable: boolean }>;

export type RefusalCode = keyof typeof refusals;

export const refusalCodes = Object.keys(refusals) as RefusalCode[];

export const isRetryable = (code: RefusalCode): boolean => refusals[code].retryable;

export interface Refusal {
  code: RefusalCode;
  /** The offending field, as a path into the request such as `amount.value`. */
  field?: string;
  /** The state the payment request is in now, with `status-conflict`. */
  currentStatus?: PaymentStatus;
  /** Tries left before the wallet locks, with `code-refused`; told to the client only. */
  attemptsLeft?: number;
  /** What the sentence needs to be precise: limits, amounts in cents, ISO durations. */
  limit?: { min?: number | string; max?: number | string };
}
