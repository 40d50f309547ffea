import { maskName } from '../../../contract/mask-name.ts';
import type { OperationFacts } from '../../../core/operations/operation.ts';
import { asOf, coolingAccount, type AccountTerms, type BankAccount } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import type { LocalDate } from '../../../core/time.ts';

/** An account as both people see it. */
export const accountFacts = ({ accountHolder, iban, bic }: BankAccount): OperationFacts => ({
  accountHolder: maskName(accountHolder),
  iban: maskIban(iban),
  ...(bic !== undefined && { bic }),
});

/** Whether a proposal of that account would change nothing: a BIC that is not said is left as it is. */
export const isAccount = (
  held: BankAccount | undefined,
  { iban, accountHolder, bic = held?.bic }: BankAccount,
): boolean => held?.iban === iban && held.accountHolder === accountHolder && held.bic === bic;

/** With the BIC that is known of the same account, where the proposal says none. */
export const withKnownBic = <Account extends BankAccount>(account: Account, held: BankAccount | undefined): Account =>
  account.bic === undefined && held?.bic !== undefined && held.iban === account.iban
    ? { ...account, bic: held.bic }
    : account;

/** The account that a change starts from: what cools, or what is paid to on that day. */
export const wishedOn = (terms: AccountTerms, day: LocalDate) => coolingAccount(terms, day) ?? asOf(terms, day);

/** What is paid to on that day, and what cools: where a change starts from. */
export function accountsOn(terms: AccountTerms, day: LocalDate): OperationFacts {
  const current = asOf(terms, day);
  const cooling = coolingAccount(terms, day);
  return {
    ...accountFacts(current),
    ...(current.paidTo && { paidTo: current.paidTo }),
    ...(cooling && { coming: maskIban(cooling.iban), comingFrom: cooling.from }),
  };
}
