import { words } from '../../web/words/words.ts';

export const receiptWords = words(
  {
    title: 'Reçu de paiement',
    back: 'Paiement',
    print: 'Imprimer ou enregistrer',
    takenBack: (at: string) => `Annulé par le prestataire et recrédité le ${at}.`,
    payer: 'Payé par',
    number: 'Numéro du paiement',
    footer:
      'Payé en Chèque-Vacances Connect. Ce reçu n’est pas une facture. Service indépendant, non affilié à l’ANCV.',
  },
  {
    title: 'Payment receipt',
    back: 'Payment',
    print: 'Print or save',
    takenBack: (at: string) => `Cancelled by the provider, vouchers given back on ${at}.`,
    payer: 'Paid by',
    number: 'Payment number',
    footer:
      'Paid in Chèque-Vacances Connect. This receipt is no invoice. An independent service, not affiliated with ANCV.',
  },
);
