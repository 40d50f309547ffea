import { isValidBIC } from 'ibantools';
import { isSepaIban } from './iban.ts';

/** The account that the reimbursements are paid from. */
export interface Debtor {
  name: string;
  iban: string;
  bic?: string;
}

/** What anybody but the bank sees of an account: the country, its check digits and the last four characters. */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)}••••${iban.slice(-4)}`;

/** @throws RangeError naming what is wrong, without quoting it. */
export function checkDebtor(debtor: Debtor): Debtor {
  if (debtor.name.trim() === '') throw new RangeError('the debtor needs a name');
  if (!isSepaIban(debtor.iban)) throw new RangeError("the debtor's IBAN is not a valid SEPA account");
  if (debtor.bic !== undefined && !isValidBIC(debtor.bic)) throw new RangeError("the debtor's BIC is not valid");
  return debtor;
}
