import { words } from '../../web/words/words.ts';

/** The words of the personal code, wherever one is typed or chosen. */
export const codeWords = words({
  code: { fr: 'Code personnel', en: 'Personal code' },
  newCode: { fr: 'Nouveau code personnel', en: 'New personal code' },
  newCodeHelp: { fr: '6 chiffres que vous seul connaissez, demandés à chaque paiement. Évitez les dates et les suites.', en: '6 digits that only you know, asked for at each payment. Avoid dates and sequences.' },
  confirmation: { fr: 'Confirmez le code personnel', en: 'Confirm the personal code' },
  notSixDigits: { fr: 'Saisissez 6 chiffres.', en: 'Enter 6 digits.' },
  differ: { fr: 'Les deux codes sont différents. Saisissez deux fois le même.', en: 'The two codes differ. Enter the same one twice.' },
  show: { fr: 'Afficher le code', en: 'Show the code' },
  hide: { fr: 'Masquer le code', en: 'Hide the code' },
  nowLocked: { fr: 'Vos paiements sont maintenant bloqués. Réactivez cet appareil avec un code d’activation\u00a0: vous choisirez un nouveau code.', en: 'Your payments are locked now. Activate this device again with an activation code: you will choose a new code.' },
  activate: { fr: 'Réactiver cet appareil', en: 'Activate this device again' },
  activateHere: { fr: 'Activer cet appareil', en: 'Activate this device' },
  devices: { fr: 'Voir mes appareils', en: 'See my devices' },
  unreadable: { fr: 'Votre téléphone n’arrive pas à lire sa clé', en: 'Your phone cannot read its key' },
  unreadableDetail: { fr: 'Votre activation n’est pas en cause\u00a0: réessayez, ou fermez l’application et rouvrez-la. En navigation privée, ouvrez-la dans une fenêtre normale. Si cela dure, contactez le support.', en: 'Your activation is not the reason: try again, or close the app and open it again. In a private window, use a normal one. If it lasts, contact support.' },
  unnamed: { fr: 'Appareil sans nom', en: 'Unnamed device' },
});
