import { words } from '../../web/words/words.ts';

export const complementWords = words({
  title: { fr: 'Reste à encaisser', en: 'Remainder to collect' },
  ask: { fr: 'Comment votre client l’a-t-il réglé\u00a0? Un seul moyen\u00a0: touchez-le, et tout est noté.', en: 'How did your client settle it? One means only: touch it, and all is noted.' },
  split: { fr: 'Répartir entre plusieurs moyens', en: 'Split between several means' },
  means: { fr: 'Moyen de paiement', en: 'Means of payment' },
  amount: { fr: 'Montant', en: 'Amount' },
  fill: { fr: 'Mettre {amount}', en: 'Put {amount}' },
  fillWhat: { fr: 'Mettre {amount}, ce qui est encore dû', en: 'Put {amount}, what is still due' },
  remove: { fr: 'Retirer la ligne «\u00a0{means}\u00a0»', en: 'Remove the line "{means}"' },
  add: { fr: 'Ajouter un moyen', en: 'Add a means' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  settledInFull: { fr: 'Tout est réglé', en: 'All is settled' },
  settledInPart: { fr: 'Encore {due} à encaisser', en: '{due} still to collect' },
  complete: { fr: 'Compléter', en: 'Complete' },
  correct: { fr: 'Corriger', en: 'Correct' },
  over: { fr: 'Le total dépasse le reste à encaisser de {amount}. Corrigez un montant.', en: 'The total is {amount} above the remainder. Correct an amount.' },
  empty: { fr: 'Indiquez au moins un montant.', en: 'Give at least one amount.' },
});
