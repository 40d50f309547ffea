import { parseArgs } from 'node:util';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { countCodeKeys } from '../adapters/dynamodb/count-code-keys.ts';

const usage = `npm run code-keys -- --table NAME

How many personal codes are under each key of KMS: after a change of the key, those under the former one are the clients who
have not paid since. It reads the whole table. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION, or
AWS_ENDPOINT_URL_DYNAMODB for another DynamoDB; NAME is the physical name of the table Secrets.
`;

const { values } = parseArgs({ options: { table: { type: 'string' } } });
if (values.table === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const counts = await countCodeKeys(dynamoClient(), values.table);
  console.table([...counts].map(([key, codes]) => ({ key, codes })));
}
