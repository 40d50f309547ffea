import type { Context } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { accountSettingsFrom } from '../../contract/settings/account-settings.ts';
import { defaultBooksSettings } from '../../contract/settings/books-settings.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import type { HttpEvent, HttpResult } from '../../functions/http/middleware/api-context.ts';
import { front } from './http-events.ts';
import type { TableNames } from './tables.ts';

type ApiLambda = (event: HttpEvent, context: Context) => Promise<HttpResult>;

/** The variables that the stack gives to the functions of the APIs. */
export const deployedEnvironment = (tables: TableNames, codeKeyArn: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(tables).map(([table, name]) => [`${table.toUpperCase()}_TABLE`, String(name)])),
  CODE_KEY_ARN: codeKeyArn,
  TERMS: JSON.stringify(defaultTerms),
  BOOKS_SETTINGS: JSON.stringify(defaultBooksSettings),
  FCM_APPLICATION_ARN: '',
  APNS_APPLICATION_ARN: '',
  APP_URL: 'http://localhost:4000/app/',
  FRONT_KEYS: front.keys.join(' '),
  WEB_ORIGIN: front.origin,
  DEBTOR: JSON.stringify({ name: 'Émetteur', iban: 'FR1420041010050500013M02606' }),
  ACCOUNT_SETTINGS: JSON.stringify(accountSettingsFrom({})),
  PAYEE_VERIFICATION_URL: '',
  PAYEE_VERIFICATION_SECRET_ARN: '',
  EXPORTS_BUCKET: 'exports',
  DOCUMENTS_BUCKET: 'documents',
  MERCHANTS_POOL_ID: 'eu-west-3_Merchants',
  CLIENTS_POOL_ID: 'eu-west-3_Clients',
  BACK_OFFICE_POOL_ID: 'eu-west-3_BackOffice',
});

/**
 * The entries of the APIs of merchants, clients and the back office, as Lambda loads them: with the variables that the stack
 * gives, and the real clients behind them. Where AWS is, `useEndpoint` says before.
 */
export async function deployedHandlers(tables: TableNames, codeKeyArn: string) {
  Object.assign(process.env, deployedEnvironment(tables, codeKeyArn));
  // A module of its own, which no other test file of this process has loaded with other variables.
  const instance = randomUUID();
  const load = async (folder: string): Promise<ApiLambda> => {
    const entry = (await import(/* @vite-ignore */ `../../functions/${folder}/handler.ts?${instance}`)) as {
      handler: ApiLambda;
    };
    return entry.handler;
  };
  return {
    merchant: await load('merchant-api'),
    client: await load('client-api'),
    'back-office': await load('back-office-api'),
  };
}
