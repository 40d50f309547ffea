import { expect, it } from 'vitest';
import { functionPolicies } from '../policies.ts';
import { synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const [secretId, secret] = Object.entries(stack.resources('AWS::SecretsManager::Secret')).find(([id]) =>
  id.startsWith('PayeeVerification'),
)!;

it('has a key that is empty when it is made, so that nothing secret is in the template', () => {
  expect(secret.Properties['SecretString']).toBe('{}');
  expect(Object.keys(stack.template.findOutputs('*'))).toContain('PayeeVerificationSecret');
});

it('lets the back office alone read that key, and do nothing else with it', () => {
  const readers = [...functionPolicies(stack)].flatMap(([entry, policy]) =>
    policy.filter(({ Resource }) => Resource.includes(`<${secretId}>`)).map(({ Action }) => [entry, Action]),
  );
  expect(readers).toEqual([['back-office-api', ['secretsmanager:GetSecretValue']]]);
});
