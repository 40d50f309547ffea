import { words } from '../../web/words/words.ts';

/** Of the dialog that scans, which is loaded when it is opened. */
export const scanWords = words({
  title: { fr: 'Scanner le code de mon client', en: 'Scan my client’s code' },
  help: { fr: 'Votre client ouvre «\u00a0Mon identifiant\u00a0» dans son application et vous montre le code.', en: 'Your client opens “My identifier” in the app and shows you the code.' },
  opening: { fr: 'Ouverture de la caméra…', en: 'Opening the camera…' },
  looking: { fr: 'Placez le code dans le cadre\u00a0: il est lu tout seul.', en: 'Hold the code inside the frame: it is read by itself.' },
  somethingElse: { fr: 'Ce code n’est pas un identifiant. Demandez à votre client d’ouvrir «\u00a0Mon identifiant\u00a0».', en: 'This code is not an identifier. Ask your client to open “My identifier”.' },
  failures: {
    refused: { fr: 'Vous n’avez pas autorisé la caméra. Autorisez-la pour ce site dans votre navigateur, ou saisissez l’identifiant.', en: 'You have not allowed the camera. Allow it for this site in your browser, or type the identifier.' },
    absent: { fr: 'Cet appareil n’a pas de caméra. Saisissez l’identifiant que votre client lit dans son application.', en: 'This device has no camera. Type the identifier that your client reads in the app.' },
    busy: { fr: 'La caméra est déjà utilisée par une autre application. Fermez-la, puis réessayez.', en: 'Another application is using the camera. Close it, then try again.' },
    unavailable: { fr: 'Ce navigateur ne donne pas accès à la caméra. Saisissez l’identifiant de votre client.', en: 'This browser gives no access to the camera. Type your client’s identifier.' },
    silent: { fr: 'La caméra ne répond pas. Si votre navigateur vous demande une autorisation, acceptez-la\u00a0; sinon réessayez, ou saisissez l’identifiant.', en: 'The camera does not answer. If your browser asks for a permission, give it; otherwise try again, or type the identifier.' },
    broken: { fr: 'La caméra n’a pas pu démarrer. Réessayez, ou saisissez l’identifiant de votre client.', en: 'The camera could not start. Try again, or type your client’s identifier.' },
    unreadable: { fr: 'La caméra fonctionne, mais ce navigateur n’arrive pas à lire les codes. Saisissez l’identifiant de votre client.', en: 'The camera works, but this browser cannot read codes. Type your client’s identifier.' },
  },
  picture: { fr: 'Image de la caméra', en: 'Camera picture' },
  type: { fr: 'Saisir l’identifiant', en: 'Type the identifier' },
  retry: { fr: 'Réessayer', en: 'Try again' },
});
