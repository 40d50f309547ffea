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
  | { kind: 'broken' };

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.kind === 'refused' ? reason.problem.code : reason.kind);
    this.reason = reason;
  }
}

/** The API's own problem, or what API Gateway answered by itself, whose clients go by the status. */
export function failureOf(response: Response, body: unknown): Failure {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = body as Problem;
    return new Failure(problem.status === 503 ? { kind: 'busy' } : { kind: 'refused', problem });
  }
  if (response.status === 401 || response.status === 403) return new Failure({ kind: 'signed-out' });
  return new Failure({ kind: response.status === 429 || response.status === 503 ? 'busy' : 'broken' });
}

/** The code of a refusal, undefined for any other failure. */
export const refusalCode = (error: unknown): ProblemCode | undefined => problemOf(error)?.code;

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Failure && error.reason.kind === 'refused' ? error.reason.problem : undefined;

/** Whether the same call may be sent again as it is. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Failure && (error.reason.kind === 'unreachable' || error.reason.kind === 'busy');
