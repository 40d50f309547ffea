import type { PaymentRequest, PaymentStatus } from '../../web/api/client.ts';
import type { Tone } from '../../web/ui/badge.tsx';
import { words } from '../../web/words/words.ts';

export type ReimbursementStatus = NonNullable<PaymentRequest['reimbursement']>['status'];

/** The words of a payment that every page of the portal uses. */
export const paymentWords = words({
  statuses: {
    AWAITING_CLIENT: { fr: 'En attente du client', en: 'Waiting for the client' },
    AWAITING_MERCHANT: { fr: 'À confirmer par vous', en: 'For you to confirm' },
    VALIDATED: { fr: 'Validé', en: 'Validated' },
    CLIENT_DECLINED: { fr: 'Refusé par le client', en: 'Declined by the client' },
    CANCELLED: { fr: 'Annulée par vous', en: 'Cancelled by you' },
    CLIENT_EXPIRED: { fr: 'Délai client dépassé', en: 'Client ran out of time' },
    MERCHANT_DECLINED: { fr: 'Prestation refusée par vous', en: 'Service declined by you' },
    MERCHANT_EXPIRED: { fr: 'Non confirmée à temps, client libéré', en: 'Not confirmed in time, client released' },
    MERCHANT_BLOCKED: { fr: 'Close, compte bloqué', en: 'Closed, account blocked' },
    VOIDED: { fr: 'Annulé, client recrédité', en: 'Cancelled, vouchers given back' },
    REFUNDED: { fr: 'Recrédité, déduit d’un prochain virement', en: 'Given back, taken off a later transfer' },
  },
  means: {
    CARD: { fr: 'Carte bancaire', en: 'Bank card' },
    CASH: { fr: 'Espèces', en: 'Cash' },
    CHEQUE: { fr: 'Chèque', en: 'Cheque' },
    CHEQUE_VACANCES_PAPER: { fr: 'Chèques-vacances papier', en: 'Paper vouchers' },
    TRANSFER: { fr: 'Virement', en: 'Bank transfer' },
    WAIVED: { fr: 'Offert', en: 'Waived' },
    OTHER: { fr: 'Autre', en: 'Other' },
  },
  reimbursements: {
    SCHEDULED: { fr: 'Prévu', en: 'Scheduled' },
    EXPORTED: { fr: 'Transmis à la banque', en: 'Sent to the bank' },
    PAID: { fr: 'Viré', en: 'Transferred' },
    REJECTED: { fr: 'Rejeté par la banque', en: 'Rejected by the bank' },
    RETURNED: { fr: 'Retourné par la banque', en: 'Returned by the bank' },
    REISSUED: { fr: 'Viré à nouveau', en: 'Transferred again' },
    NETTED: { fr: 'Déduit d’une dette', en: 'Taken off a debt' },
  },
});

export const statusTones: Record<PaymentStatus, Tone> = {
  AWAITING_CLIENT: 'waiting',
  AWAITING_MERCHANT: 'action',
  VALIDATED: 'good',
  CLIENT_DECLINED: 'bad',
  CANCELLED: 'neutral',
  CLIENT_EXPIRED: 'neutral',
  MERCHANT_DECLINED: 'neutral',
  MERCHANT_EXPIRED: 'bad',
  MERCHANT_BLOCKED: 'neutral',
  VOIDED: 'neutral',
  REFUNDED: 'neutral',
};
