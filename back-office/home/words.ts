import { words } from '../../web/words/words.ts';

export const homeWords = words({
  title: { fr: 'Accueil', en: 'Home' },
  lead: { fr: 'Retrouvez un paiement, un client, un établissement ou un virement par ce que vous en savez.', en: 'Find a payment, a client, an establishment or a transfer by what you know of it.' },
  nothing: { fr: 'Vous n’avez encore aucun rôle. Demandez-en un à une personne des opérations.', en: 'You have no role yet. Ask somebody of operations for one.' },
});
