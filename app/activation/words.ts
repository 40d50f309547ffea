import { words } from '../../web/words/words.ts';

export const activationWords = words(
  {
    title: 'Activer cet appareil',
    again: 'Réactiver cet appareil',
    lead: 'Une fois activé, cet appareil paie avec vos chèques et votre code personnel. Cela prend moins d’une minute.',
    back: 'Autre façon d’activer',
    method: 'Comment voulez-vous l’activer ?',
    byCode: 'J’ai un code d’activation',
    byCodeDetail:
      'Remis par l’émetteur de vos chèques ou reçu par courrier. Vous choisissez un nouveau code personnel.',
    byDevice: 'Utiliser un appareil déjà activé',
    byDeviceDetail: 'Il reconnaît celui-ci en quelques secondes. Votre code personnel ne change pas.',
    revoked: 'Cet appareil a été révoqué. Activez-le de nouveau pour payer d’ici.',
    locked:
      'Vos paiements sont bloqués après plusieurs codes incorrects. Un code d’activation les débloque, et vous choisissez un nouveau code personnel.',
    active: {
      title: 'Cet appareil est déjà activé',
      lead: 'Vous pouvez payer d’ici avec votre code personnel.',
      go: 'Continuer',
      why: 'Vous avez oublié votre code personnel\u00a0? Réactivez cet appareil avec un code d’activation\u00a0: vous en choisirez un nouveau.',
    },
    form: {
      activationCode: 'Code d’activation',
      activationCodeHelp: '12 lettres et chiffres, par exemple K7QM-3XVR-9TDF.',
      activationCodeShape: 'Le code compte 12 lettres et chiffres. Vérifiez-le.',
      triesLimited: 'Après cinq essais incorrects, un code ne vaut plus rien\u00a0: demandez-en alors un nouveau.',
      where: 'Où trouver ce code\u00a0?',
      whereAnswer:
        'L’émetteur de vos chèques-vacances vous le remet ou vous l’envoie par courrier. Il sert une seule fois, dans les 30 jours. Si vous ne l’avez plus, demandez-lui-en un nouveau.',
      deviceName: 'Nom de cet appareil',
      deviceNameHelp: 'Vous le reconnaîtrez dans la liste de vos appareils.',
      revokeOthers: 'J’ai perdu mon ancien téléphone\u00a0: révoquer les autres appareils',
      revokeOthersDetail: (names: string) => `Ne pourra plus payer\u00a0: ${names}.`,
      keysNotKept:
        'Ce navigateur ne conserve rien pour cette page\u00a0: c’est le cas en navigation privée. Ouvrez l’application dans une fenêtre normale.',
    },
    otherDevice: {
      title: 'Utiliser un appareil déjà activé',
      lead: 'Gardez les deux appareils sous les yeux.',
      open: 'Ouvrez ce lien sur l’autre appareil',
      openDetail:
        'Photographiez le QR code avec l’autre appareil. Ou ouvrez-y l’application, puis Compte, Mes appareils, Ajouter un appareil, et collez le lien.',
      qrCode: 'QR code qui ouvre, sur l’autre appareil, la page pour ajouter celui-ci',
      copy: 'Copier le lien',
      compare: 'Comparez le code de vérification',
      compareDetail: 'L’autre appareil doit afficher le même\u00a0:',
      confirm: 'Saisissez votre code personnel sur l’autre appareil',
      confirmDetail: 'Cette page continue d’elle-même.',
      waiting: 'En attente de votre autre appareil…',
      lost: 'La connexion est interrompue. Cette page réessaie d’elle-même.',
    },
    install: {
      title: 'D’abord, ajoutez l’application à l’écran d’accueil',
      lead: 'Sur iPhone et iPad, une page ouverte dans le navigateur perd ses données après quelques jours, et l’activation avec elles. L’application installée les garde.',
      steps: [
        { title: 'Touchez Partager', detail: 'En bas de l’écran, ou en haut sur iPad.' },
        {
          title: 'Choisissez Sur l’écran d’accueil',
          detail: 'Faites défiler la liste si besoin, puis touchez Ajouter.',
        },
        { title: 'Ouvrez l’application', detail: 'Depuis l’écran d’accueil\u00a0: connectez-vous, puis activez-la.' },
      ],
      anyway: 'Continuer ici quand même',
      anywayWarning: 'Vous devrez peut-être réactiver cet appareil si vous ne l’utilisez pas pendant une semaine.',
    },
  },
  {
    title: 'Activate this device',
    again: 'Activate this device again',
    lead: 'Once activated, this device pays with your vouchers and your personal code. It takes less than a minute.',
    back: 'Another way to activate',
    method: 'How do you want to activate it?',
    byCode: 'I have an activation code',
    byCodeDetail: 'Given by the issuer of your vouchers or sent by post. You choose a new personal code.',
    byDevice: 'Use a device that is already activated',
    byDeviceDetail: 'It recognises this one within seconds. Your personal code stays as it is.',
    revoked: 'This device was revoked. Activate it again to pay from here.',
    locked:
      'Your payments are locked after several wrong codes. An activation code unlocks them, and you choose a new personal code.',
    active: {
      title: 'This device is already activated',
      lead: 'You can pay from here with your personal code.',
      go: 'Go on',
      why: 'Forgot your personal code? Activate this device again with an activation code: you will choose a new one.',
    },
    form: {
      activationCode: 'Activation code',
      activationCodeHelp: '12 letters and digits, such as K7QM-3XVR-9TDF.',
      activationCodeShape: 'The code has 12 letters and digits. Check it.',
      triesLimited: 'After five wrong tries a code is worth nothing: ask for a new one then.',
      where: 'Where do I find this code?',
      whereAnswer:
        'The issuer of your vouchers gives it to you or sends it by post. It works once, within 30 days. If you no longer have it, ask them for a new one.',
      deviceName: 'Name of this device',
      deviceNameHelp: 'You will know it by this name in the list of your devices.',
      revokeOthers: 'I lost my old phone: revoke the other devices',
      revokeOthersDetail: (names: string) => `Will no longer be able to pay: ${names}.`,
      keysNotKept: 'This browser keeps nothing for this page, as in a private window. Open the app in a normal window.',
    },
    otherDevice: {
      title: 'Use a device that is already activated',
      lead: 'Have both devices in front of you.',
      open: 'Open this link on the other device',
      openDetail:
        'Scan the QR code with the other device. Or open the app there, then Account, My devices, Add a device, and paste the link.',
      qrCode: 'QR code that opens, on the other device, the page to add this one',
      copy: 'Copy the link',
      compare: 'Compare the check code',
      compareDetail: 'The other device must show the same one:',
      confirm: 'Enter your personal code on the other device',
      confirmDetail: 'This page goes on by itself.',
      waiting: 'Waiting for your other device…',
      lost: 'The connection is lost. This page tries again by itself.',
    },
    install: {
      title: 'First, add the app to the home screen',
      lead: 'On iPhone and iPad, a page that is open in the browser loses its data after a few days, and the activation with them. The installed app keeps them.',
      steps: [
        { title: 'Tap Share', detail: 'At the bottom of the screen, or at the top on iPad.' },
        { title: 'Choose Add to Home Screen', detail: 'Scroll the list if need be, then tap Add.' },
        { title: 'Open the app', detail: 'From the home screen: sign in, then activate it.' },
      ],
      anyway: 'Go on here anyway',
      anywayWarning: 'You may have to activate this device again if you do not use it for a week.',
    },
  },
);
