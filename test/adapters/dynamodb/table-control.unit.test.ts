import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
  PolicyNotFoundException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { tableControl } from '../../../adapters/dynamodb/table-control.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const control = tableControl(dynamo as unknown as DynamoDBDocumentClient);
const arn = 'arn:aws:dynamodb:eu-west-3:1:table/Payments';
const metadata = { message: '', $metadata: {} };

/** A table that is there, with what DynamoDB says of it. */
function given(table: Partial<TableDescription>, { ttl = 'DISABLED', recovery = 'DISABLED' } = {}) {
  const streaming = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
  const Table = {
    ...{ TableArn: arn, TableStatus: 'ACTIVE' as const, KeySchema: [], LatestStreamArn: 'stream' },
    ...{ StreamSpecification: streaming, DeletionProtectionEnabled: true },
    ...table,
  };
  dynamo.on(DescribeTableCommand).resolves({ Table });
  dynamo.on(DescribeTimeToLiveCommand).resolves({
    TimeToLiveDescription: { TimeToLiveStatus: ttl as 'ENABLED', AttributeName: 'forgetAt' },
  });
  dynamo.on(DescribeContinuousBackupsCommand).resolves({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: recovery as 'ENABLED',
        EarliestRestorableDateTime: new Date(1_500),
        LatestRestorableDateTime: new Date(2_999),
      },
    },
  });
  dynamo.on(GetResourcePolicyCommand).rejects(new PolicyNotFoundException(metadata));
  dynamo
    .on(ListTagsOfResourceCommand, { ResourceArn: arn, NextToken: undefined })
    .resolves({
      Tags: [
        { Key: 'stage', Value: 'prod' },
        { Key: 'aws:cloudformation:stack', Value: 'x' },
      ],
      NextToken: '2',
    })
    .on(ListTagsOfResourceCommand, { ResourceArn: arn, NextToken: '2' })
    .resolves({ Tags: [{ Key: 'team', Value: 'ops' }] });
}

beforeEach(() => void dynamo.reset());

it('says what a table is besides its items, without the tags of AWS', async () => {
  given({}, { ttl: 'ENABLED', recovery: 'ENABLED' });
  expect(await control.find('Payments')).toMatchObject({
    ...{ arn, isActive: true, isProtected: true, streamArn: 'stream', ttl: 'forgetAt' },
    ...{ recoverable: { from: 1_000, to: 2_000 }, policy: undefined, tags: { stage: 'prod', team: 'ops' } },
  });
});

it('says what it has not', async () => {
  given({ StreamSpecification: { StreamEnabled: false }, DeletionProtectionEnabled: false });
  const found = await control.find('Payments');
  expect(found).toMatchObject({ isProtected: false, streamArn: undefined, ttl: undefined });
  expect(found).not.toHaveProperty('recoverable');
});

it('forgets by what is just being switched on', async () => {
  given({}, { ttl: 'ENABLING' });
  expect(await control.find('Payments')).toMatchObject({ ttl: 'forgetAt' });
});

it('asks nothing more of one that is still being made, and finds none where there is none', async () => {
  given({ TableStatus: 'CREATING' });
  expect(await control.find('Payments')).toMatchObject({ isActive: false, tags: {} });
  expect(dynamo.commandCalls(DescribeTimeToLiveCommand)).toEqual([]);
  dynamo.on(DescribeTableCommand).rejects(new ResourceNotFoundException(metadata));
  expect(await control.find('Payments')).toBeUndefined();
});
