import { navigate } from 'wouter/use-browser-location';
import type { PaymentRequest } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { currentLanguage } from '../../web/words/language.ts';
import { alertOnce } from './alert-once.ts';
import { alertWords } from './alert-words.ts';
import { clientAnswer, type ClientAnswer } from './client-answer.ts';
import type { Shown } from './system-notification.ts';

/** Draws the merchant's attention to a change, if it is a client's answer. */
export async function alertMerchant(payment: PaymentRequest, before: PaymentRequest | undefined): Promise<void> {
  const answer = clientAnswer(payment, before, serverNow());
  if (answer) await alertOnce(`${payment.id} ${answer}`, () => notificationOf(payment, answer));
}

function notificationOf(
  { id, amount, authorisedAmount, capturedAmount, matchCode }: PaymentRequest,
  answer: ClientAnswer,
): Shown {
  const language = currentLanguage();
  const own = alertWords(language);
  const cents = (capturedAmount ?? authorisedAmount ?? amount).value;
  return {
    title: own[answer]({ amount: formatCents(cents, language), euros: cents / 100 }),
    body: own[`${answer}Body`]({ code: matchCode }),
    language,
    tag: id,
    onClick: () => navigate(`/demandes/${id}`),
  };
}
