import { stringify } from 'csv-stringify/sync';
import type { Money } from '../../../contract/money.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { PaymentRequestBody } from '../payment-view.ts';

const decimal = (money: Money | undefined): string => (money === undefined ? '' : (money.value / 100).toFixed(2));

type Column = [Record<Language, string>, (request: PaymentRequestBody) => string | undefined];

const columns: Column[] = [
  [{ fr: 'Demande', en: 'Request' }, ({ id }) => id],
  [{ fr: 'Créée le', en: 'Created' }, ({ createdAt }) => createdAt],
  [{ fr: 'Type', en: 'Type' }, ({ type }) => type],
  [{ fr: 'État', en: 'Status' }, ({ status }) => status],
  [{ fr: 'Référence', en: 'Reference' }, ({ reference }) => reference],
  [{ fr: 'Objet', en: 'Label' }, ({ label }) => label],
  [{ fr: 'Client', en: 'Client' }, ({ clientIdentifier }) => clientIdentifier],
  [{ fr: 'Demandé (EUR)', en: 'Requested (EUR)' }, ({ amount }) => decimal(amount)],
  [{ fr: 'Autorisé (EUR)', en: 'Authorised (EUR)' }, ({ authorisedAmount }) => decimal(authorisedAmount)],
  [{ fr: 'Payé (EUR)', en: 'Paid (EUR)' }, ({ capturedAmount }) => decimal(capturedAmount)],
  [{ fr: 'Reste à encaisser (EUR)', en: 'Remainder (EUR)' }, ({ remainder }) => decimal(remainder)],
  [{ fr: 'Complément encaissé (EUR)', en: 'Settled (EUR)' }, ({ complement }) => decimal(complement?.settledAmount)],
  [{ fr: 'Validée le', en: 'Validated' }, ({ validatedAt }) => validatedAt],
  [{ fr: 'Commission (EUR)', en: 'Fee (EUR)' }, ({ reimbursement }) => decimal(reimbursement?.fee)],
  [{ fr: 'Net (EUR)', en: 'Net (EUR)' }, ({ reimbursement }) => decimal(reimbursement?.net)],
  [
    { fr: 'Virement le', en: 'Transfer date' },
    ({ reimbursement }) => reimbursement?.exportDate ?? reimbursement?.dueDate,
  ],
  [{ fr: 'Référence du virement', en: 'Transfer reference' }, ({ reimbursement }) => reimbursement?.endToEndId],
];

/** RFC 4180 with a header row; text that a spreadsheet would take for a formula is quoted away. */
export function paymentRequestsCsv(requests: readonly PaymentRequestBody[], language: Language): string {
  return stringify(
    [columns.map(([title]) => title[language]), ...requests.map((request) => columns.map(([, cell]) => cell(request)))],
    { record_delimiter: 'windows', escape_formulas: true },
  );
}
