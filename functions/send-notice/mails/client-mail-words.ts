import { words } from '../../../contract/words/words.ts';

export const clientMailWords = words({
  merchant: { fr: 'Prestataire', en: 'Provider' },
  asked: { fr: 'Montant demandé', en: 'Amount asked for' },
  label: { fr: 'Pour', en: 'For' },
  until: { fr: 'À confirmer avant le', en: 'To be confirmed before' },
  paid: { fr: 'Montant payé', en: 'Amount paid' },
  on: { fr: 'Date', en: 'Date' },
  remainder: { fr: 'Reste à payer au prestataire', en: 'Remainder to pay to the provider' },
  openRequest: { fr: 'Ouvrir la demande', en: 'Open the request' },
  openAccount: { fr: 'Ouvrir mon compte', en: 'Open my account' },
  openBlocked: { fr: 'Voir les prestataires bloqués', en: 'See the blocked providers' },
  openDevices: { fr: 'Voir mes appareils', en: 'See my devices' },
  REQUESTED: {
    subject: { fr: '{merchant} vous demande un paiement', en: '{merchant} asks you for a payment' },
    title: { fr: 'Demande de paiement', en: 'Payment request' },
    lead: { fr: '{merchant} vous demande {amount} en Chèque-Vacances Connect.', en: '{merchant} asks you for {amount} in Chèque-Vacances Connect.' },
    how: { fr: 'Ouvrez la demande dans l’application, vérifiez le montant, puis acceptez-la ou refusez-la.', en: 'Open the request in the app, check the amount, then accept or decline it.' },
    caution: { fr: 'Vous ne connaissez pas ce prestataire\u00a0? Refusez la demande\u00a0: rien n’est débité sans votre accord.', en: 'You do not know this provider? Decline the request: nothing is debited unless you agree.' },
  },
  REMINDED: {
    subject: { fr: 'Rappel\u00a0: {merchant} attend votre réponse', en: 'Reminder: {merchant} is waiting for your answer' },
    title: { fr: 'Une demande de paiement vous attend', en: 'A payment request is waiting for you' },
  },
  RECEIPT: {
    subject: { fr: 'Reçu de votre paiement à {merchant}', en: 'Receipt of your payment to {merchant}' },
    title: { fr: 'Reçu de paiement', en: 'Payment receipt' },
    lead: { fr: 'Votre paiement de {amount} à {merchant} est validé.', en: 'Your payment of {amount} to {merchant} is validated.' },
    open: { fr: 'Voir le paiement', en: 'See the payment' },
    caution: { fr: 'Payé en Chèque-Vacances Connect. Ce reçu n’est pas une facture.', en: 'Paid in Chèque-Vacances Connect. This receipt is no invoice.' },
  },
  CODE_LOCKED: {
    subject: { fr: 'Vos paiements sont bloqués', en: 'Your payments are locked' },
    title: { fr: 'Vos paiements sont bloqués', en: 'Your payments are locked' },
    lead: { fr: 'Un code personnel incorrect a été saisi trois fois de suite, la dernière fois le {at}. Par sécurité, vos paiements sont bloqués.', en: 'A wrong personal code was entered three times in a row, the last time on {at}. To be safe, your payments are locked.' },
    how: { fr: 'Un code d’activation remis par {issuer} les débloque\u00a0: vous choisirez alors un nouveau code personnel.', en: 'An activation code from {issuer} unlocks them: you will then choose a new personal code.' },
    caution: { fr: 'Ce n’était pas vous\u00a0? Prévenez {issuer} sans attendre.', en: 'It was not you? Tell {issuer} without delay.' },
  },
  EMAIL_CHANGED: {
    subject: { fr: 'Votre adresse de connexion a été changée', en: 'The address you sign in with was changed' },
    title: { fr: 'Votre adresse de connexion a été changée', en: 'The address you sign in with was changed' },
    lead: { fr: 'L’adresse e-mail avec laquelle vous vous connectez a été changée le {at}. L’ancienne et la nouvelle adresse reçoivent ce message.', en: 'The e-mail address that you sign in with was changed on {at}. This message goes to the old and to the new address.' },
    caution: { fr: 'Vous ne l’avez pas demandé\u00a0? Prévenez {issuer} sans attendre.', en: 'You did not ask for it? Tell {issuer} without delay.' },
  },
  CODE_CHANGED: {
    subject: { fr: 'Votre code personnel a été changé', en: 'Your personal code was changed' },
    title: { fr: 'Votre code personnel a été changé', en: 'Your personal code was changed' },
    lead: { fr: 'Votre code personnel a été changé le {at}.', en: 'Your personal code was changed on {at}.' },
  },
  DEVICE_ADDED: {
    subject: { fr: 'Un appareil a été ajouté à votre compte', en: 'A device was added to your account' },
    title: { fr: 'Un nouvel appareil peut payer', en: 'A new device can pay' },
    lead: { fr: 'Un appareil a été ajouté à votre compte le {at}. Il permet de payer avec votre code personnel.', en: 'A device was added to your account on {at}. It can pay with your personal code.' },
  },
  DEVICE_REVOKED: {
    subject: { fr: 'Un appareil a été retiré de votre compte', en: 'A device was removed from your account' },
    title: { fr: 'Un appareil ne peut plus payer', en: 'A device can no longer pay' },
    lead: { fr: 'Un appareil a été retiré de votre compte le {at}. Il ne permet plus de payer.', en: 'A device was removed from your account on {at}. It can no longer pay.' },
  },
  PUSH_MOVED: {
    subject: { fr: 'Vos notifications arrivent à une autre adresse', en: 'Your notifications go to another address' },
    title: { fr: 'Un appareil reçoit ses notifications ailleurs', en: 'A device gets its notifications elsewhere' },
    lead: { fr: 'Le {at}, un de vos appareils a changé l’adresse à laquelle il reçoit vos notifications. C’est normal si vous venez de les réactiver sur cet appareil.', en: 'On {at} one of your devices changed the address at which it gets your notifications. It is as it should be if you have just switched them on again on that device.' },
  },
  MERCHANT_BLOCKED_BY_CLIENT: {
    subject: { fr: 'Un prestataire bloqué sur votre compte', en: 'A provider was blocked on your account' },
    title: { fr: 'Un prestataire ne peut plus vous demander de paiement', en: 'A provider can no longer ask you for payments' },
    lead: { fr: 'Sur votre compte, ce prestataire a été bloqué le {at}. Ses demandes en attente ont été refusées.', en: 'This provider was blocked on your account on {at}. The requests that were waiting have been declined.' },
  },
  MERCHANT_UNBLOCKED_BY_CLIENT: {
    subject: { fr: 'Un prestataire débloqué sur votre compte', en: 'A provider was unblocked on your account' },
    title: { fr: 'Un prestataire peut de nouveau vous demander des paiements', en: 'A provider can ask you for payments again' },
    lead: { fr: 'Ce prestataire a été débloqué sur votre compte le {at}. Rien n’est débité sans votre accord.', en: 'This provider was unblocked on your account on {at}. Nothing is debited unless you agree.' },
  },
  notYou: { fr: 'Ce n’était pas vous\u00a0? Retirez les appareils que vous ne connaissez pas, puis demandez un code d’activation à {issuer}\u00a0: il vous fera choisir un nouveau code personnel.', en: 'It was not you? Remove the devices that you do not know, then ask {issuer} for an activation code: it lets you choose a new personal code.' },
});
