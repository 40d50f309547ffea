import { words } from '../../web/words/words.ts';

export const installWords = words(
  {
    title: 'Sur votre écran d’accueil',
    detail: 'Installée, l’application s’ouvre d’un geste et garde l’activation de cet appareil.',
    action: 'Installer l’application',
    byHand: 'Ajouter à l’écran d’accueil',
    steps: [
      { title: 'Touchez Partager', detail: 'En bas de l’écran, ou en haut sur iPad.' },
      { title: 'Choisissez Sur l’écran d’accueil', detail: 'Faites défiler la liste si besoin, puis touchez Ajouter.' },
      { title: 'Ouvrez l’application', detail: 'Depuis l’écran d’accueil\u00a0: connectez-vous, puis activez-la.' },
    ],
  },
  {
    title: 'On your home screen',
    detail: 'Once installed, the app opens with one tap and keeps the activation of this device.',
    action: 'Install the app',
    byHand: 'Add to the home screen',
    steps: [
      { title: 'Tap Share', detail: 'At the bottom of the screen, or at the top on iPad.' },
      { title: 'Choose Add to Home Screen', detail: 'Scroll the list if need be, then tap Add.' },
      { title: 'Open the app', detail: 'From the home screen: sign in, then activate it.' },
    ],
  },
);
