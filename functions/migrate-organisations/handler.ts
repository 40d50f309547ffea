import middy from '@middy/core';
import { cognitoClient, dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { required } from '../../adapters/configuration.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { scanTable } from '../../adapters/dynamodb/scan-table.ts';
import { logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { migrateOrganisations, type MigrationReport } from './migrate-organisations.ts';

const client = dynamoClient();
const directory = required(process.env, 'DIRECTORY_TABLE');
const dependencies = {
  scan: () => scanTable(client, directory),
  organisations: organisationStore(client, directory),
  merchantAccounts: accounts(cognitoClient(), required(process.env, 'MERCHANTS_POOL_ID')),
};

/** Started by hand (docs/runbook.md), with `{"dryRun": true}` to see first what it would do. */
async function migrate({ dryRun = false }: { dryRun?: boolean }): Promise<MigrationReport> {
  const report = await migrateOrganisations({ dryRun, now: systemNow() }, dependencies);
  logInfo('organisations migrated', { dryRun, merchants: report.merchants, given: report.given.length });
  return report;
}

export const handler = middy<{ dryRun?: boolean }, MigrationReport>()
  .use(logFailure('organisations not migrated'))
  .handler(migrate);
