import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, it, onTestFinished } from 'vitest';
import { startSecretsManager } from '../../services/secrets-manager.ts';

async function start() {
  const secrets = await startSecretsManager();
  onTestFinished(() => secrets.close());
  const credentials = { accessKeyId: 'ME', secretAccessKey: 'secret' };
  return {
    secrets,
    client: new SecretsManagerClient({ endpoint: secrets.endpoint, region: 'eu-west-3', credentials }),
  };
}

it('gives a secret by its name, its ARN, and its ARN without the last characters', async () => {
  const { secrets, client } = await start();
  const arn = secrets.putSecret('push/fcm', '{"key":"old"}');
  secrets.putSecret('push/fcm', '{"key":"new"}');

  expect(arn).toBe('arn:aws:secretsmanager:eu-west-3:000000000000:secret:push/fcm-AbCdEf');
  for (const SecretId of ['push/fcm', arn, arn.replace('-AbCdEf', '')]) {
    const found = await client.send(new GetSecretValueCommand({ SecretId }));
    expect(found).toMatchObject({ Name: 'push/fcm', ARN: arn, SecretString: '{"key":"new"}' });
  }
});

it('says that a secret does not exist', async () => {
  const { client } = await start();
  const found = client.send(new GetSecretValueCommand({ SecretId: 'push/fcm' }));
  await expect(found).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('refuses an older version, and an operation that it does not implement by its name', async () => {
  const { client } = await start();
  const older = client.send(new GetSecretValueCommand({ SecretId: 'push/fcm', VersionStage: 'AWSPREVIOUS' }));
  await expect(older).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const put = client.send(new PutSecretValueCommand({ SecretId: 'push/fcm', SecretString: '' }));
  await expect(put).rejects.toThrow('The local Secrets Manager does not implement PutSecretValue.');
});
