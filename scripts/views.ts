import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { figureStore } from '../adapters/dynamodb/figure-store.ts';
import { merchantIds } from '../adapters/dynamodb/merchant-ids.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { searchStore } from '../adapters/dynamodb/search-store.ts';
import { stackTables } from '../adapters/dynamodb/stack-tables.ts';
import { rebuildFigures } from '../functions/use-cases/rebuild-figures.ts';
import { rebuildSearch } from '../functions/use-cases/rebuild-search.ts';

const usage = `npm run views -- --stack NAME [--merchant ID]

Makes what is derived from the payments again, in place, for all merchants or one: for a deployment that had payments before it
had views, and whenever the audit says that they differ. It may be stopped, repeated, and run while people pay. With the rights of
whoever deploys: AWS_PROFILE, AWS_REGION, or AWS_ENDPOINT_URL_DYNAMODB for another DynamoDB; NAME is the stack's.
`;

const merchantsAtOnce = 4;

const text = { type: 'string' } as const;
const { stack, merchant } = parseArgs({ options: { stack: text, merchant: text } }).values;
if (stack === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const client = dynamoClient();
  const tables = await stackTables(client, stack, ['Directory', 'Payments', 'Views']);
  const dependencies = {
    figures: figureStore(client, tables.views),
    queries: paymentQueries(client, tables.payments),
    search: searchStore(client, tables.views),
  };
  const total = { merchants: 0, payments: 0, corrected: 0, found: 0, removed: 0 };
  await pMap(
    merchant === undefined ? merchantIds(client, tables.directory) : [merchant],
    async (id) => {
      const { payments, corrected } = await rebuildFigures(dependencies, id);
      const { found, removed } = await rebuildSearch(dependencies, id);
      total.merchants += 1;
      total.payments += payments;
      total.corrected += corrected;
      total.found += found;
      total.removed += removed;
    },
    { concurrency: merchantsAtOnce },
  );
  console.table(total);
}
