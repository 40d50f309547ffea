import type * as z from 'zod';
import { asOf, type AccountTerms, type ComingAccount } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import { parisDate, type Instant } from '../../../core/time.ts';
import type { comingAccount, ownComingAccount } from '../schemas/bank-account.ts';
import { actBody } from './act-body.ts';
import { ownPayeeBody, payeeBody } from './payee-body.ts';

/** The account that does not count yet, or was stopped before it did; undefined when there is none. */
export function comingAccountBody(terms: AccountTerms, now: Instant): z.input<typeof comingAccount> | undefined {
  const { comingAccount: coming } = asOf(terms, parisDate(now));
  if (!coming) return undefined;
  const { proposalId, accountHolder, iban, bic, payee, paidTo, from, meanwhile, proposed, approved, stopped } = coming;
  return {
    proposalId,
    accountHolder,
    iban: maskIban(iban),
    bic,
    payee: payee && payeeBody(payee),
    paidTo,
    from,
    meanwhile,
    proposed: actBody(proposed),
    approved: actBody(approved),
    ...(stopped && { stopped: actBody(stopped) }),
  };
}

export const ownComingAccountBody = ({
  proposalId,
  accountHolder,
  iban,
  payee,
  from,
  meanwhile,
}: ComingAccount): z.input<typeof ownComingAccount> => ({
  proposalId,
  accountHolder,
  iban: maskIban(iban),
  payee: payee && ownPayeeBody(payee),
  from,
  meanwhile,
});
