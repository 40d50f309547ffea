import { words } from '../../web/words/words.ts';

/** The words of the invoices of the commission. */
export const invoiceWords = words({
  title: { fr: 'Factures de la commission', en: 'Invoices of the commission' },
  none: { fr: 'Aucune facture.', en: 'No invoice.' },
  columns: {
    month: { fr: 'Mois', en: 'Month' },
    file: { fr: 'Fichier', en: 'File' },
    total: { fr: 'Total TTC', en: 'Total' },
    withoutVat: { fr: 'Total HT', en: 'Without VAT' },
    vat: { fr: 'TVA', en: 'VAT' },
    issuedOn: { fr: 'Émise le', en: 'Issued on' },
  },
  file: {
    INVOICE: { fr: 'Facture {number} (PDF)', en: 'Invoice {number} (PDF)' },
    CREDIT_NOTE: { fr: 'Avoir {number} (PDF)', en: 'Credit note {number} (PDF)' },
  },
});
