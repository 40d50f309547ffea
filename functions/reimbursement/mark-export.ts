import { dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { mailOn, required } from '../../adapters/configuration.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import type { LocalDate } from '../../core/time.ts';
import { logInfo } from '../log.ts';
import { markExport } from './mark-step.ts';
import { stepHandler } from './step-handler.ts';

const client = dynamoClient();
const dependencies = {
  exports: exportStore(client, required(process.env, 'EXPORTS_TABLE')),
  outcomes: exportOutcomeStore(client, required(process.env, 'EXPORTS_TABLE')),
  ledger: ledgerStore(client, required(process.env, 'LEDGER_TABLE')),
  transfers: transferStore(client, {
    exports: required(process.env, 'EXPORTS_TABLE'),
    ledger: required(process.env, 'LEDGER_TABLE'),
  }),
  staging: s3ObjectStore(s3Client(), required(process.env, 'STAGING_BUCKET')),
  notices: noticeStore(client, required(process.env, 'NOTICES_TABLE')),
  mailOn: mailOn(process.env),
};

/** Last step of the batch. */
async function mark(input: { exportDate: LocalDate }): Promise<void> {
  await markExport(dependencies, input);
  logInfo('export published', { exportDate: input.exportDate });
}

export const handler = stepHandler('export not marked', ['exportDate'], mark);
