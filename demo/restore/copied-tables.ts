import { CreateTableCommand, DescribeTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../adapters/dynamodb/batch-write.ts';
import type { Item } from '../../adapters/dynamodb/errors.ts';
import { scanTable } from '../../adapters/dynamodb/scan-table.ts';
import { tableControl, tableState, type TableControl, type TableState } from '../../adapters/dynamodb/table-control.ts';
import { DAY_MS } from '../../contract/duration.ts';
import { instant } from '../../core/time.ts';

/**
 * DynamoDB Local has no past, no policies and no protection: a restore there is a copy of what is there now, and the rest is
 * remembered here. Keys, indexes, items and streams are its own.
 */
export function copiedTables(client: DynamoDBDocumentClient): TableControl {
  const control = tableControl(client);
  const remembered = new Map<string, Partial<TableState>>();
  const remember = (name: string, what: Partial<TableState>) => {
    remembered.set(name, { ...remembered.get(name), ...what });
    return Promise.resolve();
  };
  const nameIn = (arn: string) => arn.replace(/^.*:table\//, '');
  const always = { from: instant(0), to: instant(Date.now() + DAY_MS) };

  return {
    ...control,
    async find(TableName) {
      try {
        const { Table } = await client.send(new DescribeTableCommand({ TableName }));
        const own = tableState(Table!);
        const arn = asNamed(own.arn);
        const streamArn = own.streamArn && asNamed(own.streamArn);
        return { ...own, arn, streamArn, recoverable: always, tags: {}, ...remembered.get(TableName) };
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },
    async restore(source, TableName, at) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: source }));
      const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes: indexes } = Table!;
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema,
          AttributeDefinitions,
          ...(indexes && {
            GlobalSecondaryIndexes: indexes.map((index) => ({
              IndexName: index.IndexName,
              KeySchema: index.KeySchema,
              Projection: index.Projection,
            })),
          }),
        }),
      );
      const puts: Item[] = [];
      for await (const item of scanTable(client, source)) puts.push(item);
      await batchWrite(client, TableName, { puts, deletes: [] });
      await remember(TableName, { restoredFrom: { arn: asNamed(Table!.TableArn!), at } });
    },
    forgetBy: (name, ttl) => remember(name, { ttl }),
    protect: (name) => remember(name, { isProtected: true }),
    setPolicy: (arn, policy) => remember(nameIn(arn), { policy }),
    tag: (arn, tags) => remember(nameIn(arn), { tags }),
    keepRecoverable: () => Promise.resolve(true),
  };
}

/** It says another Region than the template. */
const asNamed = (arn: string): string => arn.replace(':ddblocal:', ':eu-west-3:');
