import { words } from '../../web/words/words.ts';

/** What a merchant reads who is let in no more. */
export const blockedWords = words({
  title: { fr: 'Votre compte est bloqué', en: 'Your account is blocked' },
  lead: { fr: 'Vous ne pouvez plus encaisser ni consulter vos paiements.', en: 'You can no longer collect payments, nor see them.' },
  requests: { fr: 'Vos demandes en cours sont closes\u00a0: vos clients en sont prévenus, et rien ne leur est débité.', en: 'Your open requests are closed: your clients are told, and nothing is debited to them.' },
  transfers: { fr: 'Ce qui vous est dû reste dû, mais vos virements sont retenus.', en: 'What is owed to you stays owed, but your transfers are withheld.' },
  support: { fr: 'Le support vous en dira la raison et ce que vous pouvez faire.', en: 'Support will tell you the reason, and what you can do.' },
});
