import { words } from '../../web/words/words.ts';

export const openAtBankWords = words({
  title: { fr: 'En attente de la banque', en: 'Waiting for the bank' },
  lead: { fr: 'Les virements dont la banque n’a encore dit ni qu’ils sont payés, ni qu’ils ont échoué, du plus ancien export au plus récent.', en: 'The transfers of which the bank has said neither that they are paid nor that they failed, from the oldest export to the newest.' },
  back: { fr: 'Finances', en: 'Finance' },
  none: { fr: 'La banque a répondu pour tous les virements.', en: 'The bank has answered for all transfers.' },
  total: { fr: '{count, plural, one {# virement en attente\u00a0:} other {# virements en attente\u00a0:}}', en: '{count, plural, one {# transfer waits:} other {# transfers wait:}}' },
  one: { fr: 'Export du {day}', en: 'Export of {day}' },
  age: { fr: '{days, plural, =0 {Exécution à venir ou du jour} one {Depuis # jour ouvré} other {Depuis # jours ouvrés}}', en: '{days, plural, =0 {Due today or later} one {For # business day} other {For # business days}}' },
  execution: { fr: 'Exécution demandée', en: 'Execution asked for' },
  sent: { fr: 'Remis à la banque', en: 'Sent to the bank' },
  notSent: { fr: 'Pas encore', en: 'Not yet' },
  state: { fr: '{status} ({count})', en: '{status} ({count})' },
  sum: { fr: 'En attente', en: 'Waiting' },
  transfers: { fr: 'Virements de l’export du {day} en attente', en: 'Transfers of the export of {day} that wait' },
  merchant: { fr: 'Établissement', en: 'Establishment' },
  status: { fr: 'À la banque', en: 'At the bank' },
  reference: { fr: 'Référence du virement', en: 'End-to-end id' },
  amount: { fr: 'Montant', en: 'Amount' },
  others: { fr: '{count, plural, one {et # autre, dans l’export} other {et # autres, dans l’export}}', en: '{count, plural, one {and # other, in the export} other {and # others, in the export}}' },
});
