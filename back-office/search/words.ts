import { words } from '../../web/words/words.ts';

export const searchWords = words({
  title: { fr: 'Recherche', en: 'Search' },
  label: { fr: 'Que cherchez-vous\u00a0?', en: 'What are you looking for?' },
  help: { fr: 'Un numéro de paiement, un code commun, une référence, une référence de virement, un identifiant, une adresse e-mail, un nom, un SIRET, ou la fin d’un IBAN.', en: 'A payment’s id, a match code, a reference, a transfer’s reference, an identifier, an e-mail address, a name, a SIRET, or the end of an IBAN.' },
  submit: { fr: 'Chercher', en: 'Search' },
  nothing: { fr: 'Rien ne correspond', en: 'Nothing matches' },
  nothingLead: { fr: 'Vérifiez l’orthographe, ou cherchez par autre chose.', en: 'Check the spelling, or look by something else.' },
  found: { fr: '{count, plural, one {# résultat} other {# résultats}}', en: '{count, plural, one {# result} other {# results}}' },
  more: { fr: 'Il y en a d’autres\u00a0: précisez votre recherche.', en: 'There are more: say more of what you look for.' },
  kinds: {
    PAYMENT: { fr: 'Paiement', en: 'Payment' },
    CLIENT: { fr: 'Client', en: 'Client' },
    MERCHANT: { fr: 'Établissement', en: 'Establishment' },
    ORGANISATION: { fr: 'Entreprise', en: 'Organisation' },
    MEMBER: { fr: 'Membre d’une équipe', en: 'Member of a team' },
    TRANSFER: { fr: 'Virement', en: 'Transfer' },
  },
  foundBy: {
    ID: { fr: 'par son numéro', en: 'by its id' },
    END_TO_END_ID: { fr: 'par la référence du virement', en: 'by the transfer’s reference' },
    MATCH_CODE: { fr: 'par le code commun', en: 'by the match code' },
    REFERENCE: { fr: 'par la référence', en: 'by the reference' },
    IDENTIFIER: { fr: 'par l’identifiant', en: 'by the identifier' },
    EMAIL: { fr: 'par l’adresse e-mail', en: 'by the e-mail address' },
    SIRET: { fr: 'par le SIRET', en: 'by the SIRET' },
    ACCOUNT: { fr: 'par la fin de l’IBAN', en: 'by the end of the IBAN' },
    NAME: { fr: 'par le nom', en: 'by the name' },
  },
});
