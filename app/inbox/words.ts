import { words } from '../../web/words/words.ts';

export const inboxWords = words(
  {
    greeting: (firstName: string | undefined) => (firstName === undefined ? 'Bonjour' : `Bonjour ${firstName}`),
    loading: 'Chargement de vos demandes…',
    pass: {
      title: 'Mon identifiant',
      help: 'À donner au prestataire pour recevoir sa demande.',
      copy: 'Copier',
      qrCode: 'QR code',
      available: 'Disponible',
      held: (amount: string) => `Bloqué, en attente d’un prestataire\u00a0: ${amount}`,
    },
    enrol: {
      title: 'Activez cet appareil pour payer',
      detail:
        'Une seule fois, en moins d’une minute\u00a0: avec le code d’activation que vous avez reçu, ou depuis un appareil déjà activé.',
      action: 'Activer cet appareil',
    },
    open: {
      title: 'Demandes à valider',
      arrived: (merchant: string, amount: string) => `Nouvelle demande de ${merchant}\u00a0: ${amount}.`,
      toPay: 'À payer',
      toHold: 'À valider, puis confirmé par le prestataire',
      noLabel: 'Sans objet précisé',
      action: 'Voir et payer',
    },
    held: {
      title: 'En attente du prestataire',
      until: (amount: string, day: string, one: boolean) => `${amount} ${one ? 'bloqué' : 'bloqués'} jusqu’au ${day}`,
    },
    empty: {
      title: 'Aucune demande à valider',
      lead: 'Une demande s’affichera ici d’elle-même, sans recharger.',
      steps: [
        'Donnez votre identifiant au prestataire, ou montrez-lui votre QR code.',
        'Sa demande arrive ici\u00a0: vous voyez qui demande quoi, et choisissez combien payer.',
        'Vous validez avec votre code personnel. Le prestataire le voit aussitôt.',
      ] as readonly string[],
      history: 'Voir mes paiements',
    },
  },
  {
    greeting: (firstName: string | undefined) => (firstName === undefined ? 'Hello' : `Hello ${firstName}`),
    loading: 'Loading your requests…',
    pass: {
      title: 'My identifier',
      help: 'Give it to the provider to receive their request.',
      copy: 'Copy',
      qrCode: 'QR code',
      available: 'Available',
      held: (amount: string) => `Held, waiting for a provider: ${amount}`,
    },
    enrol: {
      title: 'Activate this device to pay',
      detail:
        'Once, in under a minute: with the activation code you received, or from a device that is active already.',
      action: 'Activate this device',
    },
    open: {
      title: 'Requests to approve',
      arrived: (merchant: string, amount: string) => `New request from ${merchant}: ${amount}.`,
      toPay: 'To pay',
      toHold: 'To approve, then confirmed by the provider',
      noLabel: 'Nothing said about it',
      action: 'View and pay',
    },
    held: {
      title: 'Waiting for the provider',
      until: (amount: string, day: string) => `${amount} held until ${day}`,
    },
    empty: {
      title: 'No request to approve',
      lead: 'A request will show here by itself, without reloading.',
      steps: [
        'Give the provider your identifier, or show your QR code.',
        'Their request arrives here: you see who asks for what, and choose how much to pay.',
        'You approve with your personal code. The provider sees it at once.',
      ],
      history: 'See my payments',
    },
  },
);
