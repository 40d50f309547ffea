import { accessKeyIn, RUNTIME_ACCESS_KEY } from '../access-keys.ts';
import { UnknownCall } from '../calls/service-call.ts';
import type { NeedsOf, ServiceCall } from '../calls/service-call.ts';
import type { Rights } from '../rights.ts';
import { StartError } from '../../start-error.ts';

/** Judges a call by its caller's rights. @returns why it is refused, undefined when it may pass */
export type Gatekeeper = (call: ServiceCall, needsOf: NeedsOf) => string | undefined;

/**
 * Lets the local run itself pass, and a function as far as its role goes.
 *
 * @param onUnknown told of a call whose rights are not written down, and of a policy that cannot be read
 */
export function createGatekeeper(rights: Rights, onUnknown: (line: string) => void): Gatekeeper {
  return (call, needsOf) => {
    const accessKey = accessKeyIn(call.url, call.headers.authorization);
    if (accessKey === RUNTIME_ACCESS_KEY) return undefined;
    const functionId = accessKey === undefined ? undefined : rights.functionOf(accessKey);
    if (functionId === undefined) return 'The security token included in the request is invalid.';
    try {
      return rights.refusalOf(functionId, needsOf(call))?.message;
    } catch (error) {
      if (!(error instanceof UnknownCall || error instanceof StartError)) throw error;
      onUnknown(`${functionId}: ${error.message}`);
      return error.message;
    }
  };
}
