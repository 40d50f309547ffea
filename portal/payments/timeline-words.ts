import type { PaymentRequest } from '../../web/api/client.ts';
import { words } from '../../web/words/words.ts';

export type PaymentEvent = NonNullable<PaymentRequest['events']>[number];
type EventType = PaymentEvent['type'];

const events: Record<EventType, string> = {
  CREATED: 'Demande envoyée',
  OPENED: 'Demande ouverte',
  REMINDED: 'Client relancé',
  EXTENDED: 'Délai prolongé',
  AUTHORISED: 'Montant accepté, code saisi',
  VALIDATED: 'Paiement validé',
  CLIENT_DECLINED: 'Demande refusée',
  CANCELLED: 'Demande annulée',
  CLIENT_EXPIRED: 'Délai du client dépassé',
  MERCHANT_DECLINED: 'Prestation refusée, client libéré',
  MERCHANT_EXPIRED: 'Non confirmée à temps, client libéré',
  VOIDED: 'Paiement annulé, client recrédité',
  REFUNDED: 'Client recrédité',
};

export const timelineWords = words(
  {
    title: 'Historique',
    events,
    who: { merchant: 'vous', client: 'votre client', system: 'automatiquement' },
    until: (moment: string) => `jusqu’au ${moment}`,
  },
  {
    title: 'Timeline',
    events: {
      CREATED: 'Request sent',
      OPENED: 'Request opened',
      REMINDED: 'Client reminded',
      EXTENDED: 'Deadline extended',
      AUTHORISED: 'Amount agreed to, code entered',
      VALIDATED: 'Payment validated',
      CLIENT_DECLINED: 'Request declined',
      CANCELLED: 'Request cancelled',
      CLIENT_EXPIRED: 'Client ran out of time',
      MERCHANT_DECLINED: 'Service declined, client released',
      MERCHANT_EXPIRED: 'Not confirmed in time, client released',
      VOIDED: 'Payment cancelled, vouchers given back',
      REFUNDED: 'Vouchers given back',
    },
    who: { merchant: 'you', client: 'your client', system: 'automatically' },
    until: (moment: string) => `until ${moment}`,
  },
);
