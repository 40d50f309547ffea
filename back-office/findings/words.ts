import { words } from '../../web/words/words.ts';

export const findingWords = words({
  title: { fr: 'Anomalie de l’audit', en: 'Finding of the audit' },
  back: { fr: 'Anomalies de l’audit', en: 'What the audit found' },
  gone: { fr: 'L’audit ne trouve plus cette anomalie, ou deux personnes y ont déjà répondu.', en: 'The audit finds this no more, or two people have answered it already.' },
  code: { fr: 'Anomalie', en: 'Finding' },
  subject: { fr: 'Concerne', en: 'About' },
  expected: { fr: 'Attendu', en: 'Expected' },
  actual: { fr: 'Trouvé', en: 'Found' },
  since: { fr: 'Trouvée depuis', en: 'Found since' },
  repair: {
    title: { fr: 'Régulariser', en: 'Put it right' },
    lead: { fr: 'Seulement ce que personne ne peut rétablir\u00a0: cherchez d’abord l’original dans les sauvegardes. Une deuxième personne valide, et le prochain export paie ou reprend la somme.', en: 'Only what nobody can restore: look for the original in the backups first. A second person approves, and the next export pays the amount or takes it off.' },
    merchant: { fr: 'Identifiant de l’établissement', en: 'Id of the establishment' },
    way: { fr: 'Sens', en: 'Which way' },
    ways: {
      due: { fr: 'Dû à l’établissement', en: 'Due to the establishment' },
      takenBack: { fr: 'Repris à l’établissement', en: 'Taken back from the establishment' },
    },
    amount: { fr: 'Montant', en: 'Amount' },
    against: { fr: 'Contrepartie', en: 'Other side' },
    sides: {
      'issuer:losses': { fr: 'Pertes', en: 'Losses' },
      'issuer:bank': { fr: 'Banque, hors virements de l’export', en: 'Bank, besides transfers of exports' },
      fees: { fr: 'Commissions', en: 'Commissions' },
      'merchant:owed': { fr: 'Aucune\u00a0: ligne déjà au journal, dans aucun export', en: 'None: a line of the journal that no export took' },
    },
    submit: { fr: 'Proposer la régularisation', en: 'Propose it' },
  },
});
