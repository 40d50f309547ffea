import { words } from '../../web/words/words.ts';
import type { CameraFailure } from '../../web/scan/open-camera.ts';

const failures: Record<CameraFailure, string> = {
  refused:
    'Vous n’avez pas autorisé la caméra. Autorisez-la pour ce site dans votre navigateur, ou saisissez l’identifiant.',
  absent: 'Cet appareil n’a pas de caméra. Saisissez l’identifiant que votre client lit dans son application.',
  busy: 'La caméra est déjà utilisée par une autre application. Fermez-la, puis réessayez.',
  unavailable: 'Ce navigateur ne donne pas accès à la caméra. Saisissez l’identifiant de votre client.',
};

/** Of the dialog that scans, which is loaded when it is opened. */
export const scanWords = words(
  {
    title: 'Scanner le code de mon client',
    help: 'Votre client ouvre « Mon identifiant » dans son application et vous montre le code.',
    opening: 'Ouverture de la caméra…',
    looking: 'Placez le code dans le cadre : il est lu tout seul.',
    somethingElse: 'Ce code n’est pas un identifiant. Demandez à votre client d’ouvrir « Mon identifiant ».',
    failures,
    picture: 'Image de la caméra',
    type: 'Saisir l’identifiant',
    retry: 'Réessayer',
  },
  {
    title: 'Scan my client’s code',
    help: 'Your client opens “My identifier” in the app and shows you the code.',
    opening: 'Opening the camera…',
    looking: 'Hold the code inside the frame: it is read by itself.',
    somethingElse: 'This code is not an identifier. Ask your client to open “My identifier”.',
    failures: {
      refused: 'You have not allowed the camera. Allow it for this site in your browser, or type the identifier.',
      absent: 'This device has no camera. Type the identifier that your client reads in the app.',
      busy: 'Another application is using the camera. Close it, then try again.',
      unavailable: 'This browser gives no access to the camera. Type your client’s identifier.',
    },
    picture: 'Camera picture',
    type: 'Type the identifier',
    retry: 'Try again',
  },
);
