import type { PaymentStatus } from '../../web/api/client.ts';
import type { Tone } from '../../web/ui/badge.tsx';
import { words } from '../../web/words/words.ts';

/** The words of payments and transfers, as somebody says them who is neither merchant nor client. */
export const paymentWords = words({
  statuses: {
    AWAITING_CLIENT: { fr: 'En attente du client', en: 'Waiting for the client' },
    AWAITING_MERCHANT: { fr: 'À confirmer par le prestataire', en: 'For the merchant to confirm' },
    VALIDATED: { fr: 'Validé', en: 'Validated' },
    CLIENT_DECLINED: { fr: 'Refusé par le client', en: 'Declined by the client' },
    CANCELLED: { fr: 'Annulé par le prestataire', en: 'Cancelled by the merchant' },
    CLIENT_EXPIRED: { fr: 'Délai client dépassé', en: 'Client ran out of time' },
    MERCHANT_DECLINED: { fr: 'Prestation refusée', en: 'Service declined' },
    MERCHANT_EXPIRED: { fr: 'Non confirmé à temps, client libéré', en: 'Not confirmed in time, client released' },
    MERCHANT_BLOCKED: { fr: 'Clos, compte bloqué', en: 'Closed, establishment blocked' },
    VOIDED: { fr: 'Annulé, client recrédité', en: 'Cancelled, vouchers given back' },
    REFUNDED: { fr: 'Recrédité, déduit d’un prochain virement', en: 'Given back, taken off a later transfer' },
  },
  reimbursements: {
    SCHEDULED: { fr: 'Prévu', en: 'Scheduled' },
    EXPORTED: { fr: 'Exporté', en: 'Exported' },
    PAID: { fr: 'Viré', en: 'Transferred' },
    REJECTED: { fr: 'Rejeté par la banque', en: 'Rejected by the bank' },
    RETURNED: { fr: 'Retourné par la banque', en: 'Returned by the bank' },
    SUBMITTED: { fr: 'Remis à la banque', en: 'Handed to the bank' },
    ACCEPTED: { fr: 'Accepté par la banque', en: 'Accepted by the bank' },
    REISSUED: { fr: 'Viré à nouveau', en: 'Transferred again' },
    NETTED: { fr: 'Déduit d’une dette', en: 'Taken off a debt' },
  },
  columns: {
    created: { fr: 'Créé', en: 'Created' },
    merchant: { fr: 'Établissement', en: 'Establishment' },
    what: { fr: 'Référence ou objet', en: 'Reference or subject' },
    status: { fr: 'État', en: 'State' },
    asked: { fr: 'Demandé', en: 'Asked' },
    captured: { fr: 'Débité', en: 'Debited' },
  },
  list: { fr: 'Paiements', en: 'Payments' },
  none: { fr: 'Aucun paiement.', en: 'No payment.' },
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
  MERCHANT_BLOCKED: 'bad',
  VOIDED: 'neutral',
  REFUNDED: 'neutral',
};
