import { words } from '../words/words.ts';

/** What is said where the API has no words of its own: it was not reached, or API Gateway answered by itself. */
export const failureWords = words(
  {
    unreachable: 'La connexion est interrompue. Vérifiez votre réseau, puis réessayez : rien ne sera fait deux fois.',
    'signed-out': 'Votre session est terminée. Reconnectez-vous pour continuer.',
    busy: 'Le service est très sollicité. Réessayez dans un instant : rien ne sera fait deux fois.',
    broken: 'Une erreur est survenue de notre côté. Réessayez ; si cela se répète, contactez le support.',
    retry: 'Réessayer',
  },
  {
    unreachable: 'The connection is lost. Check your network, then try again: nothing will be done twice.',
    'signed-out': 'Your session has ended. Sign in again to go on.',
    busy: 'The service is busy. Try again in a moment: nothing will be done twice.',
    broken: 'Something went wrong on our side. Try again; if it happens again, contact support.',
    retry: 'Try again',
  },
);
