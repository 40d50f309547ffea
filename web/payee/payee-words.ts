import { words } from '../words/words.ts';

export const payeeWords = words({
  label: { fr: 'Vérification du titulaire', en: 'Check of the holder' },
  MATCH: { fr: 'La banque confirme ce nom ({moment})', en: 'The bank confirms this name ({moment})' },
  CLOSE_MATCH: { fr: 'Nom proche\u00a0: la banque connaît ce compte sous le nom «\u00a0{name}\u00a0» ({moment})', en: 'A similar name: the bank knows this account as “{name}” ({moment})' },
  NO_MATCH: { fr: 'La banque répond que ce compte n’est pas à ce nom ({moment})', en: 'The bank says that this account is not in this name ({moment})' },
  NO_SERVICE: { fr: 'Non vérifié\u00a0: la vérification n’est pas en service ({moment})', en: 'Not checked: the check is not in service ({moment})' },
  NO_ANSWER: { fr: 'Non vérifié\u00a0: la banque n’a pas répondu ({moment})', en: 'Not checked: the bank did not answer ({moment})' },
  NOT_POSSIBLE: { fr: 'Non vérifié\u00a0: la banque de ce compte ne se prononce pas ({moment})', en: 'Not checked: the bank of this account does not say ({moment})' },
});
