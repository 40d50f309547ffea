import { describe, expect, it } from 'vitest';
import { referred, synthesized } from '../synthesized-stack.ts';

const dev = synthesized('dev').resources('AWS::DynamoDB::Table');
const prod = synthesized('prod').resources('AWS::DynamoDB::Table');
const named = (name: string) => Object.entries(dev).find(([id]) => id.startsWith(`Tables${name}`))?.[1].Properties;

describe('every table', () => {
  it.each(Object.entries(dev))(
    '%s is on demand, encrypted and can be restored to any second',
    (_id, { Properties }) => {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    },
  );

  it.each(Object.entries(prod))('%s survives its stack in production', (_id, { Properties, DeletionPolicy }) => {
    expect(Properties['DeletionProtectionEnabled']).toBe(true);
    expect(DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it.each(Object.entries(dev))('%s goes with its stack in development', (_id, { Properties, DeletionPolicy }) => {
    expect(Properties['DeletionProtectionEnabled']).toBe(false);
    expect(DeletionPolicy).toBe('Delete');
  });
});

const key = (...attributes: string[]) =>
  attributes.map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' }));

describe('the keys', () => {
  it.each([
    ['Payments', ['id']],
    ['Wallets', ['clientId']],
    ['Ledger', ['pk', 'sk']],
    ['Exports', ['pk', 'sk']],
    ['Secrets', ['pk', 'sk']],
    ['Directory', ['pk', 'sk']],
    ['Operations', ['pk', 'sk']],
    ['Views', ['pk', 'sk']],
  ])('of %s', (name, attributes) => {
    expect(named(name)).toMatchObject({ KeySchema: key(...attributes) });
  });

  it('of the ledger’s index, by which a day is read', () => {
    expect(named('Ledger')?.['GlobalSecondaryIndexes']).toEqual([
      { IndexName: 'byDay', KeySchema: key('bookedOn', 'at'), Projection: { ProjectionType: 'ALL' } },
    ]);
  });

  it('of the payments’ indexes', () => {
    expect(named('Payments')).toMatchObject({
      AttributeDefinitions: expect.arrayContaining([
        { AttributeName: 'createdAt', AttributeType: 'N' },
        { AttributeName: 'deadline', AttributeType: 'N' },
      ]) as unknown,
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byMerchant',
          KeySchema: key('merchantId', 'createdAt'),
          Projection: {
            ProjectionType: 'INCLUDE',
            NonKeyAttributes: ['type', 'amount', 'reference', 'label', 'customer', 'matchCode', 'identifierHint'],
          },
        },
        { IndexName: 'byClient', KeySchema: key('clientId', 'createdAt'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        {
          IndexName: 'openByMerchant',
          KeySchema: key('merchantId', 'openSince'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'openByClient',
          KeySchema: key('clientId', 'openSince'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'lostByMerchant',
          KeySchema: key('merchantId', 'lostAt'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['authorisedAmount'] },
        },
        { IndexName: 'open', KeySchema: key('openShard', 'deadline'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        {
          IndexName: 'byMatchCode',
          KeySchema: key('matchCode', 'createdAt'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'byReference',
          KeySchema: key('reference', 'createdAt'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });
});

describe('the payments', () => {
  it('stream both images', () => {
    expect(named('Payments')).toMatchObject({ StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } });
  });
});

describe('the secrets', () => {
  it('have a key of their own, and no other table has', () => {
    const withOwnKey = Object.entries(dev)
      .map(([id, { Properties }]) => [id, Properties['SSESpecification'] as { KMSMasterKeyId?: unknown }] as const)
      .filter(([, { KMSMasterKeyId }]) => KMSMasterKeyId !== undefined);
    expect(withOwnKey.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['TablesSecrets']);
    const own = synthesized().resources('AWS::KMS::Key')[referred(withOwnKey[0]?.[1].KMSMasterKeyId)];
    expect(own?.Properties['EnableKeyRotation']).toBe(true);
  });
});

/** AWS, « DynamoDB API operations supported by resource-based policies » (rbac-iam-actions), by the actions of IAM. */
const takenInPolicies = [
  ...['GetItem', 'BatchGetItem', 'Query', 'Scan', 'ConditionCheckItem', 'PartiQLSelect', 'DescribeTable'],
  ...['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
  ...['UpdateTable', 'DeleteTable', 'UpdateTimeToLive', 'UpdateContinuousBackups', 'RestoreTableToPointInTime'],
];

it('names in policies of tables only what DynamoDB takes there, or it would refuse the table', () => {
  const named = Object.values(prod).flatMap(({ Properties }) => {
    const policy = Properties['ResourcePolicy'] as
      { PolicyDocument: { Statement: { Action: string[] }[] } } | undefined;
    return policy?.PolicyDocument.Statement.flatMap(({ Action }) => Action) ?? [];
  });
  expect(named).toContain('dynamodb:DeleteItem');
  expect(named.filter((action) => !takenInPolicies.includes(action.replace('dynamodb:', '')))).toEqual([]);
});
