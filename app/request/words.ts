import { words } from '../../web/words/words.ts';

export const requestWords = words(
  {
    title: 'Demande de paiement',
    loading: 'Chargement de la demande…',
    back: 'Mes demandes',
    asks: 'vous demande',
    legalName: (name: string, city: string) => `${name}, ${city}`,
    call: (merchant: string) => `Appeler ${merchant}`,
    matchCode: 'Code de rapprochement',
    matchCodeHelp: 'Ce code doit être le même sur l’écran du prestataire.',
    notFound: {
      title: 'Demande introuvable',
      lead: 'Cette demande n’existe pas, ou n’est pas pour vous',
      next: 'Vérifiez le lien, ou ouvrez-la depuis vos demandes.',
    },
    amount: {
      title: 'Combien payez-vous en chèques-vacances\u00a0?',
      all: (amount: string) => `Tout\u00a0: ${amount}`,
      mine: (amount: string) => `Ce que j’ai\u00a0: ${amount}`,
      other: 'Autre montant',
      field: 'Montant en chèques-vacances',
      available: (amount: string) => `Vous avez ${amount} disponibles.`,
      remainder: 'Reste à payer au prestataire',
      continue: 'Continuer',
      decline: 'Refuser la demande',
      problems: {
        none: 'Indiquez un montant, par exemple 12,50.',
        zero: 'Indiquez un montant supérieur à zéro.',
        'over-asked': (asked: string, _available: string) => `Le prestataire ne demande que ${asked}.`,
        'over-available': (_asked: string, available: string) => `Vous n’avez que ${available} disponibles.`,
      },
      nothing: 'Vous n’avez pas de chèques-vacances disponibles',
      nothingDetail:
        'Payez le prestataire par un autre moyen, et refusez la demande pour qu’il le sache\u00a0: rien ne sera débité.',
    },
    secondLook: {
      title: 'Vérifiez le montant',
      question: (amount: string, asked: string) => `Vous ne payez que ${amount} sur ${asked}. Est-ce bien cela\u00a0?`,
      remainder: (remainder: string) => `Il vous restera ${remainder} à payer au prestataire.`,
      change: 'Changer le montant',
      yes: (amount: string) => `Oui, payer ${amount}`,
    },
    code: {
      pay: (amount: string) => `Payer ${amount}`,
      hold: (amount: string) => `Bloquer ${amount}`,
      payTo: (amount: string, merchant: string) => `Payer ${amount} à ${merchant}`,
      holdFor: (amount: string, merchant: string) => `Bloquer ${amount} pour ${merchant}`,
      holdMeans: (amount: string, day: string, one: boolean) =>
        `${amount} ${one ? 'sera bloqué' : 'seront bloqués'} jusqu’au ${day} au plus tard. Vous ne serez débité que si le prestataire confirme. Vous ne pourrez pas annuler vous-même.`,
      back: 'Modifier le montant',
      field: 'Code personnel',
      help: '6 chiffres',
      incomplete: 'Saisissez les 6 chiffres de votre code personnel.',
      typed: (count: number) => `${count} ${count > 1 ? 'chiffres saisis' : 'chiffre saisi'} sur 6`,
      forgotten: 'Code oublié\u00a0?',
      paying: 'Paiement en cours…',
      checking: 'Nous vérifions…',
      checkingDetail:
        'La réponse n’est pas arrivée. Nous regardons si le paiement est passé\u00a0: gardez cette page ouverte. Vous ne paierez pas deux fois.',
      notPaid: 'Le paiement n’est pas passé',
      notPaidDetail:
        'Rien n’a été débité. Saisissez de nouveau votre code pour réessayer avec le même montant\u00a0: vous ne paierez pas deux fois.',
      retry: (amount: string) => `Réessayer\u00a0: ${amount}`,
    },
    keypad: { name: 'Pavé numérique', delete: 'Effacer le dernier caractère', mark: ',' },
    obstacles: {
      'not-enrolled': {
        title: 'Activez cet appareil pour payer',
        detail:
          'Vous pouvez lire cette demande, mais cet appareil ne peut pas encore payer. L’activation prend moins d’une minute, puis vous revenez ici.',
        action: 'Activer cet appareil',
      },
      'not-recognised': {
        title: 'Cet appareil n’est pas reconnu. Réactivez-le.',
        detail:
          'Rien n’a été débité, et aucun essai n’est perdu. Vous reviendrez à cette demande, avec le montant que vous avez choisi.',
        action: 'Réactiver cet appareil',
      },
      locked: {
        title: 'Vos paiements sont bloqués',
        detail:
          'Le code personnel a été mal saisi trois fois. Réactivez cet appareil avec un code d’activation et choisissez un nouveau code personnel\u00a0; vous reviendrez à cette demande, avec le montant que vous avez choisi.',
        action: 'Réactiver cet appareil',
      },
    },
    decline: {
      title: 'Refuser la demande',
      lead: (merchant: string) => `Rien ne sera débité, et ${merchant} sera prévenu. Ce refus est définitif.`,
      reason: 'Pourquoi\u00a0?',
      missing: 'Choisissez une raison.',
      keep: 'Revenir à la demande',
      confirm: 'Refuser',
    },
  },
  {
    title: 'Payment request',
    loading: 'Loading the request…',
    back: 'My requests',
    asks: 'asks you for',
    legalName: (name: string, city: string) => `${name}, ${city}`,
    call: (merchant: string) => `Call ${merchant}`,
    matchCode: 'Match code',
    matchCodeHelp: 'This code must be the same on the provider’s screen.',
    notFound: {
      title: 'Request not found',
      lead: 'This request does not exist, or is not for you',
      next: 'Check the link, or open it from your requests.',
    },
    amount: {
      title: 'How much do you pay in vouchers?',
      all: (amount: string) => `All: ${amount}`,
      mine: (amount: string) => `What I have: ${amount}`,
      other: 'Another amount',
      field: 'Amount in vouchers',
      available: (amount: string) => `You have ${amount} available.`,
      remainder: 'Left to pay to the provider',
      continue: 'Continue',
      decline: 'Decline the request',
      problems: {
        none: 'Enter an amount, for example 12.50.',
        zero: 'Enter an amount above zero.',
        'over-asked': (asked: string) => `The provider asks for ${asked} only.`,
        'over-available': (_asked: string, available: string) => `You have ${available} available only.`,
      },
      nothing: 'You have no vouchers available',
      nothingDetail:
        'Pay the provider by other means, and decline the request so that they know: nothing will be debited.',
    },
    secondLook: {
      title: 'Check the amount',
      question: (amount: string, asked: string) => `You pay only ${amount} of ${asked}. Is that right?`,
      remainder: (remainder: string) => `You will have ${remainder} left to pay to the provider.`,
      change: 'Change the amount',
      yes: (amount: string) => `Yes, pay ${amount}`,
    },
    code: {
      pay: (amount: string) => `Pay ${amount}`,
      hold: (amount: string) => `Hold ${amount}`,
      payTo: (amount: string, merchant: string) => `Pay ${amount} to ${merchant}`,
      holdFor: (amount: string, merchant: string) => `Hold ${amount} for ${merchant}`,
      holdMeans: (amount: string, day: string) =>
        `${amount} will be held until ${day} at the latest. You will be debited only if the provider confirms. You will not be able to cancel yourself.`,
      back: 'Change the amount',
      field: 'Personal code',
      help: '6 digits',
      incomplete: 'Enter the 6 digits of your personal code.',
      typed: (count: number) => `${count} of 6 digits entered`,
      forgotten: 'Code forgotten?',
      paying: 'Paying…',
      checking: 'We are checking…',
      checkingDetail:
        'The answer did not arrive. We are looking whether the payment went through: keep this page open. You will not pay twice.',
      notPaid: 'The payment did not go through',
      notPaidDetail:
        'Nothing was debited. Enter your code again to retry with the same amount: you will not pay twice.',
      retry: (amount: string) => `Try again: ${amount}`,
    },
    keypad: { name: 'Keypad', delete: 'Delete the last character', mark: '.' },
    obstacles: {
      'not-enrolled': {
        title: 'Activate this device to pay',
        detail:
          'You can read this request, but this device cannot pay yet. Activating takes less than a minute, then you come back here.',
        action: 'Activate this device',
      },
      'not-recognised': {
        title: 'This device is not recognised. Activate it again.',
        detail:
          'Nothing was debited, and no try is lost. You will come back to this request, with the amount you have chosen.',
        action: 'Activate this device again',
      },
      locked: {
        title: 'Your payments are locked',
        detail:
          'The personal code was mistyped three times. Activate this device again with an activation code and choose a new personal code; you will come back to this request, with the amount you have chosen.',
        action: 'Activate this device again',
      },
    },
    decline: {
      title: 'Decline the request',
      lead: (merchant: string) => `Nothing will be debited, and ${merchant} will be told. This cannot be taken back.`,
      reason: 'Why?',
      missing: 'Choose a reason.',
      keep: 'Back to the request',
      confirm: 'Decline',
    },
  },
);
