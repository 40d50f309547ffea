import { SECOND_MS } from '../../contract/duration.ts';
import { callLimits } from '../../contract/settings/limits.ts';
import type { Language } from '../../contract/words/language.ts';
import { tell } from '../../contract/words/words.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { limitsInWords } from './limits-in-words.ts';
import { problemSentences, type ProblemCode } from '../../contract/refusal-sentences.ts';

/** The HTTP status of each problem: the only place that knows statuses of refusals. */
const statuses: Record<ProblemCode, number> = {
  'body-not-json': 400,
  'body-too-large': 413,
  'unknown-field': 400,
  'field-missing': 400,
  'field-invalid': 400,
  'text-too-long': 400,
  'text-characters-refused': 400,
  'text-leads-elsewhere': 422,
  'name-misleading': 422,
  'amount-not-integer': 400,
  'amount-not-positive': 422,
  'currency-not-supported': 400,
  'cursor-invalid': 400,
  'period-invalid': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-invalid': 400,
  'idempotency-key-reused': 422,
  'not-acceptable': 406,
  'not-through-front': 403,
  'role-required': 403,
  'right-missing': 403,
  'establishment-missing': 400,
  'establishment-unknown': 403,
  'access-ended': 403,
  'organisation-missing': 409,
  'last-owner': 409,
  'team-full': 409,
  'establishments-full': 409,
  'siret-of-another-company': 422,
  'not-found': 404,
  'merchant-suspended': 403,
  'establishment-closed': 403,
  'account-blocked': 403,
  'amount-too-small': 422,
  'amount-too-large': 422,
  'identifier-malformed': 422,
  'identifier-phone': 422,
  'client-unknown': 422,
  'client-given-twice': 400,
  'earlier-payment-unknown': 422,
  'similar-request': 409,
  'requests-too-many': 429,
  'client-requests-too-many': 429,
  'client-requests-open': 429,
  'unknown-clients-slowed': 429,
  'unknown-clients-paused': 429,
  'reminders-too-many': 429,
  'activations-too-many': 429,
  'delay-malformed': 422,
  'delay-not-allowed': 422,
  'delay-out-of-range': 422,
  'templates-changed': 409,
  'template-name-taken': 422,
  'status-conflict': 409,
  'merchant-blocked': 409,
  'amount-over-requested': 422,
  'amount-over-authorised': 422,
  'deadline-not-later': 422,
  'extension-limit': 409,
  'reminder-limit': 409,
  'reminder-too-soon': 409,
  'complement-over-remainder': 422,
  'no-remainder': 409,
  'refund-too-late': 409,
  'refund-over-owed': 409,
  'refund-limit-reached': 429,
  'counter-code-unknown': 404,
  'counter-closed': 409,
  'counter-request-open': 409,
  'counter-request-ended': 409,
  'counter-code-renewed': 409,
  'device-not-recognised': 403,
  'device-proof-missing': 403,
  'challenge-refused': 409,
  'sign-in-too-old': 403,
  'code-refused': 403,
  'code-too-simple': 422,
  'wallet-locked': 403,
  'insufficient-funds': 422,
  'activation-refused': 403,
  'device-already-enrolled': 409,
  'device-limit': 409,
  'push-not-registered': 409,
  'push-test-too-soon': 409,
  'identifier-taken': 409,
  'email-taken': 409,
  'bank-account-invalid': 422,
  'bank-account-unchanged': 409,
  'account-change-over': 409,
  'payee-no-match': 409,
  'organisation-account-missing': 409,
  'commission-unchanged': 409,
  'commission-day-past': 422,
  'siret-invalid': 422,
  'export-not-published': 409,
  'export-not-sent': 409,
  'credit-file-unreadable': 422,
  'credit-file-empty': 422,
  'credit-file-columns-unknown': 422,
  'credit-file-too-long': 422,
  'funding-reference-used': 409,
  'credit-order-status': 409,
  'credit-order-empty': 422,
  'credit-order-over-funding': 422,
  'second-person-required': 403,
  'proposal-required': 409,
  'client-closed': 409,
  'wallet-not-empty': 409,
  'merge-with-itself': 400,
  'merge-has-open-payments': 409,
  'credit-limit-reached': 429,
  'activation-limit-reached': 429,
  'proposal-ended': 409,
  'proposal-expired': 409,
  'proposal-outdated': 409,
  'finding-gone': 409,
  'applications-closed': 409,
  'application-status': 409,
  'application-link-expired': 409,
  'documents-too-many': 429,
  'document-not-there': 409,
  'document-refused': 422,
  'documents-missing': 409,
  'documents-unseen': 409,
  'work-taken': 409,
  'work-not-taken': 409,
  'proposal-of-another': 403,
  'proposal-about-you': 403,
  'operator-exists': 409,
  'operator-unchanged': 409,
  'operator-roles-missing': 422,
  'operators-too-few': 409,
  'operators-changing': 409,
  'merchant-not-blocked': 409,
  'merchant-stays-blocked': 409,
  'merchant-closed': 409,
  'reversal-over-credit': 422,
  'transfer-conflict': 409,
  'over-debt': 409,
  'bank-reference-used': 409,
  'credit-spent': 409,
  'credit-reversal-status': 409,
  'temporarily-unavailable': 503,
  'internal-error': 500,
};

const titles: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** RFC 9457. `detail` is in the reader's language; clients go by `code`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  field?: string;
  currentStatus?: Refusal['currentStatus'];
  attemptsLeft?: number;
  similarTo?: string;
  address?: string;
  retryAfterSeconds?: number;
}

export type ProblemSource = Refusal | { code: 'internal-error' };

export function toProblem(source: ProblemSource, language: Language): Problem {
  const { limit = {}, ...facts } = source as Refusal;
  const { field = '', attemptsLeft = 0, address = '' } = facts;
  const status = statuses[source.code];
  return {
    type: `urn:encaissement:problem:${source.code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: tell(problemSentences(language)[source.code], {
      field,
      attemptsLeft,
      address,
      ...limitsInWords(limit, language),
    }),
    ...facts,
    code: source.code,
  };
}

/** Seconds after which a client may try again: what the refusal says, or with 503 a little later. */
const retryAfter = ({ status, retryAfterSeconds }: Problem): number | undefined =>
  retryAfterSeconds ?? (status === 503 ? callLimits.retryAfterMs / SECOND_MS : undefined);

export function problemResponse(source: ProblemSource, language: Language) {
  const problem = toProblem(source, language);
  const seconds = retryAfter(problem);
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(seconds !== undefined && { 'retry-after': String(seconds) }),
    },
    body: JSON.stringify(problem),
  };
}
