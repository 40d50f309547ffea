import type { Act } from './acts.ts';
import type { Right } from './rights.ts';

interface TwoPeople {
  propose: Right;
  approve: Right;
  /** What the second person does by approving it. */
  act: Act;
}

/**
 * What takes two people, by the rights of either: one proposes it, another one approves it, who did not propose it. Append
 * only: proposals are kept by these names. One that is added here is carried out in `functions/back-office-api/proposals/kinds`.
 */
export const proposalKinds = {
  /** More than one person may put into a wallet alone. */
  WALLET_CREDIT: { propose: 'credit-wallet', approve: 'approve-credit', act: 'WALLET_CREDITED' },
  /** A blocked merchant may collect again. */
  MERCHANT_UNBLOCKING: { propose: 'unblock-merchant', approve: 'approve-unblock-merchant', act: 'MERCHANT_RESUMED' },
  /** A further code for a client who was issued one not long ago. */
  ACTIVATION: { propose: 'issue-activation', approve: 'approve-activation', act: 'ACTIVATION_ISSUED' },
  /** A merchant is paid to another account. */
  BANK_ACCOUNT: { propose: 'change-bank-account', approve: 'approve-bank-account', act: 'BANK_ACCOUNT_CHANGED' },
  /** An organisation has another account, to which those of its establishments are paid that follow it. */
  ORGANISATION_ACCOUNT: {
    propose: 'change-bank-account',
    approve: 'approve-bank-account',
    act: 'BANK_ACCOUNT_CHANGED',
  },
  /** A merchant is paid to the account of its organisation, whichever that is. */
  PAID_TO_ORGANISATION: {
    propose: 'change-bank-account',
    approve: 'approve-bank-account',
    act: 'BANK_ACCOUNT_CHANGED',
  },
  /** A merchant’s payments carry another commission. */
  COMMISSION: { propose: 'change-commission', approve: 'approve-commission', act: 'COMMISSION_CHANGED' },
  /** A payment given back later than the months, or beyond what the merchant is owed and a limit. */
  LATE_REFUND: { propose: 'propose-late-refund', approve: 'approve-late-refund', act: 'MONEY_GIVEN_BACK' },
  /** What the bank has made of a transfer: one that has failed is owed to the merchant again. */
  BANK_ANSWER: { propose: 'record-bank-answer', approve: 'approve-bank-answer', act: 'BANK_ANSWER_RECORDED' },
  /** What a merchant owes and will never pay. */
  WRITE_OFF: { propose: 'write-off', approve: 'approve-write-off', act: 'DEBT_WRITTEN_OFF' },
  /** What the audit has found wrong of a merchant's and nobody can restore. */
  REPAIR: { propose: 'repair-books', approve: 'approve-repair', act: 'BOOKS_REPAIRED' },
  /** Two accounts of one person become one. */
  CLIENT_MERGE: { propose: 'merge-clients', approve: 'approve-merge-clients', act: 'CLIENTS_MERGED' },
  /** Somebody comes to the back office, gets other roles or leaves it. */
  OPERATOR_ROLES: { propose: 'change-operator-roles', approve: 'approve-operator-roles', act: 'OPERATOR_CHANGED' },
} as const satisfies Record<string, TwoPeople>;

export type ProposalKind = keyof typeof proposalKinds;
export const proposalKindNames = Object.keys(proposalKinds) as ProposalKind[];

/** What approving can come to. */
export const actsOfProposals = Object.values(proposalKinds).map(({ act }) => act) as [Act, ...Act[]];

export const proposalStatuses = ['OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] as const;
