import { words } from '../../web/words/words.ts';

/** The words of the personal code, wherever one is typed or chosen. */
export const codeWords = words(
  {
    code: 'Code personnel',
    newCode: 'Nouveau code personnel',
    newCodeHelp: '6 chiffres que vous seul connaissez, demandés à chaque paiement. Évitez les dates et les suites.',
    confirmation: 'Confirmez le code personnel',
    notSixDigits: 'Saisissez 6 chiffres.',
    differ: 'Les deux codes sont différents. Saisissez deux fois le même.',
    show: 'Afficher le code',
    hide: 'Masquer le code',
    nowLocked:
      'Vos paiements sont maintenant bloqués. Réactivez cet appareil avec un code d’activation\u00a0: vous choisirez un nouveau code.',
    activate: 'Réactiver cet appareil',
    devices: 'Voir mes appareils',
    unnamed: 'Appareil sans nom',
  },
  {
    code: 'Personal code',
    newCode: 'New personal code',
    newCodeHelp: '6 digits that only you know, asked for at each payment. Avoid dates and sequences.',
    confirmation: 'Confirm the personal code',
    notSixDigits: 'Enter 6 digits.',
    differ: 'The two codes differ. Enter the same one twice.',
    show: 'Show the code',
    hide: 'Hide the code',
    nowLocked:
      'Your payments are locked now. Activate this device again with an activation code: you will choose a new code.',
    activate: 'Activate this device again',
    devices: 'See my devices',
    unnamed: 'Unnamed device',
  },
);
