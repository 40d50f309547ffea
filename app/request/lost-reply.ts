import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { Failure, isPassing, refusalCode } from '../../web/api/failure.ts';
import { Foreseen } from '../../web/errors/foreseen.ts';

/** The reply to an approval was lost, and the request says that it did not go through: it may be sent again. */
export class NotPaid extends Foreseen {
  override readonly name = 'NotPaid';
}

/** Anything but the API's own refusal may hide a payment that went through. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (refusalCode(error) === 'internal-error') return true;
  return !(error instanceof Failure) || !['refused', 'signed-out'].includes(error.reason.kind);
}

interface LookUp {
  read: () => Promise<ClientPaymentRequest>;
  isWaitedFor: () => boolean;
  /** What happened to the reply. */
  lost: unknown;
  pause?: (ms: number) => Promise<void>;
}

/** A call that is still on its way when its reply is given up arrives within a moment, or never. */
const looks = 2;
const pauseMs = 1_500;
const pauseMsMax = 10_000;

/**
 * What became of an approval whose reply was lost, however long the network takes to come back.
 * @throws NotPaid when nothing came of it; Failure when the request cannot be read
 */
export async function lookUpOutcome({ read, isWaitedFor, lost, pause = wait }: LookUp): Promise<ClientPaymentRequest> {
  for (let look = 1, failures = 0; ;) {
    try {
      const request = await read();
      if (request.status !== 'AWAITING_CLIENT') return request;
      if (look === looks) throw new NotPaid(undefined, { cause: lost });
      look += 1;
      failures = 0;
    } catch (error) {
      if (!isPassing(error) || !isWaitedFor()) throw error;
      failures += 1;
    }
    await pause(Math.min(pauseMs * 2 ** failures, pauseMsMax));
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
