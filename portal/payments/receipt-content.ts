import type { PaymentRequest, Schemas } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { merchantLines, type ReceiptContent, type ReceiptFact } from '../../web/receipt/receipt-content.ts';
import type { Language } from '../../web/words/language.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { receiptWords } from './receipt-words.ts';
import { stillDue } from './split.ts';

/** What a merchant gives the client of a payment, on paper and as a file; undefined before it is paid. */
export function receiptContent(
  payment: PaymentRequest,
  merchant: Schemas['OwnMerchant'],
  language: Language,
): ReceiptContent | undefined {
  const own = receiptWords(language);
  const { means: names } = paymentWords(language);
  const { validatedAt, capturedAmount, complement, label, reference, status } = payment;
  if (!validatedAt || !capturedAmount) return undefined;
  const settled = complement?.settlements ?? [];
  const due = stillDue(payment);
  const given = (...fact: readonly [string, string | undefined]): ReceiptFact[] =>
    fact[1] === undefined ? [] : [[fact[0], fact[1]]];
  return {
    language,
    title: own.title,
    merchant: { name: merchant.tradeName, lines: merchantLines(merchant) },
    moment: `${formatDay(validatedAt, language, 0)}, ${formatTime(validatedAt, language)}`,
    ...(status !== 'VALIDATED' && { takenBack: own.cancelled }),
    paid: own.vouchers,
    groups: [
      [...given(own.label, label), ...given(own.reference, reference), [own.client, payment.clientIdentifier]],
      [
        [own.requested, payment.amount.value],
        [own.vouchers, capturedAmount.value],
        ...settled.map(({ means, amount }): ReceiptFact => [names[means], amount.value]),
        [own.total, capturedAmount.value + (complement?.settledAmount.value ?? 0)],
        ...(due > 0 ? [[own.due, due] as const] : []),
      ],
      [
        [own.matchCode, payment.matchCode],
        [own.id, payment.id],
      ],
    ],
    footer: own.disclaimer,
  };
}
