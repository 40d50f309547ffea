import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { AwsError, required, serveAwsJson } from './aws-json-server.ts';
import { localArn } from './aws-place.ts';
import { readJson, writeJson } from './kept-json.ts';

export interface Kms {
  endpoint: string;
  /**
   * An HMAC_256 key, its material random.
   * @param keyId the same id gives the same key, also after a restart on kept data; random by default
   */
  createHmacKey(keyId?: string): { keyId: string; arn: string };
  close(): Promise<void>;
}

const ALGORITHM = 'HMAC_SHA_256';
/** AWS KMS limits the message of both calls to 4096 bytes. */
const MESSAGE_MAX_BYTES = 4_096;

/** KMS for message authentication codes: GenerateMac, VerifyMac, DescribeKey. With a directory the keys survive restarts. */
export async function startKms({ dataDir }: { dataDir?: string } = {}): Promise<Kms> {
  const file = dataDir === undefined ? undefined : join(dataDir, 'kms-keys.json');
  const kept = file === undefined ? undefined : (readJson(file) as Record<string, string> | undefined);
  const keys = new Map(Object.entries(kept ?? {}));

  const keyOf = (input: Record<string, unknown>) => {
    const given = required(input, 'KeyId');
    const keyId = given.replace(/^arn:.*:key\//, '');
    const material = keys.get(keyId);
    if (material === undefined)
      throw new AwsError('NotFoundException', `Key '${localArn('kms', `key/${keyId}`)}' does not exist`);
    return { arn: localArn('kms', `key/${keyId}`), keyId, material: Buffer.from(material, 'base64') };
  };
  const macOf = (input: Record<string, unknown>) => {
    const { arn, material } = keyOf(input);
    const message = Buffer.from(required(input, 'Message'), 'base64');
    if (message.length > MESSAGE_MAX_BYTES) {
      throw new AwsError('ValidationException', `Message is longer than ${MESSAGE_MAX_BYTES} bytes`);
    }
    if (required(input, 'MacAlgorithm') !== ALGORITHM) {
      throw new AwsError('InvalidKeyUsageException', `The key ${arn} is HMAC_256: its MacAlgorithm is ${ALGORITHM}.`);
    }
    return { arn, mac: createHmac('sha256', material).update(message).digest() };
  };

  const service = await serveAwsJson('KMS', {
    GenerateMac: (input) => {
      const { arn, mac } = macOf(input);
      return { KeyId: arn, Mac: mac.toString('base64'), MacAlgorithm: ALGORITHM };
    },
    VerifyMac: (input) => {
      const { arn, mac } = macOf(input);
      const given = Buffer.from(required(input, 'Mac'), 'base64');
      if (given.length !== mac.length || !timingSafeEqual(given, mac)) {
        throw new AwsError('KMSInvalidMacException', 'The MAC does not match the message and key.');
      }
      return { KeyId: arn, MacValid: true, MacAlgorithm: ALGORITHM };
    },
    DescribeKey: (input) => {
      const { arn, keyId } = keyOf(input);
      const use = { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC', MacAlgorithms: [ALGORITHM] };
      return { KeyMetadata: { KeyId: keyId, Arn: arn, Enabled: true, KeyState: 'Enabled', ...use } };
    },
  });

  return {
    endpoint: service.endpoint,
    createHmacKey: (keyId = randomUUID()) => {
      if (!keys.has(keyId)) {
        keys.set(keyId, randomBytes(32).toString('base64'));
        if (file !== undefined) writeJson(file, Object.fromEntries(keys));
      }
      return { keyId, arn: localArn('kms', `key/${keyId}`) };
    },
    close: () => service.close(),
  };
}
