import { words } from '../../web/words/words.ts';

export const payeeNameWords = words({
  show: { fr: 'Comparer les deux noms', en: 'Compare the two names' },
  proposed: { fr: 'Titulaire proposé', en: 'Holder as proposed' },
  atBank: { fr: 'Nom connu de la banque', en: 'Name known to the bank' },
});
