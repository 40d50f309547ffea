import { words } from '../../contract/words/words.ts';

export const platformWords = words({
  androidPhone: { fr: 'Téléphone Android', en: 'Android phone' },
  androidTablet: { fr: 'Tablette Android', en: 'Android tablet' },
  windowsComputer: { fr: 'Ordinateur Windows', en: 'Windows computer' },
  computer: { fr: 'Ordinateur', en: 'Computer' },
});
