import { describe, expect, it } from 'vitest';
import { statements, type Statement } from '../policies.ts';
import { referred, synthesized } from '../synthesized-stack.ts';

const dev = synthesized('dev');
const prod = synthesized('prod');
const buckets = (stack: typeof dev) => Object.entries(stack.resources('AWS::S3::Bucket'));
const exportsOf = (stack: typeof dev) => buckets(stack).find(([id]) => id.startsWith('BucketsExports'))!;

function bucketPolicy(stack: typeof dev, bucket: string): Statement[] {
  const policies = Object.values(stack.resources('AWS::S3::BucketPolicy'));
  return policies
    .filter(({ Properties }) => referred(Properties['Bucket']) === bucket)
    .flatMap(({ Properties }) => statements(Properties['PolicyDocument']));
}

describe('every bucket', () => {
  it.each(buckets(dev))('%s is private, encrypted and TLS only', (id, { Properties }) => {
    expect(Properties).toMatchObject({
      BucketEncryption: {},
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(bucketPolicy(dev, id)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: ['s3:*'],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it.each(buckets(prod))('%s survives its stack in production', (_id, { DeletionPolicy }) => {
    expect(DeletionPolicy).toBe('RetainExceptOnCreate');
  });
});

describe.each([
  ['dev', dev],
  ['prod', prod],
])('the exports in %s', (_stage, stack) => {
  const [id, { Properties }] = exportsOf(stack);
  const refusals = bucketPolicy(stack, id).filter(({ Effect }) => Effect === 'Deny');

  it('keep every version, and nothing expires', () => {
    expect(Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(JSON.stringify(Properties['LifecycleConfiguration'])).not.toMatch(/"Expiration|"NoncurrentVersionExp/);
  });

  it('are written only where nothing is yet, whoever writes', () => {
    expect(refusals).toContainEqual({
      Effect: 'Deny',
      Action: ['s3:PutObject'],
      Resource: [`<${id}>/*`],
      Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
    });
  });

  it('are deleted by nobody', () => {
    expect(refusals).toContainEqual({
      Effect: 'Deny',
      Action: expect.arrayContaining(['s3:DeleteObject', 's3:DeleteObjectVersion']) as string[],
      Resource: [`<${id}>/*`],
      Condition: undefined,
    });
  });
});

describe('Object Lock', () => {
  it('keeps exports in production for as long as the books must be kept', () => {
    const [, { Properties }] = exportsOf(prod);
    expect(Properties['ObjectLockEnabled']).toBe(true);
    const { Rule } = Properties['ObjectLockConfiguration'] as {
      Rule: { DefaultRetention: { Mode: string; Days: number } };
    };
    expect(Rule.DefaultRetention.Mode).toBe('COMPLIANCE');
    expect(Rule.DefaultRetention.Days).toBeGreaterThanOrEqual(11 * 365);
  });

  it('is off in development, where stacks come and go', () => {
    const [, { Properties }] = exportsOf(dev);
    expect(Properties['ObjectLockEnabled']).toBeUndefined();
  });
});

describe('staging', () => {
  it('forgets', () => {
    const staging = buckets(dev).find(([id]) => id.startsWith('BucketsStaging'))?.[1];
    expect(JSON.stringify(staging?.Properties['LifecycleConfiguration'])).toContain('"ExpirationInDays":30');
  });
});
