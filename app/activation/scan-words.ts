import { words } from '../../web/words/words.ts';

export const scanWords = words({
  title: { fr: 'Scanner le nouvel appareil', en: 'Scan the new device' },
  help: { fr: 'Le nouvel appareil affiche un QR code après «\u00a0Utiliser un appareil déjà activé\u00a0».', en: 'The new device shows a QR code after “Use a device that is already activated”.' },
  opening: { fr: 'Ouverture de la caméra…', en: 'Opening the camera…' },
  looking: { fr: 'Placez le code dans le cadre\u00a0: il est lu tout seul.', en: 'Hold the code inside the frame: it is read by itself.' },
  somethingElse: { fr: 'Ce code n’est pas celui d’un nouvel appareil.', en: 'This code is not a new device’s.' },
  failures: {
    refused: { fr: 'Vous n’avez pas autorisé la caméra. Autorisez-la pour ce site dans votre navigateur, ou collez le lien.', en: 'You have not allowed the camera. Allow it for this site in your browser, or paste the link.' },
    absent: { fr: 'Cet appareil n’a pas de caméra. Envoyez-vous le lien du nouvel appareil, et collez-le.', en: 'This device has no camera. Send yourself the link of the new device, and paste it.' },
    busy: { fr: 'La caméra est déjà utilisée par une autre application. Fermez-la, puis réessayez.', en: 'Another application is using the camera. Close it, then try again.' },
    unavailable: { fr: 'Ce navigateur ne donne pas accès à la caméra. Collez le lien du nouvel appareil.', en: 'This browser gives no access to the camera. Paste the link of the new device.' },
    silent: { fr: 'La caméra ne répond pas. Si votre navigateur vous demande une autorisation, acceptez-la\u00a0; sinon réessayez, ou collez le lien.', en: 'The camera does not answer. If your browser asks for a permission, give it; otherwise try again, or paste the link.' },
    broken: { fr: 'La caméra n’a pas pu démarrer. Réessayez, ou collez le lien du nouvel appareil.', en: 'The camera could not start. Try again, or paste the link of the new device.' },
    unreadable: { fr: 'La caméra fonctionne, mais ce navigateur n’arrive pas à lire les codes. Collez le lien du nouvel appareil.', en: 'The camera works, but this browser cannot read codes. Paste the link of the new device.' },
  },
  picture: { fr: 'Image de la caméra', en: 'Camera picture' },
  type: { fr: 'Coller le lien', en: 'Paste the link' },
  retry: { fr: 'Réessayer', en: 'Try again' },
});
