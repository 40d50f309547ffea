import { describe, expect, it } from 'vitest';
import { documentLimits } from '../../../contract/settings/limits.ts';
import { statements } from '../policies.ts';
import { referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();

describe('the bucket of applicants’ documents', () => {
  const [id, { Properties }] = Object.entries(stack.resources('AWS::S3::Bucket')).find(([one]) =>
    one.startsWith('Handed'),
  )!;

  it('forgets every document after so many days, and keeps no older version of it', () => {
    const { Rules } = Properties['LifecycleConfiguration'] as { Rules: object[] };
    expect(Rules).toContainEqual({ ExpirationInDays: documentLimits.keptDays, Status: 'Enabled' });
    expect(Properties).not.toHaveProperty('VersioningConfiguration');
  });

  it('lets pages send by a link, and read nothing', () => {
    expect(Properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedHeaders: ['content-type', 'if-none-match'],
          AllowedMethods: ['PUT'],
          AllowedOrigins: ['*'],
          MaxAge: 3_600,
        },
      ],
    });
  });

  it('takes a document where none is, whoever sends it; deleting one by hand stays possible', () => {
    const refusals = Object.values(stack.resources('AWS::S3::BucketPolicy'))
      .filter((policy) => referred(policy.Properties['Bucket']) === id)
      .flatMap((policy) => statements(policy.Properties['PolicyDocument']))
      .filter(({ Effect }) => Effect === 'Deny')
      .map(({ Action }) => Action);
    expect(refusals).toContainEqual(['s3:PutObject']);
    expect(JSON.stringify(refusals)).not.toContain('Delete');
  });
});
