import type { PaymentRequest } from '../../web/api/client.ts';
import { formatMoment, formatTime, isoDay } from '../../web/format/dates.ts';
import type { Language } from '../../web/words/language.ts';
import type { followUpWords } from './words.ts';

/** The state of a request in a few words, as they stand large on the page and in the title of its tab. */
export function headline(
  { status, openedAt }: PaymentRequest,
  own: ReturnType<typeof followUpWords>,
  language: Language,
  now: number,
): string {
  switch (status) {
    case 'AWAITING_CLIENT':
      if (openedAt === undefined) return own.sent;
      return isoDay(openedAt) === isoDay(now)
        ? own.openedToday({ time: formatTime(openedAt, language) })
        : own.opened({ moment: formatMoment(openedAt, language, now) });
    case 'AWAITING_MERCHANT':
      return own.held;
    case 'VALIDATED':
      return own.paid;
    case 'CLIENT_DECLINED':
      return own.declined;
    case 'CANCELLED':
      return own.cancelled;
    case 'CLIENT_EXPIRED':
      return own.clientExpired;
    case 'MERCHANT_DECLINED':
      return own.merchantDeclined;
    case 'MERCHANT_EXPIRED':
      return own.merchantExpired;
    case 'MERCHANT_BLOCKED':
      return own.blocked;
    case 'VOIDED':
      return own.voided;
    case 'REFUNDED':
      return own.refunded;
  }
}
