import { dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { booksSettingsOf, required } from '../../adapters/configuration.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { invoiceStore } from '../../adapters/dynamodb/invoice-store.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import { invoiceMonth } from './invoice-step.ts';
import { stepHandler } from './step-handler.ts';

const client = dynamoClient();
const exportsTable = required(process.env, 'EXPORTS_TABLE');
const directory = required(process.env, 'DIRECTORY_TABLE');
const dependencies = {
  exports: exportStore(client, exportsTable),
  invoices: invoiceStore(client, exportsTable),
  merchants: directoryStore(client, { directory }),
  organisations: organisationStore(client, directory),
  published: s3ObjectStore(s3Client(), required(process.env, 'EXPORTS_BUCKET')),
  books: booksSettingsOf(process.env),
  now: systemNow,
};

/** After the exports of a morning. */
export const handler = stepHandler('commission not invoiced', [], () => invoiceMonth(dependencies));
