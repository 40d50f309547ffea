import { words } from '../../web/words/words.ts';

export const accountWords = words(
  {
    title: 'Compte',
    identifiers: (many: boolean) => (many ? 'Vos identifiants' : 'Votre identifiant'),
    settings: 'Réglages',
    devices: 'Mes appareils',
    devicesDetail: 'Ceux qui peuvent payer. Révoquez un téléphone perdu.',
    code: 'Changer mon code personnel',
    codeDetail: 'Les 6 chiffres demandés à chaque paiement.',
    language: 'Langue',
    languageDetail: 'L’application est en français.',
    signOut: {
      action: 'Se déconnecter',
      title: 'Se déconnecter\u00a0?',
      stays:
        'Cet appareil reste activé\u00a0: à votre prochaine connexion, vous pourrez y payer de nouveau avec votre code personnel.',
      gone: 'Vous vendez ou prêtez cet appareil\u00a0? Révoquez-le d’abord dans Mes appareils.',
      notEnrolled: 'Vous ne verrez plus vos demandes ici avant de vous connecter de nouveau.',
      cancel: 'Rester connecté',
    },
    help: {
      title: 'Aide',
      questions: [
        {
          question: 'J’ai oublié mon code personnel',
          answer:
            'Demandez un code d’activation à l’émetteur de vos chèques-vacances, puis réactivez cet appareil\u00a0: vous choisirez un nouveau code.',
        },
        {
          question: 'J’ai perdu mon téléphone',
          answer:
            'Depuis un autre appareil activé, révoquez-le dans Mes appareils. Sans autre appareil, demandez un code d’activation à l’émetteur de vos chèques\u00a0: il permet de révoquer tous les anciens appareils. Sans votre code personnel, personne ne peut payer.',
        },
        {
          question: 'Mes paiements sont bloqués',
          answer:
            'Trois codes incorrects de suite bloquent les paiements. Un code d’activation de l’émetteur de vos chèques les débloque.',
        },
        {
          question: 'Une partie de mes chèques est bloquée',
          answer:
            'Un prestataire doit encore confirmer sa disponibilité. S’il confirme, vous êtes débité\u00a0; s’il refuse ou ne répond pas à temps, le montant vous revient.',
        },
        {
          question: 'Le prestataire doit me rendre l’argent',
          answer:
            'Demandez-lui d’annuler le paiement dans son espace\u00a0: vos chèques sont recrédités en entier, aussitôt.',
        },
      ],
    },
  },
  {
    title: 'Account',
    identifiers: (many: boolean) => (many ? 'Your identifiers' : 'Your identifier'),
    settings: 'Settings',
    devices: 'My devices',
    devicesDetail: 'Those that can pay. Revoke a lost phone.',
    code: 'Change my personal code',
    codeDetail: 'The 6 digits asked for at each payment.',
    language: 'Language',
    languageDetail: 'The app is in English.',
    signOut: {
      action: 'Sign out',
      title: 'Sign out?',
      stays: 'This device stays activated: when you sign in again, you can pay here with your personal code.',
      gone: 'Are you selling or lending this device? Revoke it first in My devices.',
      notEnrolled: 'You will not see your requests here until you sign in again.',
      cancel: 'Stay signed in',
    },
    help: {
      title: 'Help',
      questions: [
        {
          question: 'I forgot my personal code',
          answer:
            'Ask the issuer of your vouchers for an activation code, then activate this device again: you will choose a new code.',
        },
        {
          question: 'I lost my phone',
          answer:
            'From another activated device, revoke it in My devices. Without one, ask the issuer of your vouchers for an activation code: it can revoke all older devices. Without your personal code, nobody can pay.',
        },
        {
          question: 'My payments are locked',
          answer:
            'Three wrong codes in a row lock payments. An activation code from the issuer of your vouchers unlocks them.',
        },
        {
          question: 'A part of my vouchers is held',
          answer:
            'A provider still has to confirm availability. If they confirm, you are debited; if they decline or do not answer in time, the amount comes back to you.',
        },
        {
          question: 'The provider has to give my money back',
          answer: 'Ask them to cancel the payment in their portal: your vouchers are given back in full, at once.',
        },
      ],
    },
  },
);
