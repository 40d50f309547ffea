import { delMany, get, promisifyRequest } from 'idb-keyval';
import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../../contract/device-signature.ts';
import { Foreseen } from '../../web/errors/foreseen.ts';
import { onKeys } from './key-store.ts';

/** A key of this device: its private half cannot be read, by this page either, only used. */
export interface DeviceKey {
  /** As the API names the device: the first 128 bits of the key's thumbprint (RFC 7638), base64url. */
  id: string;
  publicKey: PublicKeyJwk;
  /** The signature of a message (contract/signed-messages.ts), as the API takes it. */
  sign(message: string): Promise<string>;
}

/** The browser keeps nothing for this page, as some do in private windows. */
export class KeysNotKept extends Foreseen {
  override readonly name = 'KeysNotKept';
}

/** The browser does not say what it keeps: this device may well have its key. */
export class KeysUnreadable extends Foreseen {
  override readonly name = 'KeysUnreadable';
}

/** Where the key is that is being enrolled: kept before the API hears of it, so that no lost reply can lose it. */
const pendingName = (clientId: string) => `pending/${clientId}`;

/** @throws KeysUnreadable */
async function find(name: string): Promise<CryptoKeyPair | undefined> {
  try {
    return await onKeys(async (keys) => pairOf(await get(name, keys)));
  } catch (cause) {
    throw new KeysUnreadable('no key can be read here', { cause });
  }
}

/** @throws TypeError for something that is there, and no key */
function pairOf(found: unknown): CryptoKeyPair | undefined {
  if (found === undefined) return undefined;
  if (isPair(found)) return found;
  throw new TypeError('what is kept is no key');
}

const isPair = (found: unknown): found is CryptoKeyPair =>
  typeof found === 'object' &&
  found !== null &&
  'privateKey' in found &&
  found.privateKey instanceof CryptoKey &&
  'publicKey' in found &&
  found.publicKey instanceof CryptoKey;

/** What is kept under the name, or else `made` from now on: two tabs that make a key each keep the same one. */
const keepFirst = (name: string, made: CryptoKeyPair): Promise<CryptoKeyPair> =>
  onKeys((keys) =>
    keys('readwrite', async (stored) => {
      const kept = pairOf(await promisifyRequest<unknown>(stored.get(name)));
      if (kept) return kept;
      stored.put(made, name);
      await promisifyRequest(stored.transaction);
      return made;
    }),
  );

/** @throws KeysNotKept */
async function makeAndKeep(name: string): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(deviceKeyAlgorithm, false, ['sign', 'verify']);
  try {
    return await keepFirst(name, made);
  } catch (cause) {
    throw new KeysNotKept('no key can be written here', { cause });
  }
}

/** The key that `clientId` enrolled on this device, if any. @throws KeysUnreadable */
export async function findDeviceKey(clientId: string): Promise<DeviceKey | undefined> {
  const pair = await find(clientId);
  return pair && deviceKey(pair);
}

/** @throws KeysUnreadable */
export async function findPendingKey(clientId: string): Promise<DeviceKey | undefined> {
  const pair = await find(pendingName(clientId));
  return pair && deviceKey(pair);
}

/**
 * The key to enrol for `clientId`: the same one, whatever is repeated or reloaded, until it is taken up or forgotten.
 * @throws KeysUnreadable, KeysNotKept
 */
export async function pendingKey(clientId: string): Promise<DeviceKey> {
  const name = pendingName(clientId);
  return deviceKey((await find(name)) ?? (await makeAndKeep(name)));
}

/** The pending key is enrolled: from now on it is this device's. Asks the browser not to clear it when space runs short. */
export async function takeUpPendingKey(clientId: string): Promise<void> {
  const pair = await find(pendingName(clientId));
  if (!pair) return;
  await onKeys((keys) =>
    keys('readwrite', (stored) => {
      stored.put(pair, clientId);
      stored.delete(pendingName(clientId));
      return promisifyRequest(stored.transaction);
    }),
  );
  // Not waited for: some browsers ask their user, who may take a while.
  void askToKeep();
}

/** A browser that refuses, or cannot, keeps the key all the same for as long as it keeps anything. */
const askToKeep = async () => navigator.storage.persist().catch(() => false);

/** Forgets the keys of `clientId`, the pending one too: a revoked key is never taken again. */
export const forgetDeviceKey = (clientId: string): Promise<void> =>
  onKeys((keys) => delMany([clientId, pendingName(clientId)], keys));

async function deviceKey({ privateKey, publicKey }: CryptoKeyPair): Promise<DeviceKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  return {
    id: await deviceIdOf(crypto.subtle, jwk),
    publicKey: jwk,
    sign: (message) => signText(crypto.subtle, privateKey, message),
  };
}
