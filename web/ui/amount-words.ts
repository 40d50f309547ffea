import { words } from '../words/words.ts';

/** Of a field whose text is not an amount, once it has been left. */
export const amountWords = words({
  ambiguous: { fr: 'Ce montant peut se lire de deux façons. Écrivez les milliers avec une espace et les centimes avec une virgule\u00a0: 1\u00a0234 ou 1,23.', en: 'This amount can be read in two ways. Write it without a mark for thousands, and cents after a point: 1234 or 1.23.' },
  'no-amount': { fr: 'Ce texte n’est pas un montant. Écrivez-le en euros, par exemple 85,50.', en: 'This is not an amount. Write it in euros, such as 85.50.' },
});
