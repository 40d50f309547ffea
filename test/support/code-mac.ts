import { afterAll, beforeAll } from 'vitest';
import { startKms, type Kms } from 'run-template/services';
import { kmsClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import { codeMac, type CodeMac } from '../../adapters/kms/code-mac.ts';
import { useEndpoint } from './aws-environment.ts';

/** The MAC of codes by a local KMS with one key, for the test file that calls this; clients with faults on demand. */
export function withCodeMac(): (...plugins: ClientPlugin[]) => CodeMac {
  return withCodeMacs().current;
}

/** With a key that was in use before: what `former` sealed is under it. */
export function withCodeMacs(): Record<'current' | 'former', (...plugins: ClientPlugin[]) => CodeMac> {
  let running: { kms: Kms; current: string; former: string } | undefined;
  beforeAll(async () => {
    const kms = await startKms();
    running = { kms, current: kms.createHmacKey().arn, former: kms.createHmacKey().arn };
    useEndpoint('KMS', kms.endpoint);
  });
  afterAll(async () => {
    await running?.kms.close();
  });
  const under =
    (key: 'current' | 'former') =>
    (...plugins: ClientPlugin[]) => {
      if (!running) throw new Error('KMS runs only within hooks and tests');
      return codeMac(kmsClient(plugins), running[key]);
    };
  return { current: under('current'), former: under('former') };
}
