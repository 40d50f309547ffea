import type { PaymentRequest } from '../../web/api/client.ts';
import { words } from '../../web/words/words.ts';

export type PaymentEvent = NonNullable<PaymentRequest['events']>[number];

export const timelineWords = words({
  title: { fr: 'Historique', en: 'Timeline' },
  events: {
    CREATED: { fr: 'Demande envoyée', en: 'Request sent' },
    OPENED: { fr: 'Demande ouverte', en: 'Request opened' },
    REMINDED: { fr: 'Client relancé', en: 'Client reminded' },
    EXTENDED: { fr: 'Délai prolongé', en: 'Deadline extended' },
    AUTHORISED: { fr: 'Montant accepté, code saisi', en: 'Amount agreed to, code entered' },
    VALIDATED: { fr: 'Paiement validé', en: 'Payment validated' },
    CLIENT_DECLINED: { fr: 'Demande refusée', en: 'Request declined' },
    CANCELLED: { fr: 'Demande annulée', en: 'Request cancelled' },
    CLIENT_EXPIRED: { fr: 'Délai du client dépassé', en: 'Client ran out of time' },
    MERCHANT_DECLINED: { fr: 'Prestation refusée, client libéré', en: 'Service declined, client released' },
    MERCHANT_EXPIRED: { fr: 'Non confirmée à temps, client libéré', en: 'Not confirmed in time, client released' },
    MERCHANT_BLOCKED: { fr: 'Demande close, compte bloqué', en: 'Request closed, account blocked' },
    VOIDED: { fr: 'Paiement annulé, client recrédité', en: 'Payment cancelled, vouchers given back' },
    REFUNDED: { fr: 'Client recrédité', en: 'Vouchers given back' },
  },
  who: {
    merchant: { fr: 'vous', en: 'you' },
    client: { fr: 'votre client', en: 'your client' },
    'back-office': { fr: 'le support', en: 'support' },
    system: { fr: 'automatiquement', en: 'automatically' },
  },
  until: { fr: 'jusqu’au {moment}', en: 'until {moment}' },
});
