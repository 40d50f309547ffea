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
    counter: { fr: 'Scanner un comptoir', en: 'Scan a counter' },
    available: { fr: 'Disponible', en: 'Available' },
    held: { fr: 'Mis de côté, en attente d’un prestataire\u00a0: {amount}', en: 'Set aside, waiting for a provider: {amount}' },
  },
  enrol: {
    title: { fr: 'Activez cet appareil pour payer', en: 'Activate this device to pay' },
    detail: { fr: 'Une seule fois, en moins d’une minute\u00a0: avec le code d’activation que vous avez reçu, ou depuis un appareil déjà activé.', en: 'Once, in under a minute: with the activation code you received, or from a device that is active already.' },
    action: { fr: 'Activer cet appareil', en: 'Activate this device' },
  },
  open: {
    title: { fr: 'Demandes à valider', en: 'Requests to approve' },
    arrived: { fr: 'Nouvelle demande\u00a0: {merchant}, {amount}.', en: 'New request: {merchant}, {amount}.' },
    missing: { fr: 'Il vous manque {amount}\u00a0: vous pouvez en payer une partie.', en: 'You are {amount} short: you can pay a part of it.' },
    noneLeft: { fr: 'Vous n’avez plus de chèques disponibles.', en: 'You have no vouchers left.' },
    noLabel: { fr: 'Sans objet précisé', en: 'Nothing said about it' },
    action: { fr: 'Voir et payer', en: 'View and pay' },
    holdAction: { fr: 'Voir et réserver', en: 'View and set aside' },
  },
  held: {
    title: { fr: 'En attente du prestataire', en: 'Waiting for the provider' },
    until: { fr: '{amount} mis de côté jusqu’au {day}', en: '{amount} set aside until {day}' },
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
