import { words } from '../../web/words/words.ts';

export const commissionWords = words({
  title: { fr: 'La commission', en: 'The commission' },
  now: { fr: 'Aujourd’hui', en: 'Today' },
  from: { fr: 'À partir du {day}', en: 'From {day} on' },
  proposal: { fr: 'Voir la proposition', en: 'See the proposal' },
  change: { fr: 'Changer la commission', en: 'Change the commission' },
  lead: { fr: 'La finance valide. La nouvelle commission vaut pour les demandes de paiement créées à partir du jour choisi\u00a0; celles d’avant gardent la leur.', en: 'Finance approves. The new commission is for payment requests made from that day on; those before keep theirs.' },
  rate: { fr: 'Commission, en pour cent', en: 'Commission, per cent' },
  wrong: { fr: 'Un pourcentage de 0 à {max}, avec deux décimales au plus\u00a0: 2,5.', en: 'A percentage from 0 to {max}, with two decimals at most: 2.5.' },
  day: { fr: 'À partir du', en: 'From' },
  propose: { fr: 'Proposer la commission', en: 'Propose the commission' },
});
