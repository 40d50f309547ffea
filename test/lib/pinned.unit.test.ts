import { expect, it } from 'vitest';
import { backups } from '../support/backups.ts';
import { referred, synthesized } from './synthesized-stack.ts';

/** What of a resource that holds something cannot be changed without making another one in its place, empty. */
const fixed: Record<string, readonly string[]> = {
  'AWS::DynamoDB::Table': ['KeySchema', 'AttributeDefinitions', 'GlobalSecondaryIndexes', 'StreamSpecification'],
  'AWS::Backup::BackupVault': ['BackupVaultName', 'EncryptionKeyArn'],
  'AWS::S3::Bucket': ['ObjectLockEnabled'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
  'AWS::Cognito::UserPoolDomain': ['Domain'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::SecretsManager::Secret': [],
  'AWS::SQS::Queue': ['FifoQueue'],
  'AWS::Scheduler::ScheduleGroup': [],
};

/**
 * Another logical id, key or schema is another resource to CloudFormation: the old one stays behind with the data, and the
 * service goes on with an empty one. Who means it changes the file (`-u`) and says in the runbook how the data follow; indexes
 * come and go one in an update (AWS: UpdateTable makes one at a time).
 */
it('what holds something is the same resource as in the last release', async () => {
  const stack = synthesized('prod', { backups: JSON.stringify(backups) });
  const pinned = Object.entries(fixed).flatMap(([type, names]) =>
    Object.entries(stack.resources(type)).map(([id, { Properties = {} }]) => {
      const kept = names.map((name) => [name, Properties[name]] as const);
      return [`${type} ${id}`, Object.fromEntries(kept)] as const;
    }),
  );
  expect(pinned.length).toBeGreaterThan(20);
  const text = JSON.stringify(Object.fromEntries(pinned.toSorted(([a], [b]) => (a < b ? -1 : 1))), undefined, 2);
  await expect(`${text}\n`).toMatchFileSnapshot('pinned.json');
});

/**
 * Decision 201: the account's own key for DynamoDB, which nobody can disable or delete, but for what has to be cut off by itself;
 * the only key that is needed in another Region is that of the codes.
 */
it('is encrypted as was decided', () => {
  const stack = synthesized('prod');
  const keys = stack.resources('AWS::KMS::Key');
  const named = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
  const ownKeys = Object.entries(stack.resources('AWS::DynamoDB::Table')).flatMap(([id, { Properties }]) => {
    const { SSEEnabled, KMSMasterKeyId } = Properties['SSESpecification'] as Record<string, unknown>;
    expect([id, SSEEnabled]).toEqual([id, true]);
    return KMSMasterKeyId === undefined ? [] : [[named(id), named(referred(KMSMasterKeyId))]];
  });
  expect(ownKeys).toEqual([['TablesSecrets', 'TablesSecretsKey']]);
  const multiRegion = Object.entries(keys).filter(([, { Properties }]) => Properties['MultiRegion'] === true);
  expect(multiRegion.map(([id]) => named(id))).toEqual(['CodeKey']);
  for (const { Properties } of Object.values(stack.resources('AWS::S3::Bucket'))) {
    expect(Properties['BucketEncryption']).toEqual({
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    });
  }
});
