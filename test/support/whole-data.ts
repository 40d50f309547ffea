import { inspect } from 'node:util';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Platform } from 'run-template';

/** Everything that is in the tables and pools of a running system, comparable with what is there later: one line for each thing. */
export async function wholeData({ stack, dynamoDbEndpoint, pools, users }: Platform): Promise<string[]> {
  const { region } = stack.deployment;
  const credentials = { accessKeyId: 'RUNTIME', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region, credentials, endpoint: dynamoDbEndpoint });
  try {
    const tables = stack.idsOf('AWS::DynamoDB::Table').map((id) => stack.ref(id));
    const items = await Promise.all(tables.map((table) => itemsOf(client, table)));
    const people = pools.flatMap(({ id }) => users.users(id).map((user) => `${id} ${JSON.stringify(user)}`));
    return [...items.flat(), ...people].sort();
  } finally {
    client.destroy();
  }
}

async function itemsOf(client: DynamoDBClient, table: string): Promise<string[]> {
  const lines: string[] = [];
  let start: Record<string, never> | undefined;
  do {
    const input = { TableName: table, ConsistentRead: true, ExclusiveStartKey: start };
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand(input));
    lines.push(
      ...Items.map((item) => `${table} ${inspect(item, { sorted: true, depth: Infinity, breakLength: Infinity })}`),
    );
    start = LastEvaluatedKey as typeof start;
  } while (start);
  return lines;
}
