import type { IncomingHttpHeaders } from 'node:http';
import type { LocalStack } from '../../template/local-stack.ts';
import type { Need } from '../policy/decide.ts';

/** A call of an AWS service, as it arrives. */
export interface ServiceCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** Empty for a service whose calls are told apart without it. */
  readonly body: string;
}

/** @throws UnknownCall when it is not known which rights the call needs */
export type NeedsOf = (call: ServiceCall) => Need[];
export type ReadNeeds = (stack: LocalStack) => NeedsOf;

/** A call whose rights are not described here: refused, so that no right is taken for granted. */
export class UnknownCall extends Error {
  override readonly name = 'UnknownCall';
}

/** The operation in the header of AWS's JSON protocols. */
export function jsonOperation({ headers }: ServiceCall): string {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.').at(-1) ?? '') : '(none)';
}

export function pick<T>(operations: Readonly<Record<string, T>>, name: string, service: string): T {
  const found = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (found === undefined) {
    throw new UnknownCall(
      `which rights ${service}'s ${name} takes is not written down: add it in run-template/rights/calls/`,
    );
  }
  return found;
}
