import { words } from '../../web/words/words.ts';

export const journalWords = words({
  title: { fr: 'Journal des opérations', en: 'Journal of operations' },
  lead: { fr: 'Qui a fait quoi, quand et pourquoi. Rien ne s’y change ni ne s’en retire\u00a0: chaque jour est une chaîne d’empreintes, scellée par le manifeste de l’export suivant.', en: 'Who did what, when and why. Nothing in it is changed or taken out: each day is a chain of hashes, sealed by the manifest of the next export.' },
  empty: { fr: 'Aucune opération ne correspond', en: 'No operation matches' },
  filter: {
    from: { fr: 'Du', en: 'From' },
    to: { fr: 'Au', en: 'To' },
    by: { fr: 'Par qui', en: 'By whom' },
    act: { fr: 'Opération', en: 'Operation' },
    all: { fr: 'Toutes', en: 'All' },
    submit: { fr: 'Filtrer', en: 'Filter' },
  },
  columns: {
    at: { fr: 'Quand', en: 'When' },
    by: { fr: 'Qui', en: 'Who' },
    act: { fr: 'Opération', en: 'Operation' },
    about: { fr: 'Sur quoi', en: 'About' },
    change: { fr: 'Changement', en: 'Change' },
    why: { fr: 'Raison', en: 'Reason' },
    number: { fr: 'N°', en: 'No.' },
  },
  kinds: {
    MERCHANT: { fr: 'Établissement', en: 'Establishment' },
    CLIENT: { fr: 'Client', en: 'Client' },
    PAYMENT: { fr: 'Paiement', en: 'Payment' },
    PROPOSAL: { fr: 'Proposition', en: 'Proposal' },
    OPERATOR: { fr: 'Personne du back-office', en: 'Person of the back office' },
    CREDIT_ORDER: { fr: 'Ordre de crédit', en: 'Order of credits' },
    EXPORT: { fr: 'Export', en: 'Export' },
    FINDING: { fr: 'Anomalie relevée par l’audit', en: 'Finding of the audit' },
    APPLICATION: { fr: 'Demande d’adhésion', en: 'Application' },
    ORGANISATION: { fr: 'Entreprise', en: 'Organisation' },
    BANK_ENTRY: { fr: 'Ligne de la banque', en: 'Entry of the bank' },
    MEMBER: { fr: 'Collaborateur', en: 'Colleague' },
  },
  hash: { fr: 'Empreinte {hash}', en: 'Hash {hash}' },
});
