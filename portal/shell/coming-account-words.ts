import { words } from '../../web/words/words.ts';

export const comingAccountWords = words({
  title: { fr: 'Vos virements iront sur un autre compte à partir du {day}', en: 'Your transfers go to another account from {day} on' },
  change: { fr: 'Compte actuel\u00a0: {old}. Nouveau compte\u00a0: {next}, titulaire {holder}.', en: 'Account today: {old}. New account: {next}, in the name of {holder}.' },
  OLD_ACCOUNT: { fr: 'D’ici là, ils vont sur le compte actuel. Vous n’avez pas demandé ce changement\u00a0? Arrêtez-le.', en: 'Until then they go to the account of today. You did not ask for this? Stop it.' },
  WITHHELD: { fr: 'D’ici là, ils sont retenus. Vous n’avez pas demandé ce changement\u00a0? Arrêtez-le.', en: 'Until then they are withheld. You did not ask for this? Stop it.' },
  stop: { fr: 'Arrêter ce changement', en: 'Stop this change' },
  stopped: { fr: 'Changement arrêté', en: 'Change stopped' },
  stays: { fr: 'Vos virements vont sur le compte {old}.', en: 'Your transfers go to the account {old}.' },
});
