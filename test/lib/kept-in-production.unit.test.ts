import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized-stack.ts';

const resourcesOf = (protection: string) =>
  Object.entries(
    synthesized('prod', { deletionProtection: protection }).template.toJSON()['Resources'] as Record<
      string,
      { Type: string; DeletionPolicy?: string; UpdateReplacePolicy?: string; Properties?: Record<string, unknown> }
    >,
  );
const production = resourcesOf('true');

describe('what holds something in production', () => {
  it('stays when it leaves the template, and goes with a first deployment that fails', () => {
    const kept = production.filter(
      ([, { DeletionPolicy }]) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete',
    );
    expect(kept.length).toBeGreaterThan(30);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of kept) {
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'RetainExceptOnCreate', 'Retain']);
    }
  });

  it.each([
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::Cognito::UserPool',
    'AWS::KMS::Key',
    'AWS::Logs::LogGroup',
  ])('is every %s', (type) => {
    const policies = production.filter(([, { Type }]) => Type === type).map(([, { DeletionPolicy }]) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set(['RetainExceptOnCreate']));
  });

  it('refuses to be deleted, but in the first deployment, which has to be able to go back', () => {
    const refusing = (resources: typeof production) =>
      resources
        .filter(([, { Type }]) => ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool'].includes(Type))
        .map(([, { Properties }]) => Properties?.['DeletionProtectionEnabled'] ?? Properties?.['DeletionProtection']);
    expect(new Set(refusing(production))).toEqual(new Set([true, 'ACTIVE']));
    expect(new Set(refusing(resourcesOf('false')))).toEqual(new Set([false, 'INACTIVE']));
  });
});
