import { words } from '../../web/words/words.ts';

export const addDeviceWords = words(
  {
    title: 'Ajouter un appareil',
    back: 'Mes appareils',
    paste: {
      lead: 'Faites reconnaître un nouveau téléphone ou ordinateur par cet appareil-ci.',
      steps: [
        {
          title: 'Sur le nouvel appareil, ouvrez l’application',
          detail: 'Connectez-vous avec votre compte, puis choisissez Activer cet appareil.',
        },
        { title: 'Choisissez Utiliser un appareil déjà activé', detail: 'Un QR code et un lien s’affichent.' },
        {
          title: 'Scannez-le ici',
          detail: 'Rien n’est ajouté avant que vous ayez comparé les deux écrans.',
        },
      ],
      scan: 'Scanner le QR code',
      or: 'Pas de caméra\u00a0? Envoyez-vous le lien, et collez-le ici.',
      link: 'Lien du nouvel appareil',
      notALink: 'Ce lien est incomplet ou n’est pas le bon. Copiez-le de nouveau sur le nouvel appareil.',
      cutOff: 'Le lien que vous avez ouvert est incomplet. Photographiez de nouveau le QR code, ou collez le lien.',
      go: 'Continuer',
    },
    notHere: 'Cet appareil-ci n’est pas activé\u00a0: il ne peut pas en ajouter un autre. Activez-le d’abord.',
    notInThisTab:
      'Vous avez ajouté l’application à l’écran d’accueil\u00a0? Ouvrez-la, puis Compte, Mes appareils, Ajouter un appareil, et collez-y le lien.',
    activate: 'Activer cet appareil',
    itself: 'Ce lien vient de cet appareil-ci. Ouvrez-le sur l’appareil qui est déjà activé.',
    confirm: {
      lead: (account: string) => `Il pourra payer avec les chèques de ${account}.`,
      name: 'Nouvel appareil',
      compare: 'Le nouvel appareil affiche-t-il ce code\u00a0?',
      warning:
        'N’ajoutez que votre propre appareil, que vous avez sous les yeux. Personne ne vous demandera jamais d’en ajouter un au téléphone ou par message.',
      code: 'Saisissez votre code personnel pour confirmer',
      add: 'Le code est le même, ajouter',
      refuse: 'Ce n’est pas mon appareil',
    },
    done: {
      title: (name: string) => `«\u00a0${name}\u00a0» est ajouté`,
      lead: 'Cet appareil peut maintenant payer avec votre code personnel.',
      devices: 'Voir mes appareils',
    },
  },
  {
    title: 'Add a device',
    back: 'My devices',
    paste: {
      lead: 'Let this device recognise a new phone or computer.',
      steps: [
        {
          title: 'On the new device, open the app',
          detail: 'Sign in with your account, then choose Activate this device.',
        },
        { title: 'Choose Use a device that is already activated', detail: 'A QR code and a link are shown.' },
        { title: 'Scan it here', detail: 'Nothing is added before you have compared the two screens.' },
      ],
      scan: 'Scan the QR code',
      or: 'No camera? Send yourself the link, and paste it here.',
      link: 'Link of the new device',
      notALink: 'This link is incomplete or another one. Copy it again on the new device.',
      cutOff: 'The link that you opened is incomplete. Scan the QR code again, or paste the link.',
      go: 'Go on',
    },
    notHere: 'This device is not activated: it cannot add another one. Activate it first.',
    notInThisTab:
      'Did you add the app to the home screen? Open it, then Account, My devices, Add a device, and paste the link there.',
    activate: 'Activate this device',
    itself: 'This link is from this very device. Open it on the device that is already activated.',
    confirm: {
      lead: (account: string) => `It will be able to pay with the vouchers of ${account}.`,
      name: 'New device',
      compare: 'Does the new device show this code?',
      warning:
        'Add only your own device, which you have before your eyes. Nobody will ever ask you to add one over the telephone or in a message.',
      code: 'Enter your personal code to confirm',
      add: 'The code is the same, add it',
      refuse: 'This is not my device',
    },
    done: {
      title: (name: string) => `“${name}” is added`,
      lead: 'This device can now pay with your personal code.',
      devices: 'See my devices',
    },
  },
);
