import type { Entry } from '../../contract/words/entry.ts';
import type { AccountEvent } from './account-notice.ts';
import type { ClientNewsEvent } from './payment-events.ts';

/** What a push says: plain texts, with nothing told in them. */
export const notificationWords: Record<ClientNewsEvent, { title: Entry; body: Entry }> = {
  REQUESTED: {
    title: { fr: 'Demande de paiement', en: 'Payment request' },
    body: { fr: 'Vous avez une demande de paiement à confirmer.', en: 'You have a payment request to confirm.' },
  },
  REMINDED: {
    title: { fr: 'Demande de paiement', en: 'Payment request' },
    body: { fr: 'Rappel\u00a0: une demande de paiement attend votre confirmation.', en: 'Reminder: a payment request is waiting for your confirmation.' },
  },
  EXTENDED: {
    title: { fr: 'Délai prolongé', en: 'More time' },
    body: { fr: 'Vous avez plus de temps pour confirmer une demande de paiement.', en: 'You have more time to confirm a payment request.' },
  },
  CONFIRMED: {
    title: { fr: 'Paiement validé', en: 'Payment validated' },
    body: { fr: 'Le prestataire a confirmé la prestation. Votre paiement est validé.', en: 'The provider has confirmed the service. Your payment is validated.' },
  },
  CONFIRMED_IN_PART: {
    title: { fr: 'Paiement validé en partie', en: 'Payment validated in part' },
    body: { fr: 'Le prestataire a confirmé une partie de la prestation. Le reste est de nouveau disponible.', en: 'The provider has confirmed a part of the service. The rest is available again.' },
  },
  CANCELLED: {
    title: { fr: 'Demande annulée', en: 'Request cancelled' },
    body: { fr: 'Le prestataire a annulé une demande de paiement. Vous n’avez rien à faire.', en: 'The provider has cancelled a payment request. You have nothing to do.' },
  },
  CLIENT_EXPIRED: {
    title: { fr: 'Délai dépassé', en: 'Time ran out' },
    body: { fr: 'Une demande de paiement n’a pas été confirmée à temps. Rien n’a été débité.', en: 'A payment request was not confirmed in time. Nothing was debited.' },
  },
  MERCHANT_DECLINED: {
    title: { fr: 'Prestation refusée', en: 'Service declined' },
    body: { fr: 'Le prestataire ne peut pas assurer la prestation. Le montant mis de côté est de nouveau disponible.', en: 'The provider cannot give the service. The amount set aside is available again.' },
  },
  MERCHANT_EXPIRED: {
    title: { fr: 'Prestation non confirmée', en: 'Service not confirmed' },
    body: { fr: 'Le prestataire n’a pas confirmé à temps. Le montant mis de côté est de nouveau disponible.', en: 'The provider did not confirm in time. The amount set aside is available again.' },
  },
  MERCHANT_BLOCKED: {
    title: { fr: 'Demande close', en: 'Request closed' },
    body: { fr: 'Ce prestataire ne peut plus encaisser. Rien n’est débité, et un montant mis de côté redevient disponible.', en: 'This provider can no longer collect payments. Nothing is debited; what was set aside is free again.' },
  },
  VOIDED: {
    title: { fr: 'Paiement annulé', en: 'Payment cancelled' },
    body: { fr: 'Le prestataire a annulé un paiement. Vous avez été recrédité.', en: 'The provider has cancelled a payment. You were given your vouchers back.' },
  },
  REFUNDED: {
    title: { fr: 'Paiement annulé', en: 'Payment cancelled' },
    body: { fr: 'Le prestataire a annulé un paiement. Vous avez été recrédité.', en: 'The provider has cancelled a payment. You were given your vouchers back.' },
  },
  GIVEN_BACK: {
    title: { fr: 'Vous avez été recrédité', en: 'You were given your vouchers back' },
    body: { fr: 'Un paiement a été annulé par notre service. Le montant est de nouveau disponible.', en: 'A payment was cancelled by our service. The amount is available again.' },
  },
};

const ifNotYou = {
  fr: 'Si ce n’est pas vous, ouvrez l’application.',
  en: 'If this was not you, open the app.',
} satisfies Entry;

/** What the other devices are told of the account: that it happened, not by which device nor where. */
export const accountWords: Record<AccountEvent, { title: Entry; body: Entry }> = {
  CODE_LOCKED: {
    title: { fr: 'Paiements bloqués', en: 'Payments locked' },
    body: { fr: `Un code personnel erroné a été saisi plusieurs fois. ${ifNotYou.fr}`, en: `A wrong personal code was entered several times. ${ifNotYou.en}` },
  },
  CODE_CHANGED: {
    title: { fr: 'Code personnel changé', en: 'Personal code changed' },
    body: { fr: `Votre code personnel vient d’être changé. ${ifNotYou.fr}`, en: `Your personal code has just been changed. ${ifNotYou.en}` },
  },
  DEVICE_ADDED: {
    title: { fr: 'Nouvel appareil', en: 'New device' },
    body: { fr: `Un appareil vient d’être ajouté à votre compte. ${ifNotYou.fr}`, en: `A device has just been added to your account. ${ifNotYou.en}` },
  },
  DEVICE_REVOKED: {
    title: { fr: 'Appareil retiré', en: 'Device removed' },
    body: { fr: `Un appareil vient d’être retiré de votre compte. ${ifNotYou.fr}`, en: `A device has just been removed from your account. ${ifNotYou.en}` },
  },
  EMAIL_CHANGED: {
    title: { fr: 'Adresse e-mail changée', en: 'E-mail address changed' },
    body: { fr: `L’adresse e-mail de votre compte a changé. ${ifNotYou.fr}`, en: `The e-mail address of your account has changed. ${ifNotYou.en}` },
  },
  PUSH_MOVED: {
    title: { fr: 'Notifications déplacées', en: 'Notifications moved' },
    body: { fr: `Un de vos appareils reçoit ses notifications ailleurs. ${ifNotYou.fr}`, en: `One of your devices gets its notifications elsewhere. ${ifNotYou.en}` },
  },
  MERCHANT_BLOCKED_BY_CLIENT: {
    title: { fr: 'Prestataire bloqué', en: 'Provider blocked' },
    body: { fr: `Un prestataire vient d’être bloqué sur votre compte. ${ifNotYou.fr}`, en: `A provider has just been blocked on your account. ${ifNotYou.en}` },
  },
  MERCHANT_UNBLOCKED_BY_CLIENT: {
    title: { fr: 'Prestataire débloqué', en: 'Provider unblocked' },
    body: { fr: `Un prestataire vient d’être débloqué sur votre compte. ${ifNotYou.fr}`, en: `A provider has just been unblocked on your account. ${ifNotYou.en}` },
  },
};

/** Of the notification by which somebody tries whether notifications come through. */
export const testWords: { title: Entry; body: Entry } = {
  title: { fr: 'Essai réussi', en: 'It works' },
  body: { fr: 'Vos demandes de paiement s’afficheront comme ceci.', en: 'Your payment requests will show like this.' },
};
