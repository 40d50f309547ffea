import { words } from '../../web/words/words.ts';

export const refundWords = words(
  {
    title: 'Annuler et recréditer mon client',
    heading: 'Une annulation, une erreur ?',
    offer: {
      void: 'Votre client récupère ses chèques-vacances en entier. Le virement n’est pas encore parti : rien ne vous est versé.',
      refund:
        'Votre client récupère ses chèques-vacances en entier. Le virement est déjà parti : la somme sera déduite d’un prochain virement.',
    },
    consequence: {
      void: (amount: string) =>
        `${amount} seront recrédités à votre client tout de suite. Le virement n’est pas encore parti : ce montant en est retiré et ne vous sera pas versé.`,
      refund: (amount: string, net: string) =>
        `${amount} seront recrédités à votre client tout de suite. Le virement est déjà parti : ${net} seront déduits d’un prochain virement.`,
    },
    final: 'Vous ne pourrez plus revenir en arrière : pour être payé, il faudra refaire une demande.',
    reason: 'Pour quelle raison ?',
    reasons: {
      SERVICE_CANCELLED: 'Prestation annulée',
      WRONG_AMOUNT: 'Erreur de montant',
      DUPLICATE: 'Paiement en double',
      OTHER: 'Autre raison',
    },
    missing: 'Choisissez une raison.',
    back: 'Garder le paiement',
    submit: (amount: string) => `Recréditer ${amount}`,
  },
  {
    title: 'Cancel and give my client the vouchers back',
    heading: 'A cancellation, a mistake?',
    offer: {
      void: 'Your client gets all vouchers back. The transfer has not left yet: you are paid nothing.',
      refund: 'Your client gets all vouchers back. The transfer has left: the amount will be taken off a later one.',
    },
    consequence: {
      void: (amount: string) =>
        `${amount} goes back to your client at once. The transfer has not left yet: this amount is taken out of it and will not be paid to you.`,
      refund: (amount: string, net: string) =>
        `${amount} goes back to your client at once. The transfer has left already: ${net} will be taken off a later transfer.`,
    },
    final: 'There is no way back: to be paid, you will have to make a new request.',
    reason: 'For what reason?',
    reasons: {
      SERVICE_CANCELLED: 'Service cancelled',
      WRONG_AMOUNT: 'Wrong amount',
      DUPLICATE: 'Paid twice',
      OTHER: 'Another reason',
    },
    missing: 'Choose a reason.',
    back: 'Keep the payment',
    submit: (amount: string) => `Give ${amount} back`,
  },
);
