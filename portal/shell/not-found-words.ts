import { words } from '../../web/words/words.ts';

export const notFoundWords = words({
  title: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
  lead: { fr: 'Le lien est peut-être incomplet.', en: 'The link may be incomplete.' },
  back: { fr: 'Revenir à l’encaissement', en: 'Back to collecting' },
});
