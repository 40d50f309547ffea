import { words } from '../../web/words/words.ts';

export const closedWords = words({
  title: { fr: 'Cet établissement est fermé', en: 'This establishment is closed' },
  requests: { fr: 'Il ne crée plus de demande de paiement. Les demandes en cours suivent leur cours\u00a0: vous pouvez encore les confirmer, les refuser, les annuler ou rembourser.', en: 'It creates no payment requests any more. Those that are open go on: you can still confirm, decline, cancel or refund them.' },
  transfers: { fr: 'Ce qui lui est dû est versé jusqu’au bout. Vous pouvez toujours lire et exporter vos opérations.', en: 'What is owed to it is paid to the end. You can still read and export your operations.' },
});
