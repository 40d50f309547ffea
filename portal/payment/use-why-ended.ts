import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage, type Language } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { endedWords } from './ended-words.ts';

type Words = ReturnType<typeof endedWords>;

/** Why a payment ended, in a sentence or two; undefined while it goes on, or when it is paid. */
export function useWhyEnded(payment: PaymentRequest): string | undefined {
  const own = useWords(endedWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  return whyEnded(payment, own, language, now);
}

function whyEnded(payment: PaymentRequest, own: Words, language: Language, now: number): string | undefined {
  const { status, reason, authorisedAmount, capturedAmount, amount, clientDeadline, confirmBy } = payment;
  const held = formatCents((authorisedAmount ?? amount).value, language);
  const captured = formatCents((capturedAmount ?? amount).value, language);
  switch (status) {
    case 'AWAITING_CLIENT':
    case 'AWAITING_MERCHANT':
    case 'VALIDATED':
      return undefined;
    case 'CLIENT_DECLINED':
      return oneOf(own.clientDeclined, reason);
    case 'CANCELLED':
      return own.cancelled;
    case 'CLIENT_EXPIRED':
      return own.clientExpired({ moment: formatMoment(clientDeadline, language, now) });
    case 'MERCHANT_DECLINED':
      return oneOf(own.merchantDeclined, reason)({ amount: held });
    case 'MERCHANT_EXPIRED':
      return own.merchantExpired({ amount: held, moment: formatMoment(confirmBy ?? clientDeadline, language, now) });
    case 'MERCHANT_BLOCKED':
      return own.blocked;
    case 'VOIDED':
      return `${own.voided({ amount: captured })} ${own.because({ reason: oneOf(own.refundReasons, reason) })}`;
    case 'REFUNDED':
      return `${own.refunded({ amount: captured })} ${own.because({ reason: oneOf(own.refundReasons, reason) })}`;
  }
}

/** A reason that this portal does not know yet is one among the others. */
function oneOf<T>(known: Record<string, T> & { OTHER: T }, reason: string | undefined): T {
  return (reason !== undefined ? known[reason] : undefined) ?? known.OTHER;
}
