import { words } from '../../web/words/words.ts';

/** The words of a payment that every page of the App uses. */
export const paymentWords = words({
  statuses: {
    AWAITING_CLIENT: { fr: 'À valider par vous', en: 'For you to approve' },
    AWAITING_MERCHANT: { fr: 'Mis de côté, à confirmer par le prestataire', en: 'Set aside, for the provider to confirm' },
    VALIDATED: { fr: 'Payé', en: 'Paid' },
    CLIENT_DECLINED: { fr: 'Refusée par vous', en: 'Declined by you' },
    CANCELLED: { fr: 'Annulée par le prestataire', en: 'Cancelled by the provider' },
    CLIENT_EXPIRED: { fr: 'Délai dépassé', en: 'Time ran out' },
    MERCHANT_DECLINED: { fr: 'Prestation refusée, montant libéré', en: 'Service declined, amount released' },
    MERCHANT_EXPIRED: { fr: 'Non confirmée à temps, montant libéré', en: 'Not confirmed in time, amount released' },
    MERCHANT_BLOCKED: { fr: 'Close, le prestataire ne peut plus encaisser', en: 'Closed, the provider can no longer collect' },
    VOIDED: { fr: 'Annulé, recrédité', en: 'Cancelled, vouchers given back' },
    REFUNDED: { fr: 'Annulé, recrédité', en: 'Cancelled, vouchers given back' },
  },
  /** Why the client refused: also the choices of the refusal. */
  declineReasons: {
    NOT_MINE: { fr: 'Cette demande n’est pas pour moi', en: 'This request is not for me' },
    WRONG_AMOUNT: { fr: 'Le montant n’est pas le bon', en: 'The amount is wrong' },
    PAY_OTHERWISE: { fr: 'Je paie par un autre moyen', en: 'I pay by other means' },
    OTHER: { fr: 'Autre raison', en: 'Another reason' },
  },
  merchantReasons: {
    UNAVAILABLE: { fr: 'Plus de disponibilité', en: 'No longer available' },
    OTHER: { fr: 'Autre raison', en: 'Another reason' },
  },
  refundReasons: {
    SERVICE_CANCELLED: { fr: 'Prestation annulée', en: 'Service cancelled' },
    WRONG_AMOUNT: { fr: 'Montant erroné', en: 'Wrong amount' },
    DUPLICATE: { fr: 'Payé deux fois', en: 'Paid twice' },
    OTHER: { fr: 'Autre raison', en: 'Another reason' },
  },
  requested: { fr: 'Montant demandé', en: 'Amount asked for' },
  paid: { fr: 'Payé en chèques-vacances', en: 'Paid in vouchers' },
  held: { fr: 'Mis de côté', en: 'Set aside' },
  remainder: { fr: 'Reste à payer au prestataire', en: 'Left to pay to the provider' },
  label: { fr: 'Objet', en: 'For' },
  matchCode: { fr: 'Code commun', en: 'Match code' },
});
