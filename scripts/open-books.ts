import { parseArgs } from 'node:util';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { systemNow } from '../adapters/clock.ts';
import { openBooks } from '../adapters/dynamodb/open-books.ts';
import { decimal } from '../core/reimbursement/decimal.ts';

const usage = `npm run open-books -- --ledger NAME --exports NAME [--write]

Opens the books of a deployment that has made exports before it had any: the next export has movements and balances from
today on. Without --write it only counts. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION, or
AWS_ENDPOINT_URL_DYNAMODB for another DynamoDB; NAME is the physical name of the tables Ledger and Exports.
`;

const { values } = parseArgs({
  options: { ledger: { type: 'string' }, exports: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const { ledger, exports } = values;
if (ledger === undefined || exports === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const asked = { now: systemNow(), dryRun: !values.write };
  const { start, outcome } = await openBooks(dynamoClient(), { ledger, exports }, asked);
  console.log(`Opening balances of ${start.from}:`);
  console.table(Object.fromEntries(Object.entries(start.opening).map(([account, sum]) => [account, decimal(sum)])));
  if (outcome === 'counted') console.log('Nothing was written: say --write.');
  if (outcome === 'were-open') console.log('Nothing was written: they are open.');
}
