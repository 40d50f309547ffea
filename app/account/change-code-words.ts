import { words } from '../../web/words/words.ts';

export const changeCodeWords = words(
  {
    title: 'Changer mon code personnel',
    lead: 'Les 6 chiffres que vous saisissez à chaque paiement, sur tous vos appareils.',
    account: 'Compte',
    current: 'Code personnel actuel',
    same: 'Choisissez un code différent de l’actuel.',
    forgotten: 'Vous avez oublié le code actuel\u00a0?',
    forgottenAnswer:
      'Réactivez cet appareil avec un code d’activation de l’émetteur de vos chèques-vacances\u00a0: vous choisirez un nouveau code.',
    activate: 'Réactiver cet appareil',
    change: 'Changer le code',
    notHere: {
      lead: 'Le code ne se change que depuis un appareil activé. Activez celui-ci d’abord.',
      activate: 'Activer cet appareil',
    },
    done: {
      title: 'Votre code personnel est changé',
      lead: 'Utilisez le nouveau dès votre prochain paiement, sur tous vos appareils.',
      back: 'Revenir au compte',
    },
  },
  {
    title: 'Change my personal code',
    lead: 'The 6 digits that you enter at each payment, on all of your devices.',
    account: 'Account',
    current: 'Current personal code',
    same: 'Choose a code other than the current one.',
    forgotten: 'Forgot the current code?',
    forgottenAnswer:
      'Activate this device again with an activation code from the issuer of your vouchers: you will choose a new code.',
    activate: 'Activate this device again',
    change: 'Change the code',
    notHere: {
      lead: 'The code can be changed only from an activated device. Activate this one first.',
      activate: 'Activate this device',
    },
    done: {
      title: 'Your personal code is changed',
      lead: 'Use the new one from your next payment on, on all of your devices.',
      back: 'Back to the account',
    },
  },
);
