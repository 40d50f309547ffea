import { words } from '../../web/words/words.ts';

export const blockWords = words({
  block: { fr: 'Bloquer ce prestataire', en: 'Block this provider' },
  title: { fr: 'Bloquer {merchant}\u00a0?', en: 'Block {merchant}?' },
  lead: { fr: 'Ce prestataire ne pourra plus vous envoyer de demandes, et celles qui attendent seront refusées. Il n’en sera pas prévenu. Vous pourrez changer d’avis dans Compte.', en: 'This provider can no longer send you requests, and those that wait are declined. They are not told. You can change your mind in Account.' },
  keep: { fr: 'Annuler', en: 'Cancel' },
  confirm: { fr: 'Bloquer ce prestataire', en: 'Block this provider' },
  done: { fr: '{merchant} ne peut plus vous envoyer de demandes.', en: '{merchant} can no longer send you requests.' },
  undo: { fr: 'Voir les prestataires bloqués', en: 'See blocked providers' },
});
