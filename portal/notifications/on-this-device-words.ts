import { words } from '../../web/words/words.ts';

export const onThisDeviceWords = words({
  title: { fr: 'Sur cet appareil', en: 'On this device' },
  lead: { fr: 'Pour savoir aussitôt que votre client a répondu, tant que l’espace Encaissement est ouvert dans un onglet, même caché.', en: 'To know at once that your client has answered, as long as Encaissement is open in a tab, even a hidden one.' },
  sound: { fr: 'Un son bref', en: 'A short sound' },
  soundDetail: { fr: 'Deux notes, quand un client paie, réserve ou refuse\u00a0: cochez pour les entendre.', en: 'Two notes, when a client pays, reserves or declines: tick to hear them.' },
  notification: { fr: 'Une notification de l’ordinateur', en: 'A notification of the computer' },
  notificationDetail: { fr: 'Par-dessus vos autres fenêtres\u00a0: le montant et le code commun, rien sur votre client.', en: 'Over your other windows: the amount and the match code, nothing about your client.' },
  denied: { fr: 'Votre navigateur bloque les notifications de ce site. Autorisez-les dans ses réglages (l’icône à gauche de l’adresse), puis revenez ici.', en: 'Your browser blocks this site’s notifications. Allow them in its settings (the icon left of the address), then come back here.' },
  impossible: { fr: 'Ce navigateur n’affiche pas les notifications d’un site ouvert\u00a0: sur un téléphone, gardez le son.', en: 'This browser does not show notifications of an open site: on a phone, keep the sound.' },
  dismissed: { fr: 'Votre navigateur n’a pas reçu de réponse. Cochez la case encore une fois pour l’autoriser.', en: 'Your browser was given no answer. Tick the box once more to allow it.' },
  sample: {
    title: { fr: 'Les notifications sont activées', en: 'Notifications are on' },
    body: { fr: 'Vous serez prévenu ici quand un client répond.', en: 'You will be told here when a client answers.' },
  },
});
