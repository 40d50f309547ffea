import { words } from '../../web/words/words.ts';

export const receiptWords = words(
  {
    title: 'Reçu de paiement',
    cancelled: 'Paiement annulé : le client a été recrédité.',
    date: 'Date du paiement',
    label: 'Objet',
    reference: 'Référence',
    client: 'Client',
    requested: 'Montant de la prestation',
    vouchers: 'Payé en Chèque-Vacances Connect',
    due: 'Reste dû',
    total: 'Total réglé',
    matchCode: 'Code de rapprochement',
    id: 'Numéro du paiement',
    disclaimer: 'Reçu établi avec Encaissement, service indépendant, non affilié à l’ANCV.',
  },
  {
    title: 'Payment receipt',
    cancelled: 'Payment cancelled: the client got the vouchers back.',
    date: 'Date of the payment',
    label: 'Label',
    reference: 'Reference',
    client: 'Client',
    requested: 'Price of the service',
    vouchers: 'Paid in Chèque-Vacances Connect',
    due: 'Still due',
    total: 'Total settled',
    matchCode: 'Match code',
    id: 'Payment number',
    disclaimer: 'Receipt made with Encaissement, an independent service, not affiliated with ANCV.',
  },
);
