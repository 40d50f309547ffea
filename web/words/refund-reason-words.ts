import { words } from './words.ts';

/** Why a payment is given back. */
export const refundReasonWords = words({
  SERVICE_CANCELLED: { fr: 'Prestation annulée', en: 'Service cancelled' },
  WRONG_AMOUNT: { fr: 'Erreur de montant', en: 'Wrong amount' },
  DUPLICATE: { fr: 'Paiement en double', en: 'Paid twice' },
  OTHER: { fr: 'Autre raison', en: 'Another reason' },
});
