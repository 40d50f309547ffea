import { asOf, type HeldAccount } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import { parisDate, type Instant } from '../../../core/time.ts';
import { comingAccountBody } from '../../http/bodies/coming-account-body.ts';
import { payeeBody } from '../../http/bodies/payee-body.ts';

/** The account of an organisation as the back office sees it. */
export function organisationAccountBody(account: HeldAccount, now: Instant) {
  const { accountHolder, iban, bic, payee } = asOf(account, parisDate(now));
  return {
    accountHolder,
    iban: maskIban(iban),
    bic,
    payee: payee && payeeBody(payee),
    comingAccount: comingAccountBody(account, now),
  };
}
