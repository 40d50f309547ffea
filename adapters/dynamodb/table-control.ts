import {
  ContinuousBackupsUnavailableException,
  DeleteResourcePolicyCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
  PolicyNotFoundException,
  PutResourcePolicyCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type StreamViewType,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { instant, type Instant } from '../../core/time.ts';

/** What a table is besides its items. */
export interface TableState {
  arn: string;
  isActive: boolean;
  /** Keys and indexes, in one form, to be compared. */
  shape: string;
  /** ARN of the customer's own key. */
  keyArn?: string | undefined;
  streamArn?: string | undefined;
  streamView?: StreamViewType | undefined;
  isProtected: boolean;
  /** The attribute by which items are forgotten. */
  ttl?: string | undefined;
  /** To which seconds it can be restored; undefined when to none. */
  recoverable?: { from: Instant; to: Instant } | undefined;
  /** JSON of the policy of the table itself. */
  policy?: string | undefined;
  /** Without those of AWS. */
  tags: Readonly<Record<string, string>>;
  restoredFrom?: { arn: string; at: Instant } | undefined;
}

/** DynamoDB's calls about tables, not about items. Each of those that change something may be said again. */
export interface TableControl {
  find(name: string): Promise<TableState | undefined>;
  /** Makes a table with the items that another one had at that second, its keys, indexes and encryption: and nothing else. */
  restore(source: string, target: string, at: Instant): Promise<void>;
  startStream(name: string, view: StreamViewType): Promise<void>;
  forgetBy(name: string, attribute: string): Promise<void>;
  /** @returns false when it cannot be yet: DynamoDB is not through with the new table */
  keepRecoverable(name: string): Promise<boolean>;
  protect(name: string): Promise<void>;
  /** @param policy undefined: none any more */
  setPolicy(arn: string, policy: string | undefined): Promise<void>;
  tag(arn: string, tags: Readonly<Record<string, string>>): Promise<void>;
}

export function tableControl(client: DynamoDBDocumentClient): TableControl {
  return {
    async find(TableName) {
      const table = await orUndefined(ResourceNotFoundException, async () => {
        const { Table } = await client.send(new DescribeTableCommand({ TableName }));
        return Table;
      });
      if (table === undefined) return undefined;
      // What is still being made has none of the rest.
      if (table.TableStatus !== 'ACTIVE') return { ...tableState(table), tags: {} };
      const ResourceArn = table.TableArn!;
      const { ContinuousBackupsDescription: backups } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      const window = backups?.PointInTimeRecoveryDescription ?? {};
      const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
      const isForgotten = ttl?.TimeToLiveStatus === 'ENABLED' || ttl?.TimeToLiveStatus === 'ENABLING';
      return {
        ...tableState(table),
        ttl: isForgotten ? ttl.AttributeName : undefined,
        ...(window.PointInTimeRecoveryStatus === 'ENABLED' && {
          recoverable: {
            from: secondOf(window.EarliestRestorableDateTime),
            to: secondOf(window.LatestRestorableDateTime),
          },
        }),
        policy: await orUndefined(PolicyNotFoundException, async () => {
          const { Policy } = await client.send(new GetResourcePolicyCommand({ ResourceArn }));
          return Policy;
        }),
        tags: await tagsOf(client, ResourceArn),
      };
    },

    async restore(SourceTableName, TargetTableName, at) {
      const RestoreDateTime = new Date(at);
      await client.send(new RestoreTableToPointInTimeCommand({ SourceTableName, TargetTableName, RestoreDateTime }));
    },

    async startStream(TableName, StreamViewType) {
      const StreamSpecification = { StreamEnabled: true, StreamViewType };
      await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    },

    async forgetBy(TableName, AttributeName) {
      const TimeToLiveSpecification = { Enabled: true, AttributeName };
      await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    },

    async keepRecoverable(TableName) {
      const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
      const update = new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification });
      const updated = await orUndefined(ContinuousBackupsUnavailableException, () => client.send(update));
      return updated !== undefined;
    },

    async protect(TableName) {
      await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
    },

    async setPolicy(ResourceArn, Policy) {
      if (Policy === undefined) await client.send(new DeleteResourcePolicyCommand({ ResourceArn }));
      else await client.send(new PutResourcePolicyCommand({ ResourceArn, Policy }));
    },

    async tag(ResourceArn, tags) {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await client.send(new TagResourceCommand({ ResourceArn, Tags }));
    },
  };
}

/** As far as DescribeTable tells. */
export function tableState(table: TableDescription): Omit<TableState, 'tags'> {
  const { RestoreSummary: summary, SSEDescription: encryption } = table;
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) =>
    JSON.stringify([IndexName, KeySchema, Projection?.ProjectionType, Projection?.NonKeyAttributes?.toSorted()]),
  );
  return {
    arn: table.TableArn!,
    isActive: table.TableStatus === 'ACTIVE',
    shape: JSON.stringify([table.KeySchema, indexes.sort()]),
    keyArn: encryption?.KMSMasterKeyArn,
    streamArn: table.StreamSpecification?.StreamEnabled === true ? table.LatestStreamArn : undefined,
    streamView: table.StreamSpecification?.StreamViewType,
    isProtected: table.DeletionProtectionEnabled === true,
    ...(summary?.SourceTableArn !== undefined && {
      restoredFrom: { arn: summary.SourceTableArn, at: secondOf(summary.RestoreDateTime) },
    }),
  };
}

async function tagsOf(client: DynamoDBDocumentClient, ResourceArn: string): Promise<Record<string, string>> {
  const tags: Record<string, string> = {};
  let next: string | undefined;
  do {
    const page = await client.send(new ListTagsOfResourceCommand({ ResourceArn, NextToken: next }));
    for (const { Key = '', Value = '' } of page.Tags ?? []) if (!Key.startsWith('aws:')) tags[Key] = Value;
    next = page.NextToken;
  } while (next !== undefined);
  return tags;
}

const secondOf = (date: Date | undefined): Instant => instant(Math.floor((date?.getTime() ?? 0) / 1000) * 1000);

async function orUndefined<T>(
  missing: abstract new (...args: never) => Error,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof missing) return undefined;
    throw error;
  }
}
