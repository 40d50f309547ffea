import { stringify } from 'csv-stringify/browser/esm/sync';
import { sheetText } from '../../contract/sheet-text.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { sheetMarks } from '../../contract/sheet-marks.ts';
import { formatSheetDay, formatSheetMoment } from '../../web/format/dates.ts';
import type { Language } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { paymentWords } from '../payment/payment-words.ts';

type Cell = (payment: PaymentRequest, language: Language) => string | undefined;

const amount =
  (of: (payment: PaymentRequest) => { value: number } | undefined): Cell =>
  (payment, language) => {
    const money = of(payment);
    return money && (money.value / 100).toFixed(2).replace('.', sheetMarks(language).decimal);
  };
const moment =
  (of: (payment: PaymentRequest) => string | undefined): Cell =>
  (payment, language) => {
    const at = of(payment);
    return at && formatSheetMoment(at, language);
  };

/** What is no `value`, a figure or a date of ours, is text that stays as it was written. */
const columns: [Record<Language, string>, Cell, 'value'?][] = [
  [{ fr: 'Créée le', en: 'Created' }, moment(({ createdAt }) => createdAt), 'value'],
  [{ fr: 'Référence', en: 'Reference' }, ({ reference }) => reference],
  [{ fr: 'Objet', en: 'Label' }, ({ label }) => label],
  [{ fr: 'Nom ou réservation', en: 'Name or booking' }, ({ customer }) => customer],
  [{ fr: 'Client', en: 'Client' }, ({ clientIdentifier }) => clientIdentifier],
  [{ fr: 'Type', en: 'Type' }, ({ type }, language) => paymentTypeWords(language)[type]],
  [{ fr: 'État', en: 'Status' }, ({ status }, language) => paymentWords(language).statuses[status]],
  [{ fr: 'Demandé (€)', en: 'Requested (€)' }, amount((payment) => payment.amount), 'value'],
  [{ fr: 'Autorisé (€)', en: 'Authorised (€)' }, amount(({ authorisedAmount }) => authorisedAmount), 'value'],
  [{ fr: 'Payé (€)', en: 'Paid (€)' }, amount(({ capturedAmount }) => capturedAmount), 'value'],
  [{ fr: 'Reste à encaisser (€)', en: 'Remainder (€)' }, amount(({ remainder }) => remainder), 'value'],
  [
    { fr: 'Complément encaissé (€)', en: 'Settled (€)' },
    amount(({ complement }) => complement?.settledAmount),
    'value',
  ],
  [{ fr: 'Validée le', en: 'Validated' }, moment(({ validatedAt }) => validatedAt), 'value'],
  [{ fr: 'Commission (€)', en: 'Fee (€)' }, amount(({ reimbursement }) => reimbursement?.fee), 'value'],
  [{ fr: 'Net (€)', en: 'Net (€)' }, amount(({ reimbursement }) => reimbursement?.net), 'value'],
  [
    { fr: 'Virement le', en: 'Transfer date' },
    ({ reimbursement }, language) => {
      const day = reimbursement?.executionDate ?? reimbursement?.dueDate;
      return day && formatSheetDay(day, language);
    },
    'value',
  ],
  [{ fr: 'Référence du virement', en: 'Transfer reference' }, ({ reimbursement }) => reimbursement?.endToEndId],
  [{ fr: 'Demande', en: 'Request' }, ({ id }) => id],
];

/** One row a payment, in words, with the cells and the decimals of the reader's spreadsheet. */
export function paymentsCsv(payments: readonly PaymentRequest[], language: Language): string {
  const rows = payments.map((payment) =>
    columns.map(([, cell, kind]) => {
      const text = cell(payment, language) ?? '';
      return kind === 'value' ? text : sheetText(text);
    }),
  );
  const { byteOrderMark, delimiter } = sheetMarks(language);
  return (
    byteOrderMark +
    stringify([columns.map(([title]) => title[language]), ...rows], { delimiter, record_delimiter: 'windows' })
  );
}
