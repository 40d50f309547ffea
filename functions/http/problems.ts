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
  'amount-not-integer': 400,
  'amount-not-positive': 422,
  'currency-not-supported': 400,
  'cursor-invalid': 400,
  'period-invalid': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-invalid': 400,
  'idempotency-key-reused': 422,
  'not-acceptable': 406,
  'role-required': 403,
  'not-found': 404,
  'merchant-suspended': 403,
  'amount-too-small': 422,
  'amount-too-large': 422,
  'identifier-malformed': 422,
  'client-unknown': 422,
  'delay-malformed': 422,
  'delay-not-allowed': 422,
  'delay-out-of-range': 422,
  'status-conflict': 409,
  'amount-over-requested': 422,
  'amount-over-authorised': 422,
  'deadline-not-later': 422,
  'extension-limit': 409,
  'reminder-limit': 409,
  'reminder-too-soon': 409,
  'complement-over-remainder': 422,
  'no-remainder': 409,
  'device-not-recognised': 403,
  'code-refused': 403,
  'code-too-simple': 422,
  'wallet-locked': 403,
  'insufficient-funds': 422,
  'activation-refused': 403,
  'device-already-enrolled': 409,
  'device-limit': 409,
  'identifier-taken': 409,
  'email-taken': 409,
  'bank-account-invalid': 422,
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
}

export type ProblemSource = Refusal | { code: 'internal-error' };

export function toProblem(source: ProblemSource, language: Language): Problem {
  const { limit = {}, ...facts } = source as Refusal;
  const { field = '', attemptsLeft = 0 } = facts;
  const status = statuses[source.code];
  return {
    type: `urn:encaissement:problem:${source.code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: tell(problemSentences(language)[source.code], { field, attemptsLeft, ...limitsInWords(limit, language) }),
    ...facts,
    code: source.code,
  };
}

/** Seconds after which a client may try again, with 503. */
const retryAfterSeconds = callLimits.retryAfterMs / SECOND_MS;

export function problemResponse(source: ProblemSource, language: Language) {
  const problem = toProblem(source, language);
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(problem.status === 503 && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
