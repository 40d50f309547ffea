import { DescribeTableCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { RUNTIME_ACCESS_KEY } from '../rights/access-keys.ts';
import type { CloudAssembly } from '../template/cloud-assembly.ts';
import type { LocalStack } from '../template/local-stack.ts';

/**
 * Tables that are there and not of the template, such as copies of its own that its functions are told of by ARN. They are used
 * as if it had them: with streams, rights and keys as they are.
 *
 * @returns the assembly with them, or undefined when there are none
 */
export async function withTablesBeside(
  assembly: CloudAssembly,
  stack: LocalStack,
  endpoint: string,
): Promise<CloudAssembly | undefined> {
  const credentials = { accessKeyId: RUNTIME_ACCESS_KEY, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: stack.deployment.region, credentials });
  try {
    const own = new Set(stack.idsOf('AWS::DynamoDB::Table').map((id) => stack.ref(id)));
    const beside: [string, { Type: string; Properties: Record<string, unknown> }][] = [];
    for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
      for (const TableName of TableNames.filter((name) => !own.has(name))) {
        const { Table } = await client.send(new DescribeTableCommand({ TableName }));
        const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = Table ?? {};
        const Properties = { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification };
        beside.push([`Beside${beside.length}`, { Type: 'AWS::DynamoDB::Table', Properties }]);
      }
    }
    if (beside.length === 0) return undefined;
    const { template } = assembly;
    return {
      ...assembly,
      template: { ...template, Resources: { ...template.Resources, ...Object.fromEntries(beside) } },
    };
  } finally {
    client.destroy();
  }
}
