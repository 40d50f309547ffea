import type { ClientPaymentRequest, PaymentStatus, PaymentType } from '../../web/api/client.ts';
import { words } from '../../web/words/words.ts';

type ClientDeclineReason = 'NOT_MINE' | 'WRONG_AMOUNT' | 'PAY_OTHERWISE' | 'OTHER';

const types: Record<PaymentType, string> = {
  IMMEDIATE: 'Immédiat',
  DEFERRED: 'Différé',
  PRE_RESERVATION: 'Pré-réservation',
  DEFERRED_PRE_RESERVATION: 'Pré-réservation différée',
};

const statuses: Record<PaymentStatus, string> = {
  AWAITING_CLIENT: 'À valider par vous',
  AWAITING_MERCHANT: 'Bloqué, à confirmer par le prestataire',
  VALIDATED: 'Payé',
  CLIENT_DECLINED: 'Refusée par vous',
  CANCELLED: 'Annulée par le prestataire',
  CLIENT_EXPIRED: 'Délai dépassé',
  MERCHANT_DECLINED: 'Prestation refusée, montant libéré',
  MERCHANT_EXPIRED: 'Non confirmée à temps, montant libéré',
  VOIDED: 'Annulé, recrédité',
  REFUNDED: 'Annulé, recrédité',
};

/** Why the client refused: also the choices of the refusal. */
const declineReasons: Record<ClientDeclineReason, string> = {
  NOT_MINE: 'Cette demande n’est pas pour moi',
  WRONG_AMOUNT: 'Le montant n’est pas le bon',
  PAY_OTHERWISE: 'Je paie par un autre moyen',
  OTHER: 'Autre raison',
};

/** The words of a payment that every page of the App uses. */
export const paymentWords = words(
  {
    types,
    statuses,
    declineReasons,
    merchantReasons: { UNAVAILABLE: 'Plus de disponibilité', OTHER: 'Autre raison' },
    refundReasons: {
      SERVICE_CANCELLED: 'Prestation annulée',
      WRONG_AMOUNT: 'Montant erroné',
      DUPLICATE: 'Payé deux fois',
      OTHER: 'Autre raison',
    },
    requested: 'Montant demandé',
    paid: 'Payé en chèques-vacances',
    held: 'Bloqué',
    remainder: 'Reste à payer au prestataire',
    label: 'Objet',
    matchCode: 'Code de rapprochement',
  },
  {
    types: {
      IMMEDIATE: 'Immediate',
      DEFERRED: 'Deferred',
      PRE_RESERVATION: 'Pre-reservation',
      DEFERRED_PRE_RESERVATION: 'Deferred pre-reservation',
    },
    statuses: {
      AWAITING_CLIENT: 'For you to approve',
      AWAITING_MERCHANT: 'Held, for the provider to confirm',
      VALIDATED: 'Paid',
      CLIENT_DECLINED: 'Declined by you',
      CANCELLED: 'Cancelled by the provider',
      CLIENT_EXPIRED: 'Time ran out',
      MERCHANT_DECLINED: 'Service declined, amount released',
      MERCHANT_EXPIRED: 'Not confirmed in time, amount released',
      VOIDED: 'Cancelled, vouchers given back',
      REFUNDED: 'Cancelled, vouchers given back',
    },
    declineReasons: {
      NOT_MINE: 'This request is not for me',
      WRONG_AMOUNT: 'The amount is wrong',
      PAY_OTHERWISE: 'I pay by other means',
      OTHER: 'Another reason',
    },
    merchantReasons: { UNAVAILABLE: 'No longer available', OTHER: 'Another reason' },
    refundReasons: {
      SERVICE_CANCELLED: 'Service cancelled',
      WRONG_AMOUNT: 'Wrong amount',
      DUPLICATE: 'Paid twice',
      OTHER: 'Another reason',
    },
    requested: 'Amount asked for',
    paid: 'Paid in vouchers',
    held: 'Held',
    remainder: 'Left to pay to the provider',
    label: 'For',
    matchCode: 'Match code',
  },
);

/** The amount that a request is about now, in cents: what is debited, else held, else asked for. */
export const currentCents = ({ capturedAmount, authorisedAmount, amount }: ClientPaymentRequest): number =>
  (capturedAmount ?? authorisedAmount ?? amount).value;
