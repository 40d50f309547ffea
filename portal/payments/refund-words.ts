import { words } from '../../web/words/words.ts';

export const refundWords = words({
  title: { fr: 'Annuler et recréditer mon client', en: 'Cancel and give my client the vouchers back' },
  heading: { fr: 'Une annulation, une erreur\u00a0?', en: 'A cancellation, a mistake?' },
  offer: {
    void: { fr: 'Votre client récupère ses chèques-vacances en entier. Le virement n’est pas encore parti\u00a0: rien ne vous est versé.', en: 'Your client gets all vouchers back. The transfer has not left yet: you are paid nothing.' },
    refund: { fr: 'Votre client récupère ses chèques-vacances en entier. Le virement est déjà transmis à la banque\u00a0: la somme sera déduite d’un prochain virement.', en: 'Your client gets all vouchers back. The bank has the transfer already: the amount will be taken off a later one.' },
  },
  consequence: {
    void: { fr: 'Votre client récupère {amount} tout de suite. Le virement n’est pas encore parti\u00a0: ce montant en est retiré et ne vous sera pas versé.', en: '{amount} goes back to your client at once. The transfer has not left yet: this amount is taken out of it and will not be paid to you.' },
    refund: { fr: 'Votre client récupère {amount} tout de suite. Le virement est déjà transmis à la banque\u00a0: nous déduirons {net} d’un prochain virement.', en: '{amount} goes back to your client at once. The bank has the transfer already: {net} will be taken off a later transfer.' },
  },
  final: { fr: 'Vous ne pourrez plus revenir en arrière\u00a0: pour être payé, il faudra refaire une demande.', en: 'There is no way back: to be paid, you will have to make a new request.' },
  reason: { fr: 'Pour quelle raison\u00a0?', en: 'For what reason?' },
  missing: { fr: 'Choisissez une raison.', en: 'Choose a reason.' },
  back: { fr: 'Garder le paiement', en: 'Keep the payment' },
  submit: { fr: 'Recréditer {amount}', en: 'Give {amount} back' },
});
