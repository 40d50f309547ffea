import { words } from '../../web/words/words.ts';

export const bankWords = words({
  title: { fr: 'Ligne de la banque', en: 'Entry of the bank' },
  back: { fr: 'Lignes de la banque à rapprocher', en: 'Entries of the bank to be matched' },
  gone: { fr: 'Cette ligne n’attend plus\u00a0: elle est rapprochée.', en: 'This entry waits no longer: it is matched.' },
  reasons: {
    NOT_OURS: { fr: 'Ne correspond à aucun virement', en: 'Matches no transfer' },
    UNKNOWN_REFERENCE: { fr: 'Référence inconnue', en: 'Unknown reference' },
    AMOUNT_DIFFERS: { fr: 'Le montant n’est pas celui du virement', en: 'The amount is not the transfer’s' },
    SUM_DIFFERS: { fr: 'Débit groupé\u00a0: la somme ne correspond pas', en: 'Batch debit: the sum does not match' },
    CONTRADICTION: { fr: 'Contredit ce que la banque a dit avant', en: 'Contradicts what the bank said before' },
    NOT_UNDERSTOOD: { fr: 'Statut inconnu', en: 'Unknown status' },
    FILE_REFUSED: { fr: 'Fichier illisible, refusé en entier', en: 'File that cannot be read, refused as a whole' },
  },
  what: {
    NOT_OURS: { fr: 'Un frais, un virement fait à la main, de l’argent reçu\u00a0: cherchez la référence sur le relevé, puis notez ce que c’était.', en: 'A fee, a transfer made by hand, money received: look for the reference on the statement, then write down what it was.' },
    UNKNOWN_REFERENCE: { fr: 'Aucun virement ni fichier ne porte cette référence. Demandez à la banque de quoi il s’agit.', en: 'No transfer and no file has this reference. Ask the bank what it is.' },
    AMOUNT_DIFFERS: { fr: 'La banque a pu déduire des frais. Comparez avec le virement, puis proposez la réponse de la banque sur sa page.', en: 'The bank may have deducted fees. Compare with the transfer, then propose the bank’s answer on its page.' },
    SUM_DIFFERS: { fr: 'Cette ligne est relue à chaque nouveau fichier\u00a0: des rejets attendus peuvent l’expliquer. Sinon, demandez le détail à la banque.', en: 'This entry is tried again with each new file: rejections still to come may explain it. Otherwise ask the bank for the details.' },
    CONTRADICTION: { fr: 'Rien n’a été changé. Demandez à la banque ce qui est vrai avant tout autre virement.', en: 'Nothing was changed. Ask the bank what is true before any other transfer.' },
    NOT_UNDERSTOOD: { fr: 'Demandez à la banque ce que ce statut veut dire, puis proposez sa réponse sur la page du virement.', en: 'Ask the bank what this status means, then propose its answer on the transfer’s page.' },
    FILE_REFUSED: { fr: 'Rien de ce fichier n’a été pris. Cherchez qui l’a déposé, et demandez à la banque de l’envoyer à nouveau.', en: 'Nothing of this file was taken. Find out who put it there, and ask the bank to send it again.' },
  },
  amount: { fr: 'Montant', en: 'Amount' },
  credited: { fr: '{amount} reçus', en: '{amount} received' },
  code: { fr: 'Motif de la banque', en: 'The bank’s reason' },
  bookedOn: { fr: 'Comptabilisé le', en: 'Booked on' },
  reference: { fr: 'Référence de la banque', en: 'The bank’s reference' },
  transfer: { fr: 'Virement', en: 'Transfer' },
  file: { fr: 'Fichier', en: 'File' },
  since: { fr: 'Attend depuis', en: 'Waits since' },
  settle: {
    title: { fr: 'Rapprocher', en: 'Match it' },
    lead: { fr: 'Aucun argent ne bouge\u00a0: la ligne quitte la liste, et votre note reste au journal.', en: 'No money moves: the entry leaves the list, and your note stays in the journal.' },
    note: { fr: 'Ce que c’était', en: 'What it was' },
    submit: { fr: 'C’est réglé', en: 'It is settled' },
  },
});
