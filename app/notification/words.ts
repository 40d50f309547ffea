import { words } from '../../web/words/words.ts';

export const notificationWords = words({
  title: { fr: 'Notifications', en: 'Notifications' },
  lead: { fr: 'Une notification vous signale chaque demande de paiement, même quand l’application est fermée. Elle n’affiche ni montant ni nom.', en: 'A notification tells you of each payment request, even while the app is closed. It shows no amount and no name.' },
  account: { fr: 'Compte', en: 'Account' },
  beNotified: { fr: 'Être prévenu', en: 'Notify me' },
  later: { fr: 'Plus tard', en: 'Later' },
  ask: {
    title: { fr: 'Être prévenu sur cet appareil\u00a0?', en: 'Be notified on this device?' },
    detail: { fr: 'Une demande de paiement s’affichera aussitôt, sans que vous ayez à ouvrir l’application.', en: 'A payment request will show at once, without your having to open the app.' },
    done: { fr: 'C’est fait\u00a0: vous serez prévenu sur cet appareil.', en: 'Done: you will be notified on this device.' },
    laterHint: { fr: 'Vous pourrez changer d’avis dans Compte, Notifications.', en: 'You can change your mind in Account, Notifications.' },
  },
  states: {
    on: {
      title: { fr: 'Vous êtes prévenu sur cet appareil', en: 'You are notified on this device' },
      detail: { fr: 'Chaque demande de paiement s’y affiche, dans la langue de l’application.', en: 'Each payment request shows here, in the language of the app.' },
    },
    canAsk: {
      title: { fr: 'Vous n’êtes pas encore prévenu sur cet appareil', en: 'You are not notified on this device yet' },
      detail: { fr: 'Touchez «\u00a0Être prévenu\u00a0», puis acceptez la question de votre navigateur.', en: 'Tap “Notify me”, then accept what your browser asks.' },
    },
    denied: {
      title: { fr: 'Les notifications sont refusées sur cet appareil', en: 'Notifications are refused on this device' },
      detail: { fr: 'Le choix est dans les réglages\u00a0: l’application ne peut plus vous poser la question.', en: 'The choice is in the settings: the app can no longer ask you.' },
    },
    unsupported: {
      title: { fr: 'Ce navigateur ne reçoit pas de notifications', en: 'This browser receives no notifications' },
      detail: { fr: 'Ouvrez l’application dans une version récente de Chrome, Edge, Firefox ou Safari, hors navigation privée. Ici, vos demandes s’affichent quand vous ouvrez l’application.', en: 'Open the app in a recent version of Chrome, Edge, Firefox or Safari, not in a private window. Here, your requests show when you open the app.' },
    },
    installFirst: {
      title: { fr: 'Installez d’abord l’application', en: 'Install the app first' },
      detail: { fr: 'Sur iPhone et iPad, seule l’application ajoutée à l’écran d’accueil peut vous prévenir (à partir d’iOS 16.4).', en: 'On iPhone and iPad, only the app added to the home screen can notify you (from iOS 16.4 on).' },
    },
    notActivated: {
      title: { fr: 'Activez d’abord cet appareil', en: 'Activate this device first' },
      detail: { fr: 'Seul un appareil qui peut payer est prévenu de vos demandes.', en: 'Only a device that can pay is notified of your requests.' },
      action: { fr: 'Activer cet appareil', en: 'Activate this device' },
    },
    off: {
      title: { fr: 'Pas de notifications pour le moment', en: 'No notifications for the moment' },
      detail: { fr: 'Ce service n’en envoie pas aux navigateurs. Vos demandes s’affichent dès que vous ouvrez l’application.', en: 'This service sends none to browsers. Your requests show as soon as you open the app.' },
    },
  },
  failures: {
    noToken: { fr: 'Le service de notification de ce navigateur n’a pas répondu. Vérifiez votre réseau, puis réessayez\u00a0; un autre navigateur peut aussi convenir.', en: 'This browser’s notification service did not answer. Check your network, then try again; another browser may also do.' },
    noAnswer: { fr: 'Votre navigateur attend votre réponse. Touchez de nouveau «\u00a0Être prévenu\u00a0», puis acceptez.', en: 'Your browser waits for your answer. Tap “Notify me” again, then accept.' },
  },
  test: {
    action: { fr: 'Envoyer un essai', en: 'Send a test' },
    SENT: { fr: 'Essai envoyé\u00a0: il s’affiche sur cet appareil dans les secondes qui viennent.', en: 'Test sent: it shows on this device within seconds.' },
    GONE: { fr: 'Le service de notification ne connaît plus cet appareil. Touchez «\u00a0Être prévenu\u00a0» pour l’inscrire de nouveau.', en: 'The notification service no longer knows this device. Tap “Notify me” to register it again.' },
    OFF: { fr: 'Ce service n’envoie pas de notifications pour le moment. Vos demandes s’affichent dès que vous ouvrez l’application.', en: 'This service sends no notifications for the moment. Your requests show as soon as you open the app.' },
    FAILED: { fr: 'Le service de notification n’a pas répondu. Réessayez dans une minute.', en: 'The notification service did not answer. Try again in a minute.' },
  },
  stop: { fr: 'Ne plus être prévenu ici', en: 'Stop notifying me here' },
  mend: {
    nothingShows: { fr: 'Rien ne s’affiche\u00a0?', en: 'Nothing shows?' },
    steps: {
      ios: [
        { fr: 'Ouvrez Réglages, Notifications, puis cette application\u00a0: autorisez les notifications.', en: 'Open Settings, Notifications, then this app: allow notifications.' },
        { fr: 'Vérifiez qu’aucun mode Concentration n’est actif.', en: 'Check that no Focus mode is on.' },
        { fr: 'Ouvrez l’application depuis l’écran d’accueil, pas dans Safari.', en: 'Open the app from the home screen, not in Safari.' },
      ],
      android: [
        { fr: 'Ouvrez les réglages du téléphone, Applications, puis cette application ou votre navigateur\u00a0: autorisez les notifications.', en: 'Open the phone’s settings, Apps, then this app or your browser: allow notifications.' },
        { fr: 'Au même endroit, dans Batterie, choisissez «\u00a0Sans restriction\u00a0»\u00a0: l’économiseur retarde les notifications.', en: 'There, under Battery, choose “Unrestricted”: the battery saver delays notifications.' },
        { fr: 'Vérifiez que «\u00a0Ne pas déranger\u00a0» est désactivé.', en: 'Check that “Do not disturb” is off.' },
      ],
      computer: [
        { fr: 'Cliquez sur l’icône à gauche de l’adresse de cette page, puis autorisez les notifications.', en: 'Click the icon to the left of this page’s address, then allow notifications.' },
        { fr: 'Dans les réglages de l’ordinateur, autorisez les notifications de votre navigateur.', en: 'In the computer’s settings, allow notifications of your browser.' },
        { fr: 'Vérifiez que «\u00a0Ne pas déranger\u00a0» est désactivé, et laissez le navigateur ouvert.', en: 'Check that “Do not disturb” is off, and leave the browser open.' },
      ],
    },
  },
});
