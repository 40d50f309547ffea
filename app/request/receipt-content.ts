import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatDate, formatTime } from '../../web/format/dates.ts';
import { merchantLines, type ReceiptContent, type ReceiptFact } from '../../web/receipt/receipt-content.ts';
import type { Language } from '../../web/words/language.ts';
import { currentCents } from '../payment/current-cents.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { receiptWords } from './receipt-words.ts';

/** What a client keeps of a payment, on the screen and as a file. */
export function receiptContent(
  request: ClientPaymentRequest,
  validatedAt: string,
  payer: string | undefined,
  language: Language,
): ReceiptContent {
  const own = receiptWords(language);
  const words = paymentWords(language);
  const { merchant, amount, remainder, label, matchCode, id, status, endedAt } = request;
  const moment = (iso: string) => `${formatDate(iso, language)}, ${formatTime(iso, language)}`;
  const given = (...fact: readonly [string, string | number | undefined]): ReceiptFact[] =>
    fact[1] === undefined ? [] : [[fact[0], fact[1]]];
  return {
    language,
    title: own.title,
    merchant: { name: merchant.name, lines: merchantLines(merchant) },
    moment: moment(validatedAt),
    ...(status !== 'VALIDATED' && endedAt !== undefined && { takenBack: own.takenBack({ at: moment(endedAt) }) }),
    paid: words.paid,
    groups: [
      [[words.paid, currentCents(request)]],
      [
        [words.requested, amount.value],
        ...given(words.remainder, remainder?.value),
        ...given(words.label, label),
        ...given(own.payer, payer),
        [words.matchCode, matchCode],
        [own.number, id],
      ],
    ],
    footer: own.footer,
  };
}
