import { isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';

/** The account that the reimbursements are paid from. */
export interface Debtor {
  name: string;
  iban: string;
  bic?: string;
}

/** Whether a SEPA credit transfer can go there: the check digits are right and the country takes part in SEPA. */
export const isSepaIban = (iban: string): boolean => isValidIBAN(iban) && isSEPACountry(iban.slice(0, 2));

/** What anybody but the bank sees of an account: the country, its check digits and the last four characters. */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)}••••${iban.slice(-4)}`;

/** @throws RangeError naming what is wrong, without quoting it. */
export function checkDebtor(debtor: Debtor): Debtor {
  if (debtor.name.trim() === '') throw new RangeError('the debtor needs a name');
  if (!isSepaIban(debtor.iban)) throw new RangeError("the debtor's IBAN is not a valid SEPA account");
  if (debtor.bic !== undefined && !isValidBIC(debtor.bic)) throw new RangeError("the debtor's BIC is not valid");
  return debtor;
}
