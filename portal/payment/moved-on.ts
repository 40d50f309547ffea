import { isPreReservation } from '../../contract/payment-type.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import type { Language } from '../../web/words/language.ts';
import { movedOnWords } from './moved-on-words.ts';

interface Told {
  language: Language;
  /** Epoch milliseconds. */
  now: number;
  /** It was this screen that asked for it, and lost the reply. */
  isMine?: boolean;
}

/** Who has done what to a payment, and when: « Confirmée à l’instant depuis un autre écran de votre compte : 85,50 €… » */
export function movedOn(payment: PaymentRequest, { language, now, isMine = false }: Told): string {
  const own = movedOnWords(language);
  const { status, type, amount, authorisedAmount = amount, capturedAmount = authorisedAmount } = payment;
  const by = isMine ? own.byYou : own.byAccount;
  const done = (at: string | undefined, { value } = authorisedAmount) => ({
    when: at === undefined || now - Date.parse(at) < MINUTE_MS ? own.justNow : formatMoment(at, language, now),
    by,
    amount: formatCents(value, language),
  });
  switch (status) {
    case 'AWAITING_CLIENT':
      return own.waiting;
    case 'AWAITING_MERCHANT':
      return own.held(done(payment.authorisedAt));
    case 'VALIDATED':
      return (isPreReservation(type) ? own.confirmed : own.paid)(done(payment.validatedAt, capturedAmount));
    case 'CLIENT_DECLINED':
      return own.declinedByClient(done(payment.endedAt));
    case 'CANCELLED':
      return own.cancelled(done(payment.endedAt));
    case 'CLIENT_EXPIRED':
      return own.clientExpired(done(payment.endedAt));
    case 'MERCHANT_DECLINED':
      return own.declined(done(payment.endedAt));
    case 'MERCHANT_EXPIRED':
      return own.lost(done(payment.endedAt));
    case 'MERCHANT_BLOCKED':
      return own.blocked(done(payment.endedAt));
    case 'VOIDED':
    case 'REFUNDED':
      return own.givenBack(done(payment.endedAt, capturedAmount));
  }
}
