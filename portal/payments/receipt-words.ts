import { words } from '../../web/words/words.ts';

export const receiptWords = words({
  title: { fr: 'Reçu de paiement', en: 'Payment receipt' },
  cancelled: { fr: 'Paiement annulé\u00a0: le client a été recrédité.', en: 'Payment cancelled: the client got the vouchers back.' },
  label: { fr: 'Objet', en: 'Label' },
  reference: { fr: 'Référence', en: 'Reference' },
  client: { fr: 'Client', en: 'Client' },
  requested: { fr: 'Montant de la prestation', en: 'Price of the service' },
  vouchers: { fr: 'Payé en Chèque-Vacances Connect', en: 'Paid in Chèque-Vacances Connect' },
  due: { fr: 'Reste dû', en: 'Still due' },
  total: { fr: 'Total réglé', en: 'Total settled' },
  matchCode: { fr: 'Code commun', en: 'Match code' },
  id: { fr: 'Numéro du paiement', en: 'Payment number' },
  disclaimer: { fr: 'Reçu établi avec Encaissement, service indépendant, non affilié à l’ANCV.', en: 'Receipt made with Encaissement, an independent service, not affiliated with ANCV.' },
});
