import { parseArgs } from 'node:util';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { fillLookUps } from '../adapters/dynamodb/fill-look-ups.ts';

const usage = `npm run fill-look-ups -- --table NAME [--write]

Adds what the back office's search needs of clients, merchants and their people who were there before it found them. Without --write
it only counts. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION, or AWS_ENDPOINT_URL_DYNAMODB for another
DynamoDB; NAME is the physical name of the table Directory.
`;

const { values } = parseArgs({ options: { table: { type: 'string' }, write: { type: 'boolean', default: false } } });
if (values.table === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const filling = await fillLookUps(dynamoClient(), values.table, { dryRun: !values.write });
  console.table(filling);
  if (!values.write && filling.missing > 0) console.log('Nothing was written: say --write.');
}
