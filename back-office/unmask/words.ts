import { words } from '../../web/words/words.ts';

export const unmaskWords = words({
  show: { fr: 'Afficher les coordonnées', en: 'Show who it is' },
  title: { fr: 'Afficher les coordonnées en clair', en: 'Show who it is in clear' },
  lead: { fr: 'Le journal garde votre nom et la raison. Les coordonnées restent visibles tant que cette page est ouverte.', en: 'The journal keeps your name and the reason. It is shown for as long as this page is open.' },
  reason: { fr: 'Raison', en: 'Reason' },
});
