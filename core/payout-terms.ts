import type { Meanwhile } from '../contract/coming-account.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { AccountSettings } from '../contract/settings/account-settings.ts';
import type { Act } from './act.ts';
import type { Payee, PayeeCheck } from './payee/payee-check.ts';
import { settlementDayAfter } from './calendar/due-date.ts';
import { parisDate, type LocalDate } from './time.ts';

/** Where a merchant is paid. */
export interface BankAccount extends Payee {
  /** Of its bank, ISO 9362; left out where nobody has asked for it. */
  bic?: string;
  /** What its bank said of the holder's name; left out of accounts that were given before anybody asked. */
  payee?: PayeeCheck;
}

/** Whose account: the establishment's own, which is not said, or that of its organisation. */
export type PaidTo = 'ORGANISATION';

/** An account that two people have agreed on and that pays only from a day on. */
export interface ComingAccount extends BankAccount {
  paidTo?: PaidTo;
  proposalId: string;
  /** The first day, in Europe/Paris, whose transfers go there. */
  from: LocalDate;
  meanwhile: Meanwhile;
  proposed: Act;
  approved: Act;
  /** By one of the owners before it counted: it never will. */
  stopped?: Act;
}

/** An account that is paid to, and the one that will be. */
export interface HeldAccount extends BankAccount {
  comingAccount?: ComingAccount;
}

/** What a merchant is paid to, and what it will be. */
export interface AccountTerms extends HeldAccount {
  paidTo?: PaidTo;
  /** Read beside the terms where they lead there, and never stored with them: it is one for all that follow it. */
  organisationAccount?: HeldAccount;
}

/** A commission that two people have agreed on, of the payments asked for from a day on. */
export interface ComingCommission {
  proposalId: string;
  /** In Europe/Paris. */
  from: LocalDate;
  /** Basis points of the gross amount. */
  commissionBps: number;
  proposed: Act;
  approved: Act;
}

/** All that two people agree on of how a merchant is paid. */
export interface PayoutTerms extends AccountTerms {
  commissionBps: number;
  comingCommission?: ComingCommission;
}

/** The first day that may pay to an account approved then: whatever is changed in between and back has moved nothing. */
export const countsFrom = (approved: Act, { coolingBusinessDays }: AccountSettings): LocalDate =>
  settlementDayAfter(parisDate(approved.at), coolingBusinessDays);

/** Whether the organisation's account has to be read to know where the money goes, today or later. */
export const leadsToOrganisation = ({ paidTo, comingAccount }: AccountTerms): boolean =>
  paidTo !== undefined || comingAccount?.paidTo !== undefined;

/** Everything as it stands on that day: nobody writes down that something has begun to count, who reads it knows. */
export function asOf<Terms extends AccountTerms & Partial<PayoutTerms>>(terms: Terms, day: LocalDate): Terms {
  const own = ownTerms(terms, day);
  const { organisationAccount, comingAccount: coming } = own;
  if (!organisationAccount) return own;
  const shown = coming?.paidTo && { ...coming, ...accountOf(ownTerms(organisationAccount, coming.from)) };
  const comingAccount = shown ?? coming;
  if (own.paidTo === undefined) return { ...own, comingAccount };
  const theirs = ownTerms(organisationAccount, day);
  const theirComing = theirs.comingAccount && { ...theirs.comingAccount, paidTo: own.paidTo };
  const cooling = [comingAccount, theirComing].find((each) => each && !each.stopped);
  return { ...own, ...accountOf(theirs), comingAccount: cooling ?? theirComing ?? comingAccount };
}

/** The terms that are the merchant's own, as they stand on that day: what a change of them starts from. */
export function ownTerms<Terms extends AccountTerms & Partial<PayoutTerms>>(terms: Terms, day: LocalDate): Terms {
  const { comingAccount: account, comingCommission: commission } = terms;
  return {
    ...terms,
    ...(account && !account.stopped && day >= account.from && begun(account)),
    ...(commission &&
      day >= commission.from && { commissionBps: commission.commissionBps, comingCommission: undefined }),
  };
}

export const accountOf = ({ accountHolder, iban, bic, payee }: BankAccount): BankAccount => ({
  accountHolder,
  iban,
  bic,
  payee,
});

const begun = ({ paidTo, ...account }: ComingAccount) => ({ ...accountOf(account), paidTo, comingAccount: undefined });

/** The account that is to count later than on that day, and that nobody has stopped. */
export function coolingAccount(terms: AccountTerms, day: LocalDate): ComingAccount | undefined {
  const { comingAccount } = asOf(terms, day);
  return comingAccount?.stopped ? undefined : comingAccount;
}

/**
 * One of the owners stops the account that they were told of, as long as it does not count: the old one goes on.
 *
 * @returns the terms with that, or undefined when it is stopped already
 */
export function stopAccount<Terms extends HeldAccount>(
  terms: Terms,
  proposalId: string,
  stopped: Act,
): { terms: Terms | undefined } | { refusal: Refusal } {
  const { comingAccount: coming } = terms;
  const isOver = coming?.proposalId !== proposalId || (!coming.stopped && parisDate(stopped.at) >= coming.from);
  if (!coming || isOver) return { refusal: { code: 'account-change-over' } };
  return { terms: coming.stopped ? undefined : { ...terms, comingAccount: { ...coming, stopped } } };
}
