import { s3Client } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import type { LocalDate } from '../../core/time.ts';
import { publishExport } from './publish-step.ts';
import { stepHandler } from './step-handler.ts';

const client = s3Client();
const dependencies = {
  now: systemNow,
  staging: s3ObjectStore(client, required(process.env, 'STAGING_BUCKET')),
  published: s3ObjectStore(client, required(process.env, 'EXPORTS_BUCKET')),
};

/** Fourth step of the batch. */
export const handler = stepHandler('export not published', ['exportDate'], (input: { exportDate: LocalDate }) =>
  publishExport(dependencies, input),
);
