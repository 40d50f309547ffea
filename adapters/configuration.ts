import { checkReimbursementSettings, type ReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { checkTerms, type Terms } from '../contract/settings/terms.ts';
import type { PaymentTables } from './dynamodb/payment-store.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that the stack sets. @throws Error naming it, at the Lambda's start rather than at a first payment. */
export function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}

export const paymentTables = (env: Environment): PaymentTables => ({
  payments: required(env, 'PAYMENTS_TABLE'),
  wallets: required(env, 'WALLETS_TABLE'),
  ledger: required(env, 'LEDGER_TABLE'),
  exports: required(env, 'EXPORTS_TABLE'),
});

/** `TERMS` and `REIMBURSEMENT_SETTINGS` are JSON, made and checked by the stack; a hand may have changed them since. */
export const termsOf = (env: Environment): Terms => checkTerms(json(env, 'TERMS'));

export const reimbursementSettingsOf = (env: Environment): ReimbursementSettings =>
  checkReimbursementSettings(json(env, 'REIMBURSEMENT_SETTINGS'));

function json(env: Environment, name: string): unknown {
  const text = required(env, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`the environment variable ${name} is not JSON`, { cause: error });
  }
}
