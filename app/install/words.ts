import { words } from '../../web/words/words.ts';

export const installWords = words({
  title: { fr: 'Sur votre écran d’accueil', en: 'On your home screen' },
  detail: { fr: 'Installée, l’application s’ouvre d’un geste et garde l’activation de cet appareil.', en: 'Once installed, the app opens with one tap and keeps the activation of this device.' },
  action: { fr: 'Installer l’application', en: 'Install the app' },
  byHand: { fr: 'Ajouter à l’écran d’accueil', en: 'Add to the home screen' },
  steps: [
    {
      title: { fr: 'Touchez Partager', en: 'Tap Share' },
      detail: { fr: 'En bas de l’écran, ou en haut sur iPad.', en: 'At the bottom of the screen, or at the top on iPad.' },
    },
    {
      title: { fr: 'Choisissez Sur l’écran d’accueil', en: 'Choose Add to Home Screen' },
      detail: { fr: 'Faites défiler la liste si besoin, puis touchez Ajouter.', en: 'Scroll the list if need be, then tap Add.' },
    },
    {
      title: { fr: 'Ouvrez l’application', en: 'Open the app' },
      detail: { fr: 'Depuis l’écran d’accueil\u00a0: connectez-vous, puis activez-la.', en: 'From the home screen: sign in, then activate it.' },
    },
  ],
});
