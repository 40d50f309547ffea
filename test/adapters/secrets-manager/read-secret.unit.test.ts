import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { readSecret } from '../../../adapters/secrets-manager/read-secret.ts';

const secrets = mockClient(SecretsManagerClient);
const read = () => readSecret(new SecretsManagerClient({ region: 'eu-west-3' }), 'arn');
const notFound = (message: string) => new ResourceNotFoundException({ $metadata: {}, message });

beforeEach(() => secrets.reset());

it('gives the text', async () => {
  secrets.on(GetSecretValueCommand, { SecretId: 'arn' }).resolves({ SecretString: '{}' });
  expect(await read()).toBe('{}');
});

it('gives nothing of a secret that has no value yet', async () => {
  const message = "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT";
  secrets.on(GetSecretValueCommand).rejects(notFound(message));
  expect(await read()).toBe('');
});

it('fails when there is no such secret', async () => {
  secrets.on(GetSecretValueCommand).rejects(notFound("Secrets Manager can't find the specified secret."));
  await expect(read()).rejects.toThrow("can't find the specified secret.");
});
