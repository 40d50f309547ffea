import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { debtorOf, reimbursementSettingsOf, required, termsOf } from '../../adapters/configuration.ts';
import { booksStore } from '../../adapters/dynamodb/books-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { operationStore } from '../../adapters/dynamodb/operation-store.ts';
import { planExport } from './plan-step.ts';
import { stepHandler } from './step-handler.ts';

const client = dynamoClient();
const dependencies = {
  exports: exportStore(client, required(process.env, 'EXPORTS_TABLE')),
  ledger: ledgerStore(client, required(process.env, 'LEDGER_TABLE')),
  books: booksStore(client, {
    ledger: required(process.env, 'LEDGER_TABLE'),
    exports: required(process.env, 'EXPORTS_TABLE'),
  }),
  operations: operationStore(client, required(process.env, 'OPERATIONS_TABLE')),
  settings: reimbursementSettingsOf(process.env),
  debtor: debtorOf(process.env),
  terms: termsOf(process.env),
  now: systemNow,
};

/** First step of the batch. */
export const handler = stepHandler('export not planned', [], () => planExport(dependencies));
