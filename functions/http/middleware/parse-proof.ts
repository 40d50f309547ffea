import { proofHeader, readDeviceProof } from '../../../contract/device-proof.ts';
import { SECOND_MS } from '../../../contract/duration.ts';
import { instant, type Instant } from '../../../core/time.ts';
import { claimsOf, refuseCall, type ApiMiddleware, type HttpEvent } from './api-context.ts';

const header = proofHeader.toLowerCase();

/** The signature of an act on the account, where the route takes one. One of a wrong form is no device's. */
export const parseProof = (): ApiMiddleware => ({
  before: (request) => {
    const text = request.context.operation.route.signedAs && request.event.headers[header];
    if (text === undefined) return undefined;
    const proof = readDeviceProof(text);
    if (!proof) return refuseCall(request, { code: 'device-not-recognised' });
    request.context.proof = proof;
    return undefined;
  },
});

/** Cognito's `auth_time` (epoch seconds): of the sign-in itself, and of no refreshed token since. */
export function signedInAt(event: HttpEvent): Instant | undefined {
  const seconds = Number(claimsOf(event)['auth_time']);
  return Number.isSafeInteger(seconds) && seconds > 0 ? instant(seconds * SECOND_MS) : undefined;
}
