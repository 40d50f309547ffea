import { maskName } from '../../../contract/mask-name.ts';
import type { OperationFacts } from '../../../core/operations/operation.ts';
import { asOf, coolingAccount, type AccountTerms, type BankAccount } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import type { LocalDate } from '../../../core/time.ts';

/** An account as both people see it. */
export const accountFacts = ({ accountHolder, iban }: BankAccount): OperationFacts => ({
  accountHolder: maskName(accountHolder),
  iban: maskIban(iban),
});

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
