import type { Schemas } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { formatMonth } from '../../web/format/months.ts';
import { merchantLines } from '../../web/receipt/receipt-content.ts';
import type { Language } from '../../web/words/language.ts';
import { statementWords } from './statement-words.ts';

export type MerchantStatement = Schemas['MerchantStatement'];

/** What a statement says, wherever it stands. Amounts in cents, signed so that they add up to what is owed. */
export interface StatementContent {
  language: Language;
  title: string;
  merchant: { name: string; lines: string[] };
  /** What leads from the opening to the closing, which are the first and the last; a note is no part of the sum. */
  facts: { term: string; amount: number; isNote?: true }[];
  columns: string[];
  rows: { day: string; amounts: number[] }[];
  footer: string;
}

export function statementContent(
  statement: MerchantStatement,
  merchant: Schemas['OwnMerchant'],
  language: Language,
): StatementContent {
  const own = statementWords(language);
  const { column } = own;
  const { opening, payments, refunds, fee, vat, vatBps, other, transferred, closing } = statement;
  return {
    language,
    title: own.title({ month: formatMonth(statement.month, language) }),
    merchant: { name: merchant.tradeName, lines: merchantLines(merchant) },
    facts: [
      { term: own.opening, amount: opening.value },
      { term: own.payments({ count: statement.paymentCount }), amount: payments.value },
      { term: own.refunds({ count: statement.refundCount }), amount: 0 - refunds.value },
      { term: own.fee, amount: 0 - fee.value },
      ...(vatBps > 0
        ? [{ term: own.vat({ rate: rateOf(vatBps, language) }), amount: 0 - vat.value, isNote: true } as const]
        : []),
      { term: own.other, amount: other.value },
      { term: own.transferred, amount: 0 - transferred.value },
      { term: statement.isFinal ? own.closing : own.closingSoFar, amount: closing.value },
    ],
    columns: [
      column.day,
      column.payments,
      column.refunds,
      column.fee,
      column.other,
      column.transferred,
      column.closing,
    ],
    rows: statement.exports.map((one) => ({
      day: formatDate(`${one.exportDate}T12:00:00Z`, language),
      amounts: [
        one.payments.value,
        0 - one.refunds.value,
        0 - one.fee.value,
        one.other.value,
        0 - one.transferred.value,
        one.closing.value,
      ],
    })),
    footer: statement.isFinal ? own.disclaimer : `${own.soFar} ${own.disclaimer}`,
  };
}

/** 2000 is « 20 », 550 « 5,5 ». */
const rateOf = (basisPoints: number, language: Language): string => {
  const text = String(basisPoints / 100);
  return language === 'fr' ? text.replace('.', ',') : text;
};
