import type { PaymentRequest } from '../../web/api/client.ts';
import { formatMoment } from '../../web/format/dates.ts';
import type { Language } from '../../web/words/language.ts';
import type { followUpWords } from './words.ts';

/** Nobody could tell the client: the way to the request leads over the merchant. */
export const isUntold = ({ notified, openedAt }: PaymentRequest): boolean =>
  notified?.by === 'NONE' && openedAt === undefined;

/** How a client who has not opened the request yet was told of it, as far as that is known. */
export function howTold(
  { notified }: PaymentRequest,
  own: ReturnType<typeof followUpWords>,
  language: Language,
  now: number,
): string {
  if (!notified) return own.tellingLead;
  const moment = formatMoment(notified.at, language, now);
  switch (notified.by) {
    case 'PUSH':
      return own.pushedLead({ moment });
    case 'EMAIL':
      return own.mailedLead({ moment });
    case 'NONE':
      return notified.because === 'NO_DEVICE' ? own.noDeviceLead : own.notTakenLead;
  }
}
