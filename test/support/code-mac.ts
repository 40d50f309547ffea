import { afterAll, beforeAll } from 'vitest';
import { startKms, type Kms } from 'run-template/services';
import { kmsClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import { codeMac, type CodeMac } from '../../adapters/kms/code-mac.ts';
import { useEndpoint } from './aws-environment.ts';

/** The MAC of codes by a local KMS with one key, for the test file that calls this; clients with faults on demand. */
export function withCodeMac(): (...plugins: ClientPlugin[]) => CodeMac {
  let running: { kms: Kms; arn: string } | undefined;
  beforeAll(async () => {
    const kms = await startKms();
    running = { kms, arn: kms.createHmacKey().arn };
    useEndpoint('KMS', kms.endpoint);
  });
  afterAll(async () => {
    await running?.kms.close();
  });
  return (...plugins) => {
    if (!running) throw new Error('KMS runs only within hooks and tests');
    return codeMac(kmsClient(plugins), running.arn);
  };
}
