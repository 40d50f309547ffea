import { words } from '../../web/words/words.ts';

export const creditWords = words({
  title: { fr: 'Créditer un client', en: 'Credit a client' },
  lead: { fr: 'Les chèques-vacances sont disponibles aussitôt dans l’application du client.', en: 'The vouchers are at once available in the client’s App.' },
  identifier: { fr: 'Identifiant du client', en: 'Client’s identifier' },
  identifierHelp: { fr: '11 chiffres, ou une adresse e-mail.', en: '11 digits, or an e-mail address.' },
  amount: { fr: 'Montant', en: 'Amount' },
  submit: { fr: 'Créditer', en: 'Credit' },
  submitAmount: { fr: 'Créditer {amount}', en: 'Credit {amount}' },
  takesTwo: { fr: 'Au-delà de {most}, une deuxième personne doit valider.', en: 'Above {most}, a second person must approve.' },
  proposeAmount: { fr: 'Proposer un crédit de {amount}', en: 'Propose a credit of {amount}' },
  done: {
    title: { fr: '{amount} crédités', en: '{amount} credited' },
    lead: { fr: 'Crédit {id}, le {moment}.', en: 'Credit {id}, {moment}.' },
    open: { fr: 'Voir ce crédit', en: 'See this credit' },
    again: { fr: 'Faire un autre crédit', en: 'Make another credit' },
  },
});
