import { words } from '../../web/words/words.ts';

export const addDeviceWords = words({
  title: { fr: 'Ajouter un appareil', en: 'Add a device' },
  back: { fr: 'Mes appareils', en: 'My devices' },
  paste: {
    lead: { fr: 'Faites reconnaître un nouveau téléphone ou ordinateur par cet appareil-ci.', en: 'Let this device recognise a new phone or computer.' },
    steps: [
      {
        title: { fr: 'Sur le nouvel appareil, ouvrez l’application', en: 'On the new device, open the app' },
        detail: { fr: 'Connectez-vous avec votre compte, puis choisissez Activer cet appareil.', en: 'Sign in with your account, then choose Activate this device.' },
      },
      {
        title: { fr: 'Choisissez Utiliser un appareil déjà activé', en: 'Choose Use a device that is already activated' },
        detail: { fr: 'Un QR code et un lien s’affichent.', en: 'A QR code and a link are shown.' },
      },
      {
        title: { fr: 'Scannez-le ici', en: 'Scan it here' },
        detail: { fr: 'Rien n’est ajouté avant que vous ayez comparé les deux écrans.', en: 'Nothing is added before you have compared the two screens.' },
      },
    ],
    scan: { fr: 'Scanner le QR code', en: 'Scan the QR code' },
    or: { fr: 'Pas de caméra\u00a0? Envoyez-vous le lien, et collez-le ici.', en: 'No camera? Send yourself the link, and paste it here.' },
    link: { fr: 'Lien du nouvel appareil', en: 'Link of the new device' },
    notALink: { fr: 'Ce lien est incomplet ou n’est pas le bon. Copiez-le de nouveau sur le nouvel appareil.', en: 'This link is incomplete or another one. Copy it again on the new device.' },
    cutOff: { fr: 'Le lien que vous avez ouvert est incomplet. Photographiez de nouveau le QR code, ou collez le lien.', en: 'The link that you opened is incomplete. Scan the QR code again, or paste the link.' },
    go: { fr: 'Continuer', en: 'Go on' },
  },
  notHere: { fr: 'Cet appareil-ci n’est pas activé\u00a0: il ne peut pas en ajouter un autre. Activez-le d’abord.', en: 'This device is not activated: it cannot add another one. Activate it first.' },
  notInThisTab: { fr: 'Vous avez ajouté l’application à l’écran d’accueil\u00a0? Ouvrez-la, puis Compte, Mes appareils, Ajouter un appareil, et collez-y le lien.', en: 'Did you add the app to the home screen? Open it, then Account, My devices, Add a device, and paste the link there.' },
  activate: { fr: 'Activer cet appareil', en: 'Activate this device' },
  itself: { fr: 'Ce lien vient de cet appareil-ci. Ouvrez-le sur l’appareil qui est déjà activé.', en: 'This link is from this very device. Open it on the device that is already activated.' },
  confirm: {
    lead: { fr: 'Il pourra payer avec les chèques du compte {account}.', en: 'It will be able to pay with the vouchers of {account}.' },
    name: { fr: 'Nouvel appareil', en: 'New device' },
    compare: { fr: 'Le nouvel appareil affiche-t-il ce code\u00a0?', en: 'Does the new device show this code?' },
    warning: { fr: 'N’ajoutez que votre propre appareil, que vous avez sous les yeux. Personne ne vous demandera jamais d’en ajouter un au téléphone ou par message.', en: 'Add only your own device, which you have before your eyes. Nobody will ever ask you to add one over the telephone or in a message.' },
    code: { fr: 'Saisissez votre code personnel pour confirmer', en: 'Enter your personal code to confirm' },
    add: { fr: 'Le code est le même, ajouter', en: 'The code is the same, add it' },
    refuse: { fr: 'Ce n’est pas mon appareil', en: 'This is not my device' },
  },
  done: {
    title: { fr: '«\u00a0{name}\u00a0» est ajouté', en: '“{name}” is added' },
    lead: { fr: 'Cet appareil peut maintenant payer avec votre code personnel.', en: 'This device can now pay with your personal code.' },
    devices: { fr: 'Voir mes appareils', en: 'See my devices' },
  },
});
