import { stringify } from 'csv-stringify/sync';
import type { Money } from '../../../contract/money.ts';
import { sheetText } from '../../../contract/sheet-text.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { PaymentRequestBody } from '../payment-view.ts';

const decimal = (money: Money | undefined): string => (money === undefined ? '' : (money.value / 100).toFixed(2));

/** What is no `value`, a figure or a date of ours, is text that stays as it was written. */
type Column = [Record<Language, string>, (request: PaymentRequestBody) => string | undefined, 'value'?];

const columns: Column[] = [
  [{ fr: 'Demande', en: 'Request' }, ({ id }) => id],
  [{ fr: 'Créée le', en: 'Created' }, ({ createdAt }) => createdAt, 'value'],
  [{ fr: 'Type', en: 'Type' }, ({ type }) => type],
  [{ fr: 'État', en: 'Status' }, ({ status }) => status],
  [{ fr: 'Référence', en: 'Reference' }, ({ reference }) => reference],
  [{ fr: 'Objet', en: 'Label' }, ({ label }) => label],
  [{ fr: 'Nom ou réservation', en: 'Name or booking' }, ({ customer }) => customer],
  [{ fr: 'Client', en: 'Client' }, ({ clientIdentifier }) => clientIdentifier],
  [{ fr: 'Demandé (EUR)', en: 'Requested (EUR)' }, ({ amount }) => decimal(amount), 'value'],
  [{ fr: 'Autorisé (EUR)', en: 'Authorised (EUR)' }, ({ authorisedAmount }) => decimal(authorisedAmount), 'value'],
  [{ fr: 'Payé (EUR)', en: 'Paid (EUR)' }, ({ capturedAmount }) => decimal(capturedAmount), 'value'],
  [{ fr: 'Reste à encaisser (EUR)', en: 'Remainder (EUR)' }, ({ remainder }) => decimal(remainder), 'value'],
  [
    { fr: 'Complément encaissé (EUR)', en: 'Settled (EUR)' },
    ({ complement }) => decimal(complement?.settledAmount),
    'value',
  ],
  [{ fr: 'Validée le', en: 'Validated' }, ({ validatedAt }) => validatedAt, 'value'],
  [{ fr: 'Commission (EUR)', en: 'Fee (EUR)' }, ({ reimbursement }) => decimal(reimbursement?.fee), 'value'],
  [{ fr: 'Net (EUR)', en: 'Net (EUR)' }, ({ reimbursement }) => decimal(reimbursement?.net), 'value'],
  [
    { fr: 'Virement le', en: 'Transfer date' },
    ({ reimbursement }) => reimbursement?.executionDate ?? reimbursement?.dueDate,
    'value',
  ],
  [{ fr: 'Référence du virement', en: 'Transfer reference' }, ({ reimbursement }) => reimbursement?.endToEndId],
];

/** RFC 4180 with a header row. */
export function paymentRequestsCsv(requests: readonly PaymentRequestBody[], language: Language): string {
  const rows = requests.map((request) =>
    columns.map(([, cell, kind]) => {
      const text = cell(request) ?? '';
      return kind === 'value' ? text : sheetText(text);
    }),
  );
  return stringify([columns.map(([title]) => title[language]), ...rows], { record_delimiter: 'windows' });
}
