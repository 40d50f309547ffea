import { expect, it } from 'vitest';
import policy from '../../lib/stack-policy.json' with { type: 'json' };
import { backups } from '../support/backups.ts';
import { synthesized } from './synthesized-stack.ts';

/** Kept as well, but another one in its place loses nothing that counts. */
const mayBeReplaced = ['AWS::Logs::LogGroup', 'AWS::Lambda::Version'];

it('refuses to replace or remove any kind of resource that is kept, so that a deployment does not lose it', () => {
  const { template } = synthesized('prod', { backups: JSON.stringify(backups) });
  const kept = Object.values(
    template.toJSON()['Resources'] as Record<string, { Type: string; DeletionPolicy?: string }>,
  )
    .filter(({ DeletionPolicy }) => DeletionPolicy === 'RetainExceptOnCreate')
    .map(({ Type }) => Type);
  const [allowed, denied] = policy.Statement;
  expect(allowed).toEqual({ Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' });
  expect(denied).toMatchObject({ Effect: 'Deny', Action: ['Update:Replace', 'Update:Delete'] });
  const types = new Set([...(denied?.Condition?.StringEquals.ResourceType ?? []), ...mayBeReplaced]);
  expect(types).toEqual(new Set(kept));
});

it('lets keys of the front go, which come and go by deployments, and nothing else', () => {
  expect(policy.Statement[1]!.NotResource).toBe('LogicalResourceId/FrontKey*');
  const [before, after] = ['2', '3'].map((frontKeyGeneration) =>
    Object.keys(synthesized('prod', { frontKeyGeneration }).resources('AWS::SecretsManager::Secret')),
  ) as [string[], string[]];
  const gone = before.filter((id) => !after.includes(id));
  expect(gone).toEqual([expect.stringMatching(/^FrontKey1/)]);
  const all = Object.entries(synthesized('prod').template.toJSON()['Resources'] as Record<string, { Type: string }>);
  const free = all.filter(([id]) => id.startsWith('FrontKey'));
  expect(new Set(free.map(([, { Type }]) => Type))).toEqual(new Set(['AWS::SecretsManager::Secret']));
});
