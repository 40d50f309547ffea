import { words } from '../words/words.ts';

export const errorWords = words({
  title: { fr: 'Une erreur s’est produite', en: 'Something went wrong' },
  lead: {
    fr: 'Rouvrez la page\u00a0: rien n’est perdu, rien n’est payé deux fois. Si cela se répète, donnez la référence au support.',
    en: 'Open the page again: nothing is lost, nothing is paid twice. If it happens again, give the reference to support.',
  },
  reload: { fr: 'Rouvrir la page', en: 'Open the page again' },
  reference: { fr: 'Référence\u00a0: {reference}', en: 'Reference: {reference}' },
});
