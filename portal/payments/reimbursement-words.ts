import { words } from '../../web/words/words.ts';

export const reimbursementWords = words({
  title: { fr: 'Remboursement', en: 'Reimbursement' },
  explained: {
    SCHEDULED: { fr: 'Le virement est prévu\u00a0: il n’y a rien à faire.', en: 'The transfer is scheduled: there is nothing to do.' },
    EXPORTED: { fr: 'Le virement a été transmis à la banque.', en: 'The transfer was sent to the bank.' },
    PAID: { fr: 'La banque a viré le montant sur votre compte.', en: 'The bank has transferred the amount to your account.' },
    REJECTED: { fr: 'La banque a rejeté le virement\u00a0: vérifiez votre IBAN avec le support. Il sera émis à nouveau.', en: 'The bank rejected the transfer: check your IBAN with support. It will be sent again.' },
    RETURNED: { fr: 'Le virement a été retourné par votre banque\u00a0: vérifiez votre IBAN avec le support. Il sera émis à nouveau.', en: 'Your bank returned the transfer: check your IBAN with support. It will be sent again.' },
    NETTED: { fr: 'Le virement n’a pas abouti\u00a0; la somme a été déduite de ce que vous nous deviez. Il n’y a rien à faire.', en: 'The transfer did not go through; the money was taken off what you owed us. There is nothing to do.' },
  },
  gross: { fr: 'Payé par votre client', en: 'Paid by your client' },
  commission: { fr: 'Commission ({rate})', en: 'Commission ({rate})' },
  net: { fr: 'Versé sur votre compte', en: 'Paid to your account' },
  endToEndId: { fr: 'Référence sur votre relevé bancaire', en: 'Reference on your bank statement' },
  copy: { fr: 'Copier la référence', en: 'Copy the reference' },
  see: { fr: 'Voir ce virement et ses autres paiements', en: 'See this transfer and its other payments' },
  seeAll: { fr: 'Voir tous les remboursements', en: 'See all reimbursements' },
});
