import { parseArgs } from 'node:util';
import { cognitoClient, dynamoClient } from '../adapters/aws-clients.ts';
import { accounts } from '../adapters/cognito/accounts.ts';
import { clientCopy } from '../adapters/dynamodb/client-copy.ts';
import { eraseClient, heldOf, type Held } from '../adapters/dynamodb/client-data.ts';
import type { ClientTables } from '../adapters/dynamodb/client-holdings.ts';
import { tablesInUse, tablesInUseUsage } from '../adapters/dynamodb/tables-in-use.ts';
import { systemRandomness } from '../adapters/randomness.ts';
import { derivedId } from '../core/ids.ts';
import { instant } from '../core/time.ts';

const usage = `npm run client-data -- export --tables JSON --pool ID --client ID
npm run client-data -- erase  --tables JSON --pool ID --client ID --by WHO --reason TEXT

Prints what is kept of a client as JSON, or takes away what the law does not ask to keep; WHO and TEXT go into the journal. An
erasure that was cut short is done again. ID is the clients' user pool and the client's id. ${tablesInUseUsage}.
With the rights of whoever deploys: AWS_PROFILE, AWS_REGION, or AWS_ENDPOINT_URL_DYNAMODB and
AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER.
`;

const clientTables = [
  'directory',
  'secrets',
  'wallets',
  'payments',
  'ledger',
  'notices',
  'orders',
  'operations',
] as const;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  options: { tables: text, pool: text, client: text, by: text, reason: text },
  allowPositionals: true,
});
const { tables: given, pool, client: clientId, by, reason } = values;
const [command] = positionals;

if (given && pool && clientId && (command === 'export' || (command === 'erase' && by && reason))) {
  const client = dynamoClient();
  const tables: ClientTables = tablesInUse(given, clientTables);
  const people = accounts(cognitoClient(), pool);
  if (command === 'export') {
    const held: Held[] = [];
    for await (const one of heldOf(clientId, { client, tables })) {
      if ('unknown' in one) console.error(`not in the copy, since nobody has said what it is: ${one.unknown}`);
      else held.push(one);
    }
    const copy = clientCopy(held, {
      client: clientId,
      email: await people.emailOf(clientId),
      madeAt: new Date().toISOString(),
    });
    console.log(JSON.stringify(copy, undefined, 2));
    if (held.length === 0) process.exitCode = 1;
  } else {
    const operation = {
      id: derivedId('erasure', clientId, systemRandomness.token(16)),
      at: instant(Date.now()),
      by: { kind: 'OPERATOR', id: String(by), roles: [] },
      act: 'CLIENT_ERASED',
      about: { kind: 'CLIENT', id: clientId },
      why: String(reason),
      requestId: 'npm run client-data',
    } as const;
    const erasure = await eraseClient(clientId, operation, { client, tables, removeSignIn: (id) => people.remove(id) });
    console.log(JSON.stringify(erasure, undefined, 2));
    if (erasure.outcome !== 'erased') process.exitCode = 1;
  }
} else {
  console.error(usage);
  process.exitCode = 1;
}
