import { frontKeyLength, type Front } from '../contract/front.ts';
import type { Issuer } from '../contract/issuer.ts';
import { checkAccountSettings, type AccountSettings } from '../contract/settings/account-settings.ts';
import { checkBooksSettings, type BooksSettings } from '../contract/settings/books-settings.ts';
import { checkIssuer } from '../contract/settings/issuer-settings.ts';
import { checkReimbursementSettings, type ReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { checkTerms, type Terms } from '../contract/settings/terms.ts';
import { checkFormerLeads } from '../core/audit/former-leads.ts';
import type { FormerLead } from '../core/audit/leads.ts';
import { checkDebtor, type Debtor } from '../core/reimbursement/bank-account.ts';
import type { PaymentTables } from './dynamodb/payment-store.ts';
import * as parse from './parse.ts';
import { debtor } from './parse-export.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that the stack sets. @throws Error naming it, at the Lambda's start rather than at a first payment. */
export function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}

/** One that may be empty, which means off; that it is missing altogether would be a mistake. @throws Error as `required` */
export const switched = (env: Environment, name: string): string => env[name] ?? required(env, name);

export const paymentTables = (env: Environment): PaymentTables => ({
  payments: required(env, 'PAYMENTS_TABLE'),
  wallets: required(env, 'WALLETS_TABLE'),
  ledger: required(env, 'LEDGER_TABLE'),
  exports: required(env, 'EXPORTS_TABLE'),
});

/** Who may hand calls on to an API. @throws Error where a key is none, as a reference that nobody has resolved would be */
export function frontOf(env: Environment): Front {
  const keys = required(env, 'FRONT_KEYS').split(' ');
  if (keys.some((key) => key.length !== frontKeyLength)) throw new Error('FRONT_KEYS holds something else than keys');
  return { origin: required(env, 'WEB_ORIGIN'), keys };
}

/** Whether the stack was deployed with an address that mails are sent from. */
export const mailOn = (env: Environment): boolean => Boolean(env['MAIL_FROM']);

/** Where the bank is asked whose an account is; '' where the stack was deployed without. */
export const payeeVerificationUrl = (env: Environment): string => switched(env, 'PAYEE_VERIFICATION_URL');

/** `TERMS` and the others are JSON, made and checked by the stack; a hand may have changed them since. */
export const termsOf = (env: Environment): Terms => checkTerms(json(env, 'TERMS'));

/** What `leadBusinessDays` was, for the audit. @throws Error naming the variable */
export const formerLeadsOf = (env: Environment): FormerLead[] => checkFormerLeads(json(env, 'FORMER_LEADS'));

export const reimbursementSettingsOf = (env: Environment): ReimbursementSettings =>
  checkReimbursementSettings(json(env, 'REIMBURSEMENT_SETTINGS'));

export const accountSettingsOf = (env: Environment): AccountSettings =>
  checkAccountSettings(json(env, 'ACCOUNT_SETTINGS'));

export const booksSettingsOf = (env: Environment): BooksSettings => checkBooksSettings(json(env, 'BOOKS_SETTINGS'));

export const issuerOf = (env: Environment): Issuer => checkIssuer(json(env, 'ISSUER'));

/** Made of the stack's parameters. @throws Error saying what is wrong, without quoting it */
export function debtorOf(env: Environment): Debtor {
  try {
    return checkDebtor(debtor(json(env, 'DEBTOR')));
  } catch (error) {
    throw error instanceof parse.Mismatch ? new Error(`DEBTOR: ${error.message}`, { cause: error }) : error;
  }
}

function json(env: Environment, name: string): unknown {
  const text = required(env, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`the environment variable ${name} is not JSON`, { cause: error });
  }
}
