import { words } from '../../web/words/words.ts';

export const transferSentenceWords = words({
  withCredit: { fr: 'Virement émis le {day}, sur votre compte {credit}.', en: 'Transfer sent on {day}, on your account {credit}.' },
  carried: { fr: 'Ce montant sera compris dans votre prochain virement.', en: 'This amount will be part of your next transfer.' },
});
