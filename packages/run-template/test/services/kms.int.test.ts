import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeKeyCommand,
  EncryptCommand,
  GenerateMacCommand,
  KMSClient,
  KMSInvalidMacException,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { expect, it, onTestFinished } from 'vitest';
import { startKms } from '../../services/kms.ts';

const MacAlgorithm = 'HMAC_SHA_256';
const Message = Buffer.from('v1|c1|482913');

async function start(dataDir?: string) {
  const kms = await startKms({ dataDir });
  onTestFinished(() => kms.close());
  const credentials = { accessKeyId: 'ME', secretAccessKey: 'secret' };
  return { kms, client: new KMSClient({ endpoint: kms.endpoint, region: 'eu-west-3', credentials }) };
}

it('verifies its own MAC, by key id and by ARN', async () => {
  const { kms, client } = await start();
  const { keyId, arn } = kms.createHmacKey();
  const { Mac, KeyId } = await client.send(new GenerateMacCommand({ KeyId: keyId, Message, MacAlgorithm }));

  expect(KeyId).toBe(arn);
  expect(Mac).toHaveLength(32);
  const verified = await client.send(new VerifyMacCommand({ KeyId: arn, Message, Mac, MacAlgorithm }));
  expect(verified.MacValid).toBe(true);
});

it('refuses the MAC of another message and of another key', async () => {
  const { kms, client } = await start();
  const [one, other] = [kms.createHmacKey().arn, kms.createHmacKey().arn];
  const { Mac } = await client.send(new GenerateMacCommand({ KeyId: one, Message, MacAlgorithm }));

  const otherMessage = new VerifyMacCommand({ KeyId: one, Message: Buffer.from('v1|c1|482914'), Mac, MacAlgorithm });
  await expect(client.send(otherMessage)).rejects.toThrow(KMSInvalidMacException);
  const otherKey = new VerifyMacCommand({ KeyId: other, Message, Mac, MacAlgorithm });
  await expect(client.send(otherKey)).rejects.toThrow(KMSInvalidMacException);
});

it('keeps its keys over a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kms-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await start(dataDir);
  const { arn } = before.kms.createHmacKey('code-key');
  const { Mac } = await before.client.send(new GenerateMacCommand({ KeyId: arn, Message, MacAlgorithm }));

  const after = await start(dataDir);
  expect(after.kms.createHmacKey('code-key').arn).toBe(arn);
  const verified = await after.client.send(new VerifyMacCommand({ KeyId: arn, Message, Mac, MacAlgorithm }));
  expect(verified.MacValid).toBe(true);
});

it('describes a key', async () => {
  const { kms, client } = await start();
  const { arn } = kms.createHmacKey('code-key');

  const described = await client.send(new DescribeKeyCommand({ KeyId: 'code-key' }));
  expect(described.KeyMetadata).toMatchObject({ Arn: arn, KeySpec: 'HMAC_256', KeyState: 'Enabled' });
});

it.each([
  ['an unknown key', new GenerateMacCommand({ KeyId: 'nobody', Message, MacAlgorithm }), 'NotFoundException'],
  [
    'another algorithm',
    new GenerateMacCommand({ KeyId: 'code-key', Message, MacAlgorithm: 'HMAC_SHA_512' }),
    'InvalidKeyUsageException',
  ],
  [
    'a message over 4096 bytes',
    new GenerateMacCommand({ KeyId: 'code-key', Message: Buffer.alloc(4097), MacAlgorithm }),
    'ValidationException',
  ],
])('refuses %s', async (_, command, name) => {
  const { kms, client } = await start();
  kms.createHmacKey('code-key');
  await expect(client.send(command)).rejects.toMatchObject({ name });
});

it('refuses an operation that it does not implement by its name', async () => {
  const { client } = await start();
  const encrypt = client.send(new EncryptCommand({ KeyId: 'code-key', Plaintext: Message }));
  await expect(encrypt).rejects.toThrow('The local KMS does not implement Encrypt.');
});
