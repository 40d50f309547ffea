import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { figureStore } from '../adapters/dynamodb/figure-store.ts';
import { merchantIds } from '../adapters/dynamodb/merchant-ids.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { searchStore } from '../adapters/dynamodb/search-store.ts';
import { tablesInUse, tablesInUseUsage } from '../adapters/dynamodb/tables-in-use.ts';
import { rebuildFigures } from '../functions/use-cases/rebuild-figures.ts';
import { rebuildSearch } from '../functions/use-cases/rebuild-search.ts';

const usage = `npm run views -- --tables JSON [--merchant ID]

Makes what is derived from the payments again, in place, for all merchants or one: for a deployment that had payments before it
had views, and whenever the audit says that they differ. It may be stopped, repeated, and run while people pay. With the rights of
whoever deploys: AWS_PROFILE, AWS_REGION, or AWS_ENDPOINT_URL_DYNAMODB for another DynamoDB.
${tablesInUseUsage}.
`;

const merchantsAtOnce = 4;

const text = { type: 'string' } as const;
const { tables: given, merchant } = parseArgs({ options: { tables: text, merchant: text } }).values;
if (given === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const client = dynamoClient();
  const tables = tablesInUse(given, ['directory', 'payments', 'views']);
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
