import type { ScannerWords } from '../../web/scan/scanner.tsx';
import { words } from '../../web/words/words.ts';

export const scanWords = words<ScannerWords>(
  {
    title: 'Scanner le nouvel appareil',
    help: 'Le nouvel appareil affiche un QR code après «\u00a0Utiliser un appareil déjà activé\u00a0».',
    opening: 'Ouverture de la caméra…',
    looking: 'Placez le code dans le cadre\u00a0: il est lu tout seul.',
    somethingElse: 'Ce code n’est pas celui d’un nouvel appareil.',
    failures: {
      refused:
        'Vous n’avez pas autorisé la caméra. Autorisez-la pour ce site dans votre navigateur, ou collez le lien.',
      absent: 'Cet appareil n’a pas de caméra. Envoyez-vous le lien du nouvel appareil, et collez-le.',
      busy: 'La caméra est déjà utilisée par une autre application. Fermez-la, puis réessayez.',
      unavailable: 'Ce navigateur ne donne pas accès à la caméra. Collez le lien du nouvel appareil.',
    },
    picture: 'Image de la caméra',
    type: 'Coller le lien',
    retry: 'Réessayer',
  },
  {
    title: 'Scan the new device',
    help: 'The new device shows a QR code after “Use a device that is already activated”.',
    opening: 'Opening the camera…',
    looking: 'Hold the code inside the frame: it is read by itself.',
    somethingElse: 'This code is not a new device’s.',
    failures: {
      refused: 'You have not allowed the camera. Allow it for this site in your browser, or paste the link.',
      absent: 'This device has no camera. Send yourself the link of the new device, and paste it.',
      busy: 'Another application is using the camera. Close it, then try again.',
      unavailable: 'This browser gives no access to the camera. Paste the link of the new device.',
    },
    picture: 'Camera picture',
    type: 'Paste the link',
    retry: 'Try again',
  },
);
