import { words } from '../../web/words/words.ts';

export const offlineWords = words(
  {
    title: 'Vous êtes hors ligne',
    lead: 'Dès que le réseau revient, l’application s’ouvre d’elle-même.',
    unreachable: 'Le service ne répond pas',
    unreachableLead: 'L’application réessaie d’elle-même et s’ouvrira dès qu’il répond.',
    atTheTill: 'Vous devez payer maintenant\u00a0?',
    advice: [
      'Demandez au prestataire de partager son Wi-Fi, ou sortez capter un réseau mobile.',
      'Le prestataire peut aussi prolonger sa demande, ou l’annuler pour encaisser autrement.',
      'Rien n’est débité tant que vous n’avez pas saisi votre code personnel.',
    ],
    retry: 'Réessayer maintenant',
    banner: 'Vous êtes hors ligne.',
  },
  {
    title: 'You are offline',
    lead: 'As soon as the network is back, the app opens by itself.',
    unreachable: 'The service does not answer',
    unreachableLead: 'The app keeps trying, and will open as soon as it answers.',
    atTheTill: 'Do you have to pay now?',
    advice: [
      'Ask the provider to share their Wi-Fi, or step outside to find a mobile network.',
      'The provider can also extend the request, or cancel it to be paid otherwise.',
      'Nothing is debited until you have entered your personal code.',
    ],
    retry: 'Try again now',
    banner: 'You are offline.',
  },
);
