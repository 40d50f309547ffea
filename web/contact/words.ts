import { words } from '../words/words.ts';

export const contactWords = words({
  support: { fr: 'Support', en: 'Support' },
  form: { fr: 'Formulaire de contact', en: 'Contact form' },
});
