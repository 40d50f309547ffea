import { checkTerms, type Terms } from '../core/payment/terms.ts';
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

/** `TERMS` is the JSON of `Terms`, made by the stack from its context. */
export const termsOf = (env: Environment): Terms => checkTerms(JSON.parse(required(env, 'TERMS')) as Terms);
