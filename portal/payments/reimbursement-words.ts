import { words } from '../../web/words/words.ts';
import type { ReimbursementStatus } from '../payment/payment-words.ts';

const explained: Record<ReimbursementStatus, string> = {
  SCHEDULED: 'Le virement est prévu : il n’y a rien à faire.',
  EXPORTED: 'Le virement a été transmis à la banque.',
  PAID: 'La banque a viré le montant sur votre compte.',
  REJECTED: 'La banque a rejeté le virement : vérifiez votre IBAN avec le support. Il sera émis à nouveau.',
  RETURNED:
    'Le virement a été retourné par votre banque : vérifiez votre IBAN avec le support. Il sera émis à nouveau.',
};

export const reimbursementWords = words(
  {
    title: 'Remboursement',
    explained,
    gross: 'Payé par votre client',
    commission: (rate: string) => `Commission (${rate})`,
    net: 'Versé sur votre compte',
    endToEndId: 'Référence sur votre relevé bancaire',
    copy: 'Copier la référence',
    see: 'Voir ce virement et ses autres paiements',
    seeAll: 'Voir tous les remboursements',
  },
  {
    title: 'Reimbursement',
    explained: {
      SCHEDULED: 'The transfer is scheduled: there is nothing to do.',
      EXPORTED: 'The transfer was sent to the bank.',
      PAID: 'The bank has transferred the amount to your account.',
      REJECTED: 'The bank rejected the transfer: check your IBAN with support. It will be sent again.',
      RETURNED: 'Your bank returned the transfer: check your IBAN with support. It will be sent again.',
    },
    gross: 'Paid by your client',
    commission: (rate: string) => `Commission (${rate})`,
    net: 'Paid to your account',
    endToEndId: 'Reference on your bank statement',
    copy: 'Copy the reference',
    see: 'See this transfer and its other payments',
    seeAll: 'See all reimbursements',
  },
);
