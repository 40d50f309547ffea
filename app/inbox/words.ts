import { words } from '../../web/words/words.ts';

export const inboxWords = words({
  greeting: { fr: 'Bonjour', en: 'Hello' },
  greetingTo: { fr: 'Bonjour {firstName}', en: 'Hello {firstName}' },
  loading: { fr: 'Chargement de vos demandes…', en: 'Loading your requests…' },
  pass: {
    title: { fr: 'Mon identifiant', en: 'My identifier' },
    help: { fr: 'À donner au prestataire pour recevoir sa demande.', en: 'Give it to the provider to receive their request.' },
    copy: { fr: 'Copier', en: 'Copy' },
    qrCode: { fr: 'QR code', en: 'QR code' },
    available: { fr: 'Disponible', en: 'Available' },
    held: { fr: 'Bloqué, en attente d’un prestataire\u00a0: {amount}', en: 'Held, waiting for a provider: {amount}' },
  },
  enrol: {
    title: { fr: 'Activez cet appareil pour payer', en: 'Activate this device to pay' },
    detail: { fr: 'Une seule fois, en moins d’une minute\u00a0: avec le code d’activation que vous avez reçu, ou depuis un appareil déjà activé.', en: 'Once, in under a minute: with the activation code you received, or from a device that is active already.' },
    action: { fr: 'Activer cet appareil', en: 'Activate this device' },
  },
  open: {
    title: { fr: 'Demandes à valider', en: 'Requests to approve' },
    arrived: { fr: 'Nouvelle demande de {merchant}\u00a0: {amount}.', en: 'New request from {merchant}: {amount}.' },
    toPay: { fr: 'À payer', en: 'To pay' },
    toHold: { fr: 'À valider, puis confirmé par le prestataire', en: 'To approve, then confirmed by the provider' },
    noLabel: { fr: 'Sans objet précisé', en: 'Nothing said about it' },
    action: { fr: 'Voir et payer', en: 'View and pay' },
  },
  held: {
    title: { fr: 'En attente du prestataire', en: 'Waiting for the provider' },
    until: { fr: '{amount} {euros, plural, one {bloqué} other {bloqués}} jusqu’au {day}', en: '{amount} held until {day}' },
  },
  empty: {
    title: { fr: 'Aucune demande à valider', en: 'No request to approve' },
    lead: { fr: 'Une demande s’affichera ici d’elle-même, sans recharger.', en: 'A request will show here by itself, without reloading.' },
    steps: [
      { fr: 'Donnez votre identifiant au prestataire, ou montrez-lui votre QR code.', en: 'Give the provider your identifier, or show your QR code.' },
      { fr: 'Sa demande arrive ici\u00a0: vous voyez qui demande quoi, et choisissez combien payer.', en: 'Their request arrives here: you see who asks for what, and choose how much to pay.' },
      { fr: 'Vous validez avec votre code personnel. Le prestataire le voit aussitôt.', en: 'You approve with your personal code. The provider sees it at once.' },
    ],
    history: { fr: 'Voir mes paiements', en: 'See my payments' },
  },
});
