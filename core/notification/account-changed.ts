import type { Owner } from '../organisation/owners-of-any.ts';
import type { ComingAccount, HeldAccount } from '../payout-terms.ts';
import { maskIban } from '../reimbursement/bank-account.ts';
import type { Instant } from '../time.ts';
import type { Notice } from './notice.ts';
import { toOwner } from './to-owner.ts';

/** Each owner is told, and in any case: who has stolen the identity of one of them would rather not. */
export const accountChanged = (
  { proposalId, iban, from, meanwhile, approved }: ComingAccount,
  owners: readonly Owner[],
): Notice[] =>
  owners.map((owner) => ({
    ...toOwner(owner, proposalId),
    event: 'ACCOUNT_CHANGED',
    at: approved.at,
    facts: { account: maskIban(iban), from, meanwhile },
  }));

/** The others are told that one of them has stopped it: who would rather that they were not knows by now. */
export const accountStopped = (
  { iban, comingAccount }: HeldAccount,
  at: Instant,
  owners: readonly Owner[],
): Notice[] =>
  comingAccount
    ? owners.map((owner) => ({
        ...toOwner(owner, comingAccount.proposalId),
        event: 'ACCOUNT_STOPPED',
        at,
        facts: { account: maskIban(comingAccount.iban), stays: maskIban(iban) },
      }))
    : [];
