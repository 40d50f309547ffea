import { words } from '../words/words.ts';

/** What is said where the API has no words of its own: it was not reached, or API Gateway answered by itself. */
export const failureWords = words({
  unreachable: { fr: 'La connexion est interrompue. Vérifiez votre réseau, puis réessayez\u00a0: rien ne sera fait deux fois.', en: 'The connection is lost. Check your network, then try again: nothing will be done twice.' },
  'signed-out': { fr: 'Votre session est terminée. Reconnectez-vous pour continuer.', en: 'Your session has ended. Sign in again to go on.' },
  busy: { fr: 'Le service est très sollicité. Réessayez dans un instant\u00a0: rien ne sera fait deux fois.', en: 'The service is busy. Try again in a moment: nothing will be done twice.' },
  broken: { fr: 'Une erreur s’est produite de notre côté. Réessayez\u00a0; si cela se répète, contactez le support.', en: 'Something went wrong on our side. Try again; if it happens again, contact support.' },
  retry: { fr: 'Réessayer', en: 'Try again' },
});
