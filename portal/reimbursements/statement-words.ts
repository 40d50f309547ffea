import { words } from '../../web/words/words.ts';

/** The words of a month's statement, on the page, as a table for a spreadsheet and as a file to print. */
export const statementWords = words({
  title: { fr: 'Relevé de {month}', en: 'Statement of {month}' },
  lead: { fr: 'Chaque paiement y figure le jour où son virement est transmis à la banque\u00a0; l’argent arrive deux jours ouvrés plus tard au plus.', en: 'Each payment is in it on the day on which its transfer is handed to the bank; the money arrives two business days later at most.' },
  soFar: { fr: 'Mois en cours\u00a0: ce relevé changera jusqu’au premier virement du mois suivant.', en: 'The month is not over: this statement changes until the first transfer of the next month.' },
  loading: { fr: 'Chargement du relevé…', en: 'Loading the statement…' },
  opening: { fr: 'Dû en début de mois', en: 'Owed at the beginning' },
  payments: { fr: 'Paiements ({count})', en: 'Payments ({count})' },
  refunds: { fr: 'Recrédités aux clients ({count})', en: 'Given back to clients ({count})' },
  fee: { fr: 'Commission', en: 'Commission' },
  vat: { fr: 'dont TVA à {rate}\u00a0%', en: 'including VAT of {rate}%' },
  other: { fr: 'Dettes réglées et virements rejetés', en: 'Debts settled and transfers rejected' },
  transferred: { fr: 'Virements', en: 'Transfers' },
  closing: { fr: 'Dû en fin de mois', en: 'Owed at the end' },
  closingSoFar: { fr: 'Dû à ce jour', en: 'Owed so far' },
  days: { fr: 'Jour par jour', en: 'Day by day' },
  none: { fr: 'Aucun mouvement ce mois-ci.', en: 'Nothing moved this month.' },
  column: {
    day: { fr: 'Transmis le', en: 'Handed over on' },
    payments: { fr: 'Paiements', en: 'Payments' },
    refunds: { fr: 'Recrédités', en: 'Given back' },
    fee: { fr: 'Commission', en: 'Commission' },
    other: { fr: 'Autres', en: 'Other' },
    transferred: { fr: 'Viré', en: 'Transferred' },
    closing: { fr: 'Reste dû', en: 'Still owed' },
  },
  csv: { fr: 'Pour un tableur (CSV)', en: 'For a spreadsheet (CSV)' },
  pdf: { fr: 'Relevé en PDF', en: 'Statement as PDF' },
  invoice: {
    INVOICE: { fr: 'Facture {number} (PDF)', en: 'Invoice {number} (PDF)' },
    CREDIT_NOTE: { fr: 'Avoir {number} (PDF)', en: 'Credit note {number} (PDF)' },
  },
  print: { fr: 'Imprimer', en: 'Print' },
  file: { fr: 'releve-{month}', en: 'statement-{month}' },
  disclaimer: { fr: 'Ce relevé n’est pas une facture.', en: 'This statement is no invoice.' },
});
