import { words } from '../../web/words/words.ts';

export const giveBackWords = words({
  title: { fr: 'Recréditer le client', en: 'Give the client the vouchers back' },
  lead: { fr: 'Si l’établissement ne peut pas le faire lui-même\u00a0: le client récupère {amount} tout de suite, et l’établissement n’est pas payé ou le rend sur un prochain virement. Tous deux le voient sur le paiement.', en: 'Where the establishment cannot do it: the client has {amount} back at once, and the establishment is not paid, or it is taken off a later transfer. Both see it at the payment.' },
  motive: { fr: 'Motif, que le client et l’établissement lisent', en: 'Reason, which client and establishment read' },
  why: { fr: 'Pourquoi le back-office s’en charge', en: 'Why the back office does it' },
  whyHelp: { fr: 'Gardé au journal, et montré à personne d’autre.', en: 'Kept in the journal, and shown to nobody else.' },
  submit: { fr: 'Recréditer {amount}', en: 'Give {amount} back' },
  done: { fr: '{amount} ont été recrédités au client.', en: '{amount} were given back to the client.' },
  outside: { fr: 'Hors limite, la finance doit l’accepter\u00a0: le paiement date de plus de 13\u00a0mois, ou il est dû trop peu à l’établissement pour être sûr de le reprendre. Dites pourquoi\u00a0; une deuxième personne, de la finance, valide.', en: 'Outside the limits finance has to agree: the payment is older than 13 months, or too little is owed to the establishment to be sure of having it back. Say why; a second person, of finance, approves.' },
  propose: { fr: 'Demander l’accord de la finance', en: 'Ask finance to agree' },
});
