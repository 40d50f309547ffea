import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { secretStore } from '../../adapters/dynamodb/secret-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { dynamoClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import type { CodeMac } from '../../adapters/kms/code-mac.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { derivedId } from '../../core/ids.ts';
import { activationHash } from '../../core/security/activation-code.ts';
import { addMs, instant, type Instant } from '../../core/time.ts';
import { useEndpoint } from './aws-environment.ts';
import { newDevice, type TestDevice } from './device.ts';
import type { TableNames, TestDynamoDb } from './tables.ts';

export const now = instant(Date.parse('2026-04-30T09:00:00Z'));
export const later = (ms: number): Instant => addMs(now, ms);
export const marie = derivedId('test', 'marie');
export const codeOfMarie = '482913';
export const activationCodeOfMarie = 'K7QM-3XVR-9TDF';

/** Of a wallet. */
export const allFree = { wrongAttempts: [], attemptsInFlight: [] };

export type ClientWorld = ReturnType<typeof clientWorld>;

/** The stores as the client API makes them, on clients with faults. Pauses take no time, but are counted. */
export function clientWorld(db: TestDynamoDb, tables: TableNames, codeMac: CodeMac, ...plugins: ClientPlugin[]) {
  useEndpoint('DYNAMODB', db.endpoint);
  const client = dynamoClient(plugins);
  const pauses: number[] = [];
  const world = {
    wallets: walletStore(client, tables.wallets),
    secrets: secretStore(client, tables),
    directory: directoryStore(client, tables),
    payments: paymentStore(client, tables),
    codeMac,
    random: systemRandomness,
    pauses,
    sleep: (ms: number): Promise<void> => {
      pauses.push(ms);
      return new Promise((resolve) => setImmediate(resolve));
    },

    /** A client with an empty wallet, not activated. */
    async enrolClient(id = marie): Promise<void> {
      const profile = { id, name: 'Marie', identifiers: [], createdAt: now, requestHash: 'hash' };
      await world.directory.createClient(profile, []);
    },

    async issueActivation(code = activationCodeOfMarie, lifetimeMs = 60_000): Promise<void> {
      const issued = { hash: activationHash(marie, code), issuedAt: now, expiresAt: later(lifetimeMs) };
      await activationStore(client, tables.secrets).issueActivation(marie, issued);
    },

    /** A client with the code and one device. */
    async givenActivated(): Promise<TestDevice> {
      await world.enrolClient();
      await world.issueActivation();
      const device = await newDevice();
      const { id, publicKey } = device;
      const outcome = await world.secrets.enrol(marie, {
        activation: { hash: activationHash(marie, activationCodeOfMarie), at: now, by: id },
        seen: { devices: [] },
        code: { ...(await codeMac.seal(marie, codeOfMarie)), changedAt: now },
        device: { id, publicKey, enrolledAt: now },
        revoke: [],
      });
      if (!outcome.enrolled) throw new Error(`not enrolled because of the ${outcome.because}`);
      return device;
    },
  };
  return world;
}
