import { words } from '../words/words.ts';

/** What each verdict on a line of an order says, and what is to be done. */
export const verdictSentences = words({
  OK: { fr: 'À créditer', en: 'To be credited' },
  IDENTIFIER_MISSING: { fr: 'Identifiant manquant', en: 'The identifier is missing' },
  IDENTIFIER_MALFORMED: {
    fr: 'Ni une adresse e-mail, ni un numéro à 11 chiffres',
    en: 'Neither an e-mail address nor a number of 11 digits',
  },
  IDENTIFIER_ROUNDED: {
    fr: 'Numéro arrondi par le tableur\u00a0: mettez la colonne au format Texte, puis ressaisissez-le',
    en: 'Rounded by the spreadsheet: format the column as text and enter the number again',
  },
  IDENTIFIER_PHONE: {
    fr: 'Numéro de téléphone au lieu de l’identifiant',
    en: 'A phone number instead of the identifier',
  },
  CLIENT_UNKNOWN: { fr: 'Aucun client n’a cet identifiant', en: 'No client has this identifier' },
  AMOUNT_MISSING: { fr: 'Montant manquant', en: 'The amount is missing' },
  AMOUNT_UNREADABLE: { fr: 'Montant illisible', en: 'The amount cannot be read' },
  AMOUNT_AMBIGUOUS: {
    fr: 'Montant ambigu\u00a0: écrivez les centimes (1234,00)',
    en: 'Ambiguous amount: write the cents (1234.00)',
  },
  AMOUNT_NOT_POSITIVE: { fr: 'Le montant doit être supérieur à zéro', en: 'The amount must be above zero' },
  AMOUNT_OVER_LIMIT: { fr: 'Au-dessus du plafond par personne', en: 'Above the limit per person' },
  DUPLICATE: { fr: 'Ce client figure déjà sur une ligne précédente', en: 'An earlier row is for the same client' },
  LABEL_REFUSED: {
    fr: 'Libellé trop long ou avec des caractères invisibles',
    en: 'The label is too long or has invisible characters',
  },
  CELLS_TOO_MANY: { fr: 'Plus de cellules que d’en-têtes', en: 'More cells than headings' },
  WALLET_CLOSED: {
    fr: 'Non crédité\u00a0: le portefeuille a été fermé entre-temps',
    en: 'Not credited: the wallet was closed in the meantime',
  },
});
