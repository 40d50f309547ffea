import { words } from '../../web/words/words.ts';

export const devicesWords = words({
  title: { fr: 'Mes appareils', en: 'My devices' },
  lead: { fr: 'Chacun d’eux peut payer avec votre code personnel.', en: 'Each of them can pay with your personal code.' },
  account: { fr: 'Compte', en: 'Account' },
  here: { fr: 'Cet appareil', en: 'This device' },
  since: { fr: 'Activé le {day}', en: 'Activated on {day}' },
  notified: { fr: 'Reçoit les notifications', en: 'Receives notifications' },
  revoked: { fr: 'Retiré le {day}', en: 'Removed on {day}' },
  former: { fr: 'Appareils retirés ({count})', en: 'Removed devices ({count})' },
  list: { fr: 'Appareils qui peuvent payer', en: 'Devices that can pay' },
  none: {
    title: { fr: 'Aucun appareil activé', en: 'No activated device' },
    lead: { fr: 'Activez celui-ci pour payer avec vos chèques\u00a0: cela prend moins d’une minute.', en: 'Activate this one to pay with your vouchers: it takes less than a minute.' },
    action: { fr: 'Activer cet appareil', en: 'Activate this device' },
  },
  notHere: { fr: 'Vous ne pouvez pas encore payer d’ici.', en: 'You cannot pay from here yet.' },
  add: { fr: 'Ajouter un appareil', en: 'Add a device' },
  addDetail: { fr: 'Un nouveau téléphone\u00a0? Cet appareil-ci peut le reconnaître, sans code d’activation.', en: 'A new phone? This device can recognise it, without an activation code.' },
  revoke: {
    action: { fr: 'Retirer', en: 'Remove' },
    of: { fr: 'Retirer {name}', en: 'Remove {name}' },
    title: { fr: 'Retirer «\u00a0{name}\u00a0»\u00a0?', en: 'Remove “{name}”?' },
    other: { fr: 'Il ne pourra plus payer, dès maintenant. Vous pourrez l’activer de nouveau plus tard.', en: 'It can no longer pay, from now on. You can activate it again later.' },
    here: { fr: 'Vous ne pourrez plus payer d’ici, dès maintenant. Vous restez connecté et voyez toujours vos demandes.', en: 'You can no longer pay from here, from now on. You stay signed in and still see your requests.' },
    last: { fr: 'C’est votre dernier appareil activé\u00a0: il vous faudra un nouveau code d’activation, remis ou envoyé par {issuer}, avant de payer de nouveau.', en: 'This is your last activated device: before you can pay again, you will need a new activation code, given or sent by {issuer}.' },
    signIn: { fr: 'Me reconnecter', en: 'Sign in again' },
    afterSignIn: { fr: 'Vous reviendrez ici\u00a0: vous pourrez alors retirer l’appareil.', en: 'You will come back here and can then remove the device.' },
    cancel: { fr: 'Garder cet appareil', en: 'Keep this device' },
    done: { fr: '«\u00a0{name}\u00a0» ne peut plus payer.', en: '“{name}” can no longer pay.' },
  },
});
