import { words } from '../../web/words/words.ts';

export const counterWords = words({
  title: { fr: 'Payer au comptoir', en: 'Pay at the counter' },
  lead: { fr: 'Scannez le QR code affiché par le prestataire, puis saisissez le montant.', en: 'Scan the QR code that the provider displays, then type the amount.' },
  scan: { fr: 'Scanner le QR code', en: 'Scan the QR code' },
  back: { fr: 'Mes demandes', en: 'My requests' },
  at: { fr: 'Au comptoir de', en: 'At the counter of' },
  amount: { fr: 'Montant à payer, en euros', en: 'Amount to pay, in euros' },
  available: { fr: 'Vous disposez de {amount} en chèques-vacances.', en: 'You have {amount} in vouchers.' },
  propose: { fr: 'Proposer au prestataire', en: 'Propose to the provider' },
  proposeAmount: { fr: 'Proposer {amount}', en: 'Propose {amount}' },
  next: { fr: 'Vous ne payez rien encore\u00a0: le prestataire accepte, puis vous validez avec votre code personnel.', en: 'You pay nothing yet: the provider accepts, then you approve with your personal code.' },
  problems: {
    none: { fr: 'Saisissez le montant, par exemple 45,00.', en: 'Type the amount, such as 45.00.' },
    small: { fr: 'Le montant doit être supérieur à {floor}.', en: 'The amount must be above {floor}.' },
    large: { fr: 'Le montant ne peut pas dépasser {ceiling}.', en: 'The amount may not exceed {ceiling}.' },
  },
  seeOpen: { fr: 'Voir ma demande en attente', en: 'See my request that waits' },
  request: { fr: 'Demande au comptoir', en: 'Counter request' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  waiting: { fr: 'En attente de', en: 'Waiting for' },
  waitingHelp: { fr: 'Le prestataire voit votre proposition sur son écran. Gardez cette page ouverte\u00a0: elle continue d’elle-même dès qu’il accepte.', en: 'The provider sees your proposal on their screen. Keep this page open: it goes on by itself once they accept.' },
  withdraw: { fr: 'Retirer ma proposition', en: 'Withdraw my proposal' },
  ended: {
    ACCEPTED: {
      title: { fr: 'Acceptée par le prestataire', en: 'Accepted by the provider' },
      lead: { fr: 'Il vous reste à valider le paiement.', en: 'It remains for you to approve the payment.' },
    },
    REFUSED: {
      title: { fr: 'Refusée par le prestataire', en: 'Refused by the provider' },
      lead: { fr: 'Rien n’a été débité. Voyez avec lui le montant, puis scannez à nouveau.', en: 'Nothing was taken. Agree on the amount, then scan again.' },
    },
    WITHDRAWN: {
      title: { fr: 'Proposition retirée', en: 'Proposal withdrawn' },
      lead: { fr: 'Rien n’a été débité.', en: 'Nothing was taken.' },
    },
    LAPSED: {
      title: { fr: 'Sans réponse du prestataire', en: 'No answer from the provider' },
      lead: { fr: 'Le délai est dépassé et rien n’a été débité. Vous pouvez scanner à nouveau.', en: 'The time ran out and nothing was taken. You can scan again.' },
    },
  },
  again: { fr: 'Scanner à nouveau', en: 'Scan again' },
  scanner: {
    title: { fr: 'Scanner le comptoir', en: 'Scan the counter' },
    help: { fr: 'Visez le QR code affiché par le prestataire.', en: 'Aim at the QR code that the provider displays.' },
    opening: { fr: 'Ouverture de la caméra…', en: 'Opening the camera…' },
    looking: { fr: 'Placez le code dans le cadre\u00a0: il est lu tout seul.', en: 'Hold the code inside the frame: it is read by itself.' },
    somethingElse: { fr: 'Ce code n’est pas celui d’un comptoir.', en: 'This code is not a counter’s.' },
    failures: {
      refused: { fr: 'Vous n’avez pas autorisé la caméra. Autorisez-la pour ce site dans votre navigateur, ou scannez avec l’appareil photo du téléphone.', en: 'You have not allowed the camera. Allow it for this site in your browser, or scan with the phone’s own camera.' },
      absent: { fr: 'Cet appareil n’a pas de caméra. Donnez votre identifiant au prestataire.', en: 'This device has no camera. Give the provider your identifier.' },
      busy: { fr: 'La caméra est déjà utilisée par une autre application. Fermez-la, puis réessayez.', en: 'Another application is using the camera. Close it, then try again.' },
      unavailable: { fr: 'Ce navigateur ne donne pas accès à la caméra. Scannez avec l’appareil photo du téléphone.', en: 'This browser gives no access to the camera. Scan with the phone’s own camera.' },
      silent: { fr: 'La caméra ne répond pas. Si votre navigateur vous demande une autorisation, acceptez-la\u00a0; sinon réessayez, ou scannez avec l’appareil photo du téléphone.', en: 'The camera does not answer. If your browser asks for a permission, give it; otherwise try again, or scan with the phone’s own camera.' },
      broken: { fr: 'La caméra n’a pas pu démarrer. Réessayez, ou scannez avec l’appareil photo du téléphone.', en: 'The camera could not start. Try again, or scan with the phone’s own camera.' },
      unreadable: { fr: 'La caméra fonctionne, mais ce navigateur n’arrive pas à lire les codes. Scannez avec l’appareil photo du téléphone.', en: 'The camera works, but this browser cannot read codes. Scan with the phone’s own camera.' },
    },
    picture: { fr: 'Image de la caméra', en: 'Camera picture' },
    type: { fr: 'Fermer', en: 'Close' },
    retry: { fr: 'Réessayer', en: 'Try again' },
  },
});
