import type { PaymentRequest, PaymentStatus, PaymentType } from '../../web/api/client.ts';
import type { Tone } from '../../web/ui/badge.tsx';
import { words } from '../../web/words/words.ts';

export type SettlementMeans = NonNullable<PaymentRequest['complement']>['settlements'][number]['means'];
export type ReimbursementStatus = NonNullable<PaymentRequest['reimbursement']>['status'];

const types: Record<PaymentType, string> = {
  IMMEDIATE: 'Immédiat',
  DEFERRED: 'Différé',
  PRE_RESERVATION: 'Pré-réservation',
  DEFERRED_PRE_RESERVATION: 'Pré-réservation différée',
};

const statuses: Record<PaymentStatus, string> = {
  AWAITING_CLIENT: 'En attente du client',
  AWAITING_MERCHANT: 'À confirmer par vous',
  VALIDATED: 'Validé',
  CLIENT_DECLINED: 'Refusé par le client',
  CANCELLED: 'Annulée par vous',
  CLIENT_EXPIRED: 'Délai client dépassé',
  MERCHANT_DECLINED: 'Prestation refusée par vous',
  MERCHANT_EXPIRED: 'Non confirmée à temps, client libéré',
  VOIDED: 'Annulé, client recrédité',
  REFUNDED: 'Recrédité, déduit d’un prochain virement',
};

const means: Record<SettlementMeans, string> = {
  CARD: 'Carte bancaire',
  CASH: 'Espèces',
  CHEQUE: 'Chèque',
  CHEQUE_VACANCES_PAPER: 'Chèques-vacances papier',
  TRANSFER: 'Virement',
  WAIVED: 'Offert',
  OTHER: 'Autre',
};

const reimbursements: Record<ReimbursementStatus, string> = {
  SCHEDULED: 'Prévu',
  EXPORTED: 'Transmis à la banque',
  PAID: 'Viré',
  REJECTED: 'Rejeté par la banque',
  RETURNED: 'Retourné par la banque',
};

/** The words of a payment that every page of the portal uses. */
export const paymentWords = words(
  { types, statuses, means, reimbursements },
  {
    types: {
      IMMEDIATE: 'Immediate',
      DEFERRED: 'Deferred',
      PRE_RESERVATION: 'Pre-reservation',
      DEFERRED_PRE_RESERVATION: 'Deferred pre-reservation',
    },
    statuses: {
      AWAITING_CLIENT: 'Waiting for the client',
      AWAITING_MERCHANT: 'For you to confirm',
      VALIDATED: 'Validated',
      CLIENT_DECLINED: 'Declined by the client',
      CANCELLED: 'Cancelled by you',
      CLIENT_EXPIRED: 'Client ran out of time',
      MERCHANT_DECLINED: 'Service declined by you',
      MERCHANT_EXPIRED: 'Not confirmed in time, client released',
      VOIDED: 'Cancelled, vouchers given back',
      REFUNDED: 'Given back, taken off a later transfer',
    },
    means: {
      CARD: 'Bank card',
      CASH: 'Cash',
      CHEQUE: 'Cheque',
      CHEQUE_VACANCES_PAPER: 'Paper vouchers',
      TRANSFER: 'Bank transfer',
      WAIVED: 'Waived',
      OTHER: 'Other',
    },
    reimbursements: {
      SCHEDULED: 'Scheduled',
      EXPORTED: 'Sent to the bank',
      PAID: 'Transferred',
      REJECTED: 'Rejected by the bank',
      RETURNED: 'Returned by the bank',
    },
  },
);

export const statusTones: Record<PaymentStatus, Tone> = {
  AWAITING_CLIENT: 'waiting',
  AWAITING_MERCHANT: 'action',
  VALIDATED: 'good',
  CLIENT_DECLINED: 'bad',
  CANCELLED: 'neutral',
  CLIENT_EXPIRED: 'neutral',
  MERCHANT_DECLINED: 'neutral',
  MERCHANT_EXPIRED: 'bad',
  VOIDED: 'neutral',
  REFUNDED: 'neutral',
};
