import { words } from '../../web/words/words.ts';

export const receiptWords = words({
  title: { fr: 'Reçu de paiement', en: 'Payment receipt' },
  back: { fr: 'Paiement', en: 'Payment' },
  print: { fr: 'Imprimer', en: 'Print' },
  takenBack: { fr: 'Annulé par le prestataire et recrédité le {at}.', en: 'Cancelled by the provider, vouchers given back on {at}.' },
  payer: { fr: 'Payé par', en: 'Paid by' },
  number: { fr: 'Numéro du paiement', en: 'Payment number' },
  footer: { fr: 'Payé en Chèque-Vacances Connect. Ce reçu n’est pas une facture. Service indépendant, non affilié à l’ANCV.', en: 'Paid in Chèque-Vacances Connect. This receipt is no invoice. An independent service, not affiliated with ANCV.' },
});
