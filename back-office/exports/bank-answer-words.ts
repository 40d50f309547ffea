import { words } from '../../web/words/words.ts';

/** What finance says that the bank has made of a transfer. */
export const bankAnswerWords = words({
  title: { fr: 'Réponse de la banque', en: 'The bank’s answer' },
  lead: { fr: 'D’après son compte rendu ou le relevé. Une deuxième personne, de la finance, valide.', en: 'By its report or the statement. A second person, of finance, approves.' },
  answer: { fr: 'La banque', en: 'The bank' },
  answers: {
    PAID: { fr: 'a débité notre compte', en: 'has debited our account' },
    REJECTED: { fr: 'a rejeté ce virement', en: 'rejected this transfer' },
    FILE_REJECTED: { fr: 'a rejeté tout le fichier', en: 'rejected the whole file' },
    RETURNED: { fr: 'nous a rendu la somme', en: 'gave us the money back' },
    NOT_EXECUTED: { fr: 'confirme que rien n’est parti', en: 'confirms that nothing went out' },
    ACCEPTED: { fr: 'a accepté ce virement', en: 'accepted this transfer' },
    SUBMITTED: { fr: 'a reçu le fichier', en: 'received the file' },
  },
  code: { fr: 'Code du motif (AC04, MS03…)', en: 'Code of the reason (AC04, MS03…)' },
  codeWrong: { fr: 'Quatre lettres ou chiffres, comme AC04.', en: 'Four letters or digits, such as AC04.' },
  consequences: {
    AGAIN: { fr: 'Motif technique\u00a0: la somme est à nouveau due, et part avec le prochain export. Après trois nouveaux essais, le compte est à vérifier.', en: 'A technical reason: the money is owed again, and goes out with the next export. After three more tries the account is to be checked.' },
    ACCOUNT: { fr: 'Le compte est en cause\u00a0: la somme est à nouveau due, et retenue jusqu’à ce que l’établissement ait un autre compte. Prévenez-le.', en: 'It is the account: the money is owed again, and withheld until the establishment has another account. Tell them.' },
    ASK: { fr: 'Demandez d’abord à la banque\u00a0: rien n’est dû à nouveau tant que vous n’avez pas enregistré que rien n’est parti.', en: 'Ask the bank first: nothing is owed again until you have recorded that nothing went out.' },
  },
  submit: { fr: 'Proposer d’enregistrer', en: 'Propose to record it' },
});
