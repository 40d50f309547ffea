import middy from '@middy/core';
import { dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { mailOn, required } from '../../adapters/configuration.ts';
import { bankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import { bankFileStore } from '../../adapters/dynamodb/bank-file-store.ts';
import { repaymentReader } from '../../adapters/dynamodb/debt-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import { count, logInfo, logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { merchantOwners } from '../merchant-people.ts';
import { takeFile } from './take-file.ts';

const client = dynamoClient();
const s3 = s3Client();
const orders = required(process.env, 'ORDERS_TABLE');
const dependencies = {
  inbox: s3ObjectStore(s3, required(process.env, 'INBOX_BUCKET')),
  published: s3ObjectStore(s3, required(process.env, 'EXPORTS_BUCKET')),
  files: bankFileStore(client, orders),
  entries: bankEntryStore(client, orders),
  transfers: transferStore(client, {
    exports: required(process.env, 'EXPORTS_TABLE'),
    ledger: required(process.env, 'LEDGER_TABLE'),
    notices: required(process.env, 'NOTICES_TABLE'),
  }),
  owners: merchantOwners(client, required(process.env, 'DIRECTORY_TABLE'), { mailOn: mailOn(process.env) }),
  repayment: repaymentReader(client, orders),
  now: systemNow,
};

/** What a part takes at the very most, with what is left to read of the file. */
const partMaxMs = 3 * MINUTE_MS;

interface Run {
  key: string;
  /** Left empty in the first run. */
  sha256: string;
}

/** The step of the state machine that takes a file of the bank, again and again until all of it is taken. */
export const handler = middy<Run, Run & { status: string }>()
  .use(logFailure('bank file not taken', 'sha256'))
  .handler(async ({ key, sha256 }, context) => {
    const hasTime = () => context.getRemainingTimeInMillis() > partMaxMs;
    const run = await takeFile({ key, ...(sha256 !== '' && { sha256 }) }, { ...dependencies, hasTime });
    if (run.status === 'REFUSED') {
      count('BankFileRefused');
      logWarning('bank file refused', { reason: run.reason });
      return { key, sha256: '', status: run.status };
    }
    logInfo('bank file read', { sha256: run.sha256, status: run.status });
    return { key, ...run };
  });
