import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableName } from './item-kind.ts';

/** The tables of a stack by the names that CloudFormation has made of theirs. @throws Error when one is not there exactly once */
export async function stackTables<Name extends TableName>(
  client: DynamoDBDocumentClient,
  stack: string,
  names: readonly Name[],
): Promise<Record<Lowercase<Name>, string>> {
  const all: string[] = [];
  let start: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName: start }));
    all.push(...(page.TableNames ?? []));
    start = page.LastEvaluatedTableName;
  } while (start !== undefined);
  const find = (table: string) => {
    const found = all.filter((one) => one.startsWith(`${stack}-Tables${table}`));
    if (found.length !== 1) throw new Error(`the stack ${stack} has ${found.length} tables ${table}`);
    return found[0]!;
  };
  const entries = names.map((name) => [name.toLowerCase(), find(name)] as const);
  return Object.fromEntries(entries) as Record<Lowercase<Name>, string>;
}
