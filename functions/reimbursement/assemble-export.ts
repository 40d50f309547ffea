import { dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { booksSettingsOf, required } from '../../adapters/configuration.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import type { LocalDate } from '../../core/time.ts';
import { assembleExport } from './assemble-step.ts';
import { stepHandler } from './step-handler.ts';

const dependencies = {
  exports: exportStore(dynamoClient(), required(process.env, 'EXPORTS_TABLE')),
  now: systemNow,
  books: booksSettingsOf(process.env),
  staging: s3ObjectStore(s3Client(), required(process.env, 'STAGING_BUCKET')),
};

/** Third step of the batch. */
export const handler = stepHandler('export not assembled', ['exportDate'], (input: { exportDate: LocalDate }) =>
  assembleExport(dependencies, input),
);
