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
  'text-leads-elsewhere': { retryable: false },
  'name-misleading': { retryable: false },
  'amount-not-integer': { retryable: false },
  'amount-not-positive': { retryable: false },
  'currency-not-supported': { retryable: false },
  'cursor-invalid': { retryable: false },
  'period-invalid': { retryable: false },
  'idempotency-key-missing': { retryable: false },
  'idempotency-key-invalid': { retryable: false },
  'idempotency-key-reused': { retryable: false },
  'not-acceptable': { retryable: false },
  // The caller
  'not-through-front': { retryable: false },
  'role-required': { retryable: false },
  'right-missing': { retryable: false },
  'establishment-missing': { retryable: false },
  'establishment-unknown': { retryable: false },
  'access-ended': { retryable: false },
  // The people of a merchant
  'organisation-missing': { retryable: false },
  'last-owner': { retryable: false },
  'team-full': { retryable: false },
  'establishments-full': { retryable: false },
  'siret-of-another-company': { retryable: false },
  'not-found': { retryable: false },
  'merchant-suspended': { retryable: false },
  'establishment-closed': { retryable: false },
  'account-blocked': { retryable: false },
  // Creating a payment request
  'amount-too-small': { retryable: false },
  'amount-too-large': { retryable: false },
  'identifier-malformed': { retryable: false },
  'identifier-phone': { retryable: false },
  'client-unknown': { retryable: false },
  'client-given-twice': { retryable: false },
  'earlier-payment-unknown': { retryable: false },
  'similar-request': { retryable: false },
  'delay-malformed': { retryable: false },
  'delay-not-allowed': { retryable: false },
  'delay-out-of-range': { retryable: false },
  // How fast one may go
  'requests-too-many': { retryable: true },
  'client-requests-too-many': { retryable: true },
  'client-requests-open': { retryable: true },
  'unknown-clients-slowed': { retryable: true },
  'unknown-clients-paused': { retryable: true },
  'reminders-too-many': { retryable: true },
  'activations-too-many': { retryable: true },
  // A merchant's templates
  'templates-changed': { retryable: false },
  'template-name-taken': { retryable: false },
  // Acting on a payment request
  'status-conflict': { retryable: false },
  'merchant-blocked': { retryable: false },
  'amount-over-requested': { retryable: false },
  'amount-over-authorised': { retryable: false },
  'deadline-not-later': { retryable: false },
  'extension-limit': { retryable: false },
  'reminder-limit': { retryable: false },
  'reminder-too-soon': { retryable: true },
  'complement-over-remainder': { retryable: false },
  'no-remainder': { retryable: false },
  'refund-too-late': { retryable: false },
  'refund-over-owed': { retryable: false },
  'refund-limit-reached': { retryable: true },
  // At the counter
  'counter-code-unknown': { retryable: false },
  'counter-closed': { retryable: false },
  'counter-request-open': { retryable: false },
  'counter-request-ended': { retryable: false },
  'counter-code-renewed': { retryable: false },
  // The two factors
  'device-not-recognised': { retryable: false },
  'device-proof-missing': { retryable: false },
  'challenge-refused': { retryable: false },
  'sign-in-too-old': { retryable: false },
  'code-refused': { retryable: false },
  'code-too-simple': { retryable: false },
  'wallet-locked': { retryable: false },
  'insufficient-funds': { retryable: true },
  'activation-refused': { retryable: false },
  'device-already-enrolled': { retryable: false },
  'device-limit': { retryable: false },
  'push-not-registered': { retryable: false },
  'push-test-too-soon': { retryable: true },
  // Back office
  'identifier-taken': { retryable: false },
  'email-taken': { retryable: false },
  'bank-account-invalid': { retryable: false },
  'bank-account-unchanged': { retryable: false },
  'account-change-over': { retryable: false },
  'payee-no-match': { retryable: false },
  'organisation-account-missing': { retryable: false },
  'commission-unchanged': { retryable: false },
  'commission-day-past': { retryable: false },
  'siret-invalid': { retryable: false },
  'export-not-published': { retryable: false },
  'export-not-sent': { retryable: false },
  // Orders of credits
  'credit-file-unreadable': { retryable: false },
  'credit-file-empty': { retryable: false },
  'credit-file-columns-unknown': { retryable: false },
  'credit-file-too-long': { retryable: false },
  'funding-reference-used': { retryable: false },
  'credit-order-status': { retryable: false },
  'credit-order-empty': { retryable: false },
  'credit-order-over-funding': { retryable: false },
  'second-person-required': { retryable: false },
  'proposal-required': { retryable: false },
  'client-closed': { retryable: false },
  'wallet-not-empty': { retryable: false },
  'merge-with-itself': { retryable: false },
  'merge-has-open-payments': { retryable: false },
  'credit-limit-reached': { retryable: true },
  'activation-limit-reached': { retryable: true },
  'proposal-ended': { retryable: false },
  'proposal-expired': { retryable: false },
  'proposal-outdated': { retryable: false },
  'finding-gone': { retryable: false },
  'proposal-of-another': { retryable: false },
  'proposal-about-you': { retryable: false },
  'operator-exists': { retryable: false },
  'operator-unchanged': { retryable: false },
  'operator-roles-missing': { retryable: false },
  'operators-too-few': { retryable: false },
  'operators-changing': { retryable: true },
  'merchant-not-blocked': { retryable: false },
  'merchant-stays-blocked': { retryable: false },
  'merchant-closed': { retryable: false },
  'reversal-over-credit': { retryable: false },
  'transfer-conflict': { retryable: false },
  'over-debt': { retryable: false },
  'bank-reference-used': { retryable: false },
  'credit-spent': { retryable: true },
  'credit-reversal-status': { retryable: false },
  // Applications
  'applications-closed': { retryable: false },
  'application-status': { retryable: false },
  'application-link-expired': { retryable: false },
  'documents-too-many': { retryable: true },
  'document-not-there': { retryable: false },
  'document-refused': { retryable: false },
  'documents-missing': { retryable: false },
  'documents-unseen': { retryable: false },
  'work-taken': { retryable: false },
  'work-not-taken': { retryable: false },
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
  /** The request of the same amount that waits for the same client already, with `similar-request`. */
  similarTo?: string;
  /** Where the API answers, with `not-through-front`. */
  address?: string;
  /** After which the same request may succeed. */
  retryAfterSeconds?: number;
  /** What the sentence needs to be precise: limits, amounts in cents, ISO durations. */
  limit?: { min?: number | string; max?: number | string };
}
