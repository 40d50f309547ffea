import { isAnswerAwaited, type Notice, type UntoldReason } from './notice.ts';
import type { ClientNewsEvent } from './payment-events.ts';

/** What became of the push to one phone. */
export type PhoneOutcome = 'sent' | 'off' | 'gone' | 'failed';

/**
 * How the client was told, from what became of each phone's push. One phone is enough; with none, a request is mailed where
 * mail is on, and so is that its merchant was blocked. @returns undefined for mere news that reached no phone: nobody needs to know
 */
export function howTold(
  event: ClientNewsEvent,
  phones: readonly PhoneOutcome[],
  { mailOn }: { mailOn: boolean },
): Pick<Notice, 'channel' | 'state' | 'because'> | undefined {
  if (phones.includes('sent')) return { channel: 'PUSH', state: 'SENT' };
  if (!isAnswerAwaited(event) && event !== 'MERCHANT_BLOCKED') return undefined;
  if (mailOn) return { channel: 'EMAIL', state: 'PENDING' };
  return { channel: 'NONE', state: 'REFUSED', because: whyUntold(phones) };
}

/** @param phones of which none has rung */
export const whyUntold = (phones: readonly PhoneOutcome[]): UntoldReason =>
  phones.includes('failed') ? 'NOT_TAKEN' : phones.includes('off') ? 'OFF' : 'NO_DEVICE';
