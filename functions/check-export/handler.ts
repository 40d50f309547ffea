import middy from '@middy/core';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { count, logInfo, logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { checkExport } from './check-export.ts';

const exports = exportStore(dynamoClient(), required(process.env, 'EXPORTS_TABLE'));

/** Every morning, when the files should be there. */
async function check(): Promise<void> {
  const { isMissing, latest } = await checkExport({ exports, now: systemNow });
  if (isMissing) logWarning('export missing', { latest });
  else logInfo('export there', { latest });
  count('ExportMissing', isMissing ? 1 : 0);
  count('ExportChecked');
}

export const handler = middy<unknown, void>().use(logFailure('export not checked')).handler(check);
