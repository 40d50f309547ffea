import { encryption, tags } from './reasons.ts';
import { uuidFrom } from './made-up-ids.ts';
import { arn, nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** Where data are kept, and the keys to them. */
export const dataKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': {
    name: (context) => {
      const name = nameOf(context, 'TableName');
      const tableArn = arn(context, 'dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/local` } };
    },
    used: [
      'TableName',
      'KeySchema',
      'AttributeDefinitions',
      'GlobalSecondaryIndexes',
      'StreamSpecification',
      'ResourcePolicy',
      'SSESpecification',
    ],
    withoutEffect: {
      ...tags,
      BillingMode: 'nothing is billed',
      DeletionProtectionEnabled: 'reset deletes the data folder, not the table',
      PointInTimeRecoverySpecification: 'no backups',
      TimeToLiveSpecification: 'DynamoDB Local deletes nothing by TTL, and nothing may rely on when TTL deletes',
      ContributorInsightsSpecification: 'metrics',
      OnDemandThroughput: 'DynamoDB Local does not throttle',
      WarmThroughput: 'DynamoDB Local does not throttle',
    },
  },
  'AWS::S3::Bucket': {
    name: (context) => {
      const name = nameOf(context, 'BucketName').toLowerCase().slice(0, 63);
      const domain = `${name}.s3.${context.region}.amazonaws.com`;
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: domain, RegionalDomainName: domain } };
    },
    used: ['BucketName', 'CorsConfiguration', 'NotificationConfiguration'],
    withoutEffect: {
      ...tags,
      AccessControl: 'one user',
      BucketEncryption: encryption,
      LifecycleConfiguration: 'nothing grows old on a laptop',
      LoggingConfiguration: 'access logs are for auditors',
      ObjectLockConfiguration:
        'what is written once is guarded by If-None-Match; deletion by hand is the point of reset',
      ObjectLockEnabled: 'see ObjectLockConfiguration',
      OwnershipControls: 'one user',
      PublicAccessBlockConfiguration: 'bound to 127.0.0.1',
      ReplicationConfiguration: 'no backups',
      VersioningConfiguration: 'no object is written twice',
    },
  },
  'AWS::S3::BucketPolicy': {
    name: (context) => ({ ref: context.logicalId, attributes: {} }),
    used: ['Bucket', 'PolicyDocument'],
    withoutEffect: {},
  },
  'AWS::KMS::Key': {
    name: (context) => {
      const id = uuidFrom(context.logicalId);
      return { ref: id, attributes: { Arn: arn(context, 'kms', `key/${id}`), KeyId: id } };
    },
    used: ['KeySpec', 'KeyUsage', 'KeyPolicy'],
    withoutEffect: {
      ...tags,
      Description: 'for people',
      Enabled: 'keys are enabled',
      EnableKeyRotation: 'no rotation within a run',
      RotationPeriodInDays: 'no rotation within a run',
      PendingWindowInDays: 'nothing is deleted',
      MultiRegion: 'one machine',
    },
  },
  'AWS::SecretsManager::Secret': {
    name: (context) => {
      const name = nameOf(context, 'Name');
      return { ref: arn(context, 'secretsmanager', `secret:${name}-AbCdEf`), attributes: {} };
    },
    used: ['Name', 'SecretString', 'GenerateSecretString'],
    withoutEffect: { ...tags, Description: 'for people', KmsKeyId: encryption },
  },
};
