import { dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { required } from '../../adapters/configuration.ts';
import { booksStore } from '../../adapters/dynamodb/books-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import { mapShard, type ShardOfExport } from './map-step.ts';
import { stepHandler } from './step-handler.ts';

const client = dynamoClient();
const dependencies = {
  exports: exportStore(client, required(process.env, 'EXPORTS_TABLE')),
  ledger: ledgerStore(client, required(process.env, 'LEDGER_TABLE')),
  transfers: transferStore(client, {
    exports: required(process.env, 'EXPORTS_TABLE'),
    ledger: required(process.env, 'LEDGER_TABLE'),
  }),
  outcomes: exportOutcomeStore(client, required(process.env, 'EXPORTS_TABLE')),
  books: booksStore(client, {
    ledger: required(process.env, 'LEDGER_TABLE'),
    exports: required(process.env, 'EXPORTS_TABLE'),
  }),
  merchants: directoryStore(client, { directory: required(process.env, 'DIRECTORY_TABLE') }),
  staging: s3ObjectStore(s3Client(), required(process.env, 'STAGING_BUCKET')),
};

/** Second step of the batch, once for each shard. */
export const handler = stepHandler('shard not mapped', ['exportDate', 'shard'], (input: ShardOfExport) =>
  mapShard(dependencies, input),
);
