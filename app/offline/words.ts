import { words } from '../../web/words/words.ts';

export const offlineWords = words({
  lead: { fr: 'Dès que le réseau revient, l’application s’ouvre d’elle-même.', en: 'As soon as the network is back, the app opens by itself.' },
  unreachableLead: { fr: 'L’application réessaie d’elle-même et s’ouvrira dès qu’il répond.', en: 'The app keeps trying, and will open as soon as it answers.' },
  atTheTill: { fr: 'Vous devez payer maintenant\u00a0?', en: 'Do you have to pay now?' },
  advice: [
    { fr: 'Demandez au prestataire de partager son Wi-Fi, ou sortez capter un réseau mobile.', en: 'Ask the provider to share their Wi-Fi, or step outside to find a mobile network.' },
    { fr: 'Le prestataire peut aussi prolonger sa demande, ou l’annuler pour encaisser autrement.', en: 'The provider can also extend the request, or cancel it to be paid otherwise.' },
    { fr: 'Rien n’est débité tant que vous n’avez pas saisi votre code personnel.', en: 'Nothing is debited until you have entered your personal code.' },
  ],
});
