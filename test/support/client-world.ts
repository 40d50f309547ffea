import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { challengeStore } from '../../adapters/dynamodb/challenge-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paceStore } from '../../adapters/dynamodb/pace-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { secretStore } from '../../adapters/dynamodb/secret-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import type { DeviceProof } from '../../contract/device-proof.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { newCodeHash, type ChallengedAct, type SignedAct } from '../../contract/signed-messages.ts';
import { createChallenge } from '../../functions/client-api/create-challenge.ts';
import { aCall } from './call.ts';
import type { ClientPlugin } from '../../adapters/aws-clients.ts';
import type { CodeMac } from '../../adapters/kms/code-mac.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { derivedId } from '../../core/ids.ts';
import { activationHash } from '../../core/security/activation-code.ts';
import { addMs, instant, type Instant } from '../../core/time.ts';
import { accountNews } from '../../functions/client-api/account-news.ts';
import { newDevice, type TestDevice } from './device.ts';
import { anOperation } from './operations.ts';
import type { TableNames, TestTables } from './tables.ts';

export const now = instant(Date.parse('2026-04-30T09:00:00Z'));
export const later = (ms: number): Instant => addMs(now, ms);
export const marie = derivedId('test', 'marie');
export const codeOfMarie = '482913';
export const activationCodeOfMarie = 'K7QM-3XVR-9TDF';

/** Of a wallet. */
export const allFree = { wrongAttempts: [], attemptsInFlight: [] };

export type ClientWorld = ReturnType<typeof clientWorld>;

/** The stores as the client API makes them, on clients with faults. Pauses take no time, but are counted. */
export function clientWorld(db: TestTables, tables: TableNames, codeMac: CodeMac, ...plugins: ClientPlugin[]) {
  const client = db.documentsWith(plugins);
  const pauses: number[] = [];
  const world = {
    wallets: walletStore(client, tables.wallets),
    paces: paceStore(client, tables.orders),
    secrets: secretStore(client, tables),
    directory: directoryStore(client, tables),
    payments: paymentStore(client, tables),
    notices: noticeStore(client, tables.notices),
    challenges: challengeStore(client, tables.secrets),
    news: accountNews(noticeStore(client, tables.notices), { mailOn: true }),
    codeMac,
    random: systemRandomness,
    pauses,
    sleep: (ms: number): Promise<void> => {
      pauses.push(ms);
      return new Promise((resolve) => setImmediate(resolve));
    },

    /** A client with an empty wallet, not activated. */
    async enrolClient(id = marie, identifiers: readonly Identifier[] = []): Promise<void> {
      const profile = {
        id,
        name: 'Marie',
        identifiers: identifiers.map(({ value }) => value),
        createdAt: now,
        requestHash: 'hash',
      };
      await world.directory.createClient(profile, identifiers, anOperation());
    },

    async issueActivation(code = activationCodeOfMarie, lifetimeMs = 60_000, id = marie): Promise<void> {
      const issued = { hash: activationHash(id, code), issuedAt: now, expiresAt: later(lifetimeMs) };
      await activationStore(client, tables.secrets, tables.operations).issueActivation(id, issued, anOperation());
    },

    /** What `device` sends to sign an act of an account, with a challenge that was given out for it. */
    async signed(
      device: TestDevice,
      act: SignedAct & { act: ChallengedAct },
      { caller = marie, at = now }: { caller?: string; at?: Instant } = {},
    ): Promise<DeviceProof> {
      const challenge = await world.challenge(device, act.act, { caller, at });
      return device.proveAct({ clientId: caller, challenge }, act);
    },

    async challenge(
      device: TestDevice,
      act: ChallengedAct,
      { caller = marie, at = now }: { caller?: string; at?: Instant } = {},
    ): Promise<string> {
      const call = aCall<'createChallenge'>({ caller, now: at, body: { act, deviceId: device.id } });
      const reply = await createChallenge(call, world);
      if (!('body' in reply)) throw new Error('no challenge was given out');
      return reply.body.challenge;
    },

    /** The same of a change of the code, in which the challenge is bound to the new code. */
    async signedChange(
      device: TestDevice,
      newCode: string,
      { caller = marie, at = now }: { caller?: string; at?: Instant } = {},
    ): Promise<DeviceProof> {
      const challenge = await world.challenge(device, 'change-code', { caller, at });
      const act = { act: 'change-code', newCode: await newCodeHash(crypto.subtle, { challenge, newCode }) } as const;
      return device.proveAct({ clientId: caller, challenge }, act);
    },

    /** A client with the code and one device. */
    async givenActivated(identifiers: readonly Identifier[] = [], clientId = marie): Promise<TestDevice> {
      await world.enrolClient(clientId, identifiers);
      await world.issueActivation(activationCodeOfMarie, 60_000, clientId);
      const device = await newDevice();
      const { id, publicKey } = device;
      const outcome = await world.secrets.enrol(clientId, {
        activation: { hash: activationHash(clientId, activationCodeOfMarie), at: now, by: id },
        seen: { devices: [] },
        code: { ...(await codeMac.seal(clientId, codeOfMarie)), changedAt: now },
        device: { id, publicKey, enrolledAt: now },
        revoke: [],
        notices: [],
      });
      if (!outcome.enrolled) throw new Error(`not enrolled because of the ${outcome.because}`);
      return device;
    },
  };
  return world;
}
