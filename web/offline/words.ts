import { words } from '../words/words.ts';

export const offlineWords = words({
  title: { fr: 'Vous êtes hors ligne', en: 'You are offline' },
  unreachable: { fr: 'Le service ne répond pas', en: 'The service does not answer' },
  retry: { fr: 'Réessayer maintenant', en: 'Try again now' },
  banner: { fr: 'Vous êtes hors ligne.', en: 'You are offline.' },
});
