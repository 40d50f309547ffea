import { words } from '../../web/words/words.ts';

export const despiteWords = words({
  despite: { fr: 'Accepté malgré tout, parce que', en: 'Accepted all the same, because' },
  label: { fr: 'Pourquoi continuer malgré la réponse de la banque', en: 'Why go on in spite of the bank’s answer' },
  help: { fr: 'Si le nom et le compte sont bien ceux du RIB\u00a0: ce qui le prouve. Gardé au journal, sans donnée personnelle.', en: 'If name and account are those that the bank wrote: what proves it. Kept in the journal, without personal data.' },
});
