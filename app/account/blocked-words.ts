import { words } from '../../web/words/words.ts';

export const blockedWords = words({
  title: { fr: 'Prestataires bloqués', en: 'Blocked providers' },
  account: { fr: 'Compte', en: 'Account' },
  lead: { fr: 'Ils ne peuvent plus vous envoyer de demandes. Ils n’en sont pas prévenus.', en: 'They can no longer send you requests. They are not told.' },
  nobody: { fr: 'Aucun prestataire bloqué', en: 'No blocked provider' },
  since: { fr: '{city}, depuis le {day}', en: '{city}, since {day}' },
  unblock: { fr: 'Débloquer', en: 'Unblock' },
  unblockNamed: { fr: 'Débloquer {name}', en: 'Unblock {name}' },
});
