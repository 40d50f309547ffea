import type { components } from './openapi.ts';

export type Problem = components['schemas']['Problem'];
export type ProblemCode = Problem['code'];

/** Why a call of the API gave nothing, as a person has to be told. */
export type Reason =
  /** A refusal in the API's own words. */
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  /** Too many calls, or a moment's outage: the same call may succeed later. */
  | { kind: 'busy' }
  /** With the status of an answer that is none of the API's own. */
  | { kind: 'broken'; status?: number };

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: Reason;
  /** How long the call took that failed, as far as it was measured. */
  tookMs = 0;

  constructor(reason: Reason) {
    super(toMessage(reason));
    this.reason = reason;
  }
}

function toMessage(reason: Reason): string {
  if (reason.kind === 'refused') return reason.problem.code;
  return reason.kind === 'broken' && reason.status !== undefined ? `answered ${reason.status}` : reason.kind;
}

/** The API's own problem, or what API Gateway answered by itself, whose clients go by the status. */
export function failureOf(response: Response, body: unknown): Failure {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = body as Problem;
    return new Failure(problem.status === 503 ? { kind: 'busy' } : { kind: 'refused', problem });
  }
  const { status } = response;
  // Of API Gateway it is JSON; a web ACL, or a proxy on the way, refuses with a page, and of the session that says nothing.
  const isOfGateway = response.headers.get('content-type')?.startsWith('application/json') === true;
  if (isOfGateway && (status === 401 || status === 403)) return new Failure({ kind: 'signed-out' });
  return new Failure(status === 429 || status === 503 ? { kind: 'busy' } : { kind: 'broken', status });
}

/** The code of a refusal, undefined for any other failure. */
export const refusalCode = (error: unknown): ProblemCode | undefined => problemOf(error)?.code;

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Failure && error.reason.kind === 'refused' ? error.reason.problem : undefined;

/** Whether the same call may be sent again as it is. */
export const isPassing = (error: unknown): error is Failure =>
  error instanceof Failure && (error.reason.kind === 'unreachable' || error.reason.kind === 'busy');
