import { words } from '../../web/words/words.ts';

export const changeCodeWords = words({
  title: { fr: 'Changer mon code personnel', en: 'Change my personal code' },
  lead: { fr: 'Les 6 chiffres que vous saisissez à chaque paiement, sur tous vos appareils.', en: 'The 6 digits that you enter at each payment, on all of your devices.' },
  account: { fr: 'Compte', en: 'Account' },
  current: { fr: 'Code personnel actuel', en: 'Current personal code' },
  same: { fr: 'Choisissez un code différent de l’actuel.', en: 'Choose a code other than the current one.' },
  forgotten: { fr: 'Vous avez oublié le code actuel\u00a0?', en: 'Forgot the current code?' },
  forgottenAnswer: { fr: 'Demandez un code d’activation à {issuer}, puis réactivez cet appareil\u00a0: vous choisirez un nouveau code.', en: 'Ask {issuer} for an activation code, then activate this device again: you will choose a new code.' },
  activate: { fr: 'Réactiver cet appareil', en: 'Activate this device again' },
  change: { fr: 'Changer le code', en: 'Change the code' },
  notHere: {
    lead: { fr: 'Le code ne se change que depuis un appareil activé. Activez celui-ci d’abord.', en: 'The code can be changed only from an activated device. Activate this one first.' },
    activate: { fr: 'Activer cet appareil', en: 'Activate this device' },
  },
  done: {
    title: { fr: 'Votre code personnel est changé', en: 'Your personal code is changed' },
    lead: { fr: 'Utilisez le nouveau dès votre prochain paiement, sur tous vos appareils.', en: 'Use the new one from your next payment on, on all of your devices.' },
    back: { fr: 'Revenir au compte', en: 'Back to the account' },
  },
});
