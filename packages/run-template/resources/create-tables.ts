import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** Table name → ARN of its stream, for the tables that have one. */
export type TableStreams = ReadonlyMap<string, string>;

/** Creates the template's tables; those that are there already, from an earlier run on the same data, stay as they are. */
export async function createTables(stack: LocalStack, client: DynamoDBClient): Promise<TableStreams> {
  const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
  const streams = await Promise.all(
    stack.idsOf('AWS::DynamoDB::Table').map(async (logicalId) => {
      const TableName = stack.ref(logicalId);
      if (!existing.includes(TableName)) await client.send(new CreateTableCommand(tableInput(stack, logicalId)));
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      return Table?.LatestStreamArn === undefined ? [] : [[TableName, Table.LatestStreamArn] as const];
    }),
  );
  return new Map(streams.flat());
}

export async function deleteTables(stack: LocalStack, client: DynamoDBClient): Promise<void> {
  await Promise.all(
    stack
      .idsOf('AWS::DynamoDB::Table')
      .map((logicalId) => client.send(new DeleteTableCommand({ TableName: stack.ref(logicalId) }))),
  );
}

function tableInput(stack: LocalStack, logicalId: string): CreateTableCommandInput {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = stack.properties(logicalId);
  return {
    TableName: stack.ref(logicalId),
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: KeySchema as CreateTableCommandInput['KeySchema'],
    AttributeDefinitions: AttributeDefinitions as CreateTableCommandInput['AttributeDefinitions'],
    ...(GlobalSecondaryIndexes !== undefined && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes as CreateTableCommandInput['GlobalSecondaryIndexes'],
    }),
    // CloudFormation names the view type only; the API also wants to be told that there is a stream.
    ...(isRecord(StreamSpecification) && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
  };
}
