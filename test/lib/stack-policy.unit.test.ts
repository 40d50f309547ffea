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
  expect(denied).toMatchObject({ Effect: 'Deny', Action: ['Update:Replace', 'Update:Delete'], Resource: '*' });
  const types = new Set([...(denied?.Condition?.StringEquals.ResourceType ?? []), ...mayBeReplaced]);
  expect(types).toEqual(new Set(kept));
});
