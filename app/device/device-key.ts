import { createStore, delMany, get, promisifyRequest, set } from 'idb-keyval';
import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../../contract/device-signature.ts';

/** A key of this device: its private half cannot be read, by this page either, only used. */
export interface DeviceKey {
  /** As the API names the device: the first 128 bits of the key's thumbprint (RFC 7638), base64url. */
  id: string;
  publicKey: PublicKeyJwk;
  /** The signature of a message (contract/signed-messages.ts), as the API takes it. */
  sign(message: string): Promise<string>;
}

/** The browser keeps nothing for this page, as some do in private windows. */
export class KeysNotKept extends Error {
  override readonly name = 'KeysNotKept';
}

/** One database for the device keys of all who sign in on this phone, each under the client's id. */
const store = () => createStore('encaissement', 'device-keys');
/** Where the key is that is being enrolled: kept before the API hears of it, so that no lost reply can lose it. */
const pendingName = (clientId: string) => `pending/${clientId}`;

/** @throws KeysNotKept */
async function find(name: string): Promise<CryptoKeyPair | undefined> {
  try {
    return await get<CryptoKeyPair>(name, store());
  } catch (cause) {
    throw new KeysNotKept('no key can be read here', { cause });
  }
}

/** @throws KeysNotKept */
async function makeAndKeep(name: string): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(deviceKeyAlgorithm, false, ['sign', 'verify']);
  try {
    await set(name, pair, store());
  } catch (cause) {
    throw new KeysNotKept('no key can be written here', { cause });
  }
  return pair;
}

/** The key that `clientId` enrolled on this device, if any. @throws KeysNotKept */
export async function findDeviceKey(clientId: string): Promise<DeviceKey | undefined> {
  const pair = await find(clientId);
  return pair && deviceKey(pair);
}

/** @throws KeysNotKept */
export async function findPendingKey(clientId: string): Promise<DeviceKey | undefined> {
  const pair = await find(pendingName(clientId));
  return pair && deviceKey(pair);
}

/**
 * The key to enrol for `clientId`: the same one, whatever is repeated or reloaded, until it is taken up or forgotten.
 * @throws KeysNotKept
 */
export const pendingKey = (clientId: string): Promise<DeviceKey> =>
  // Two tabs that make a key each would keep only one of them.
  navigator.locks.request(pendingName(clientId), async () => {
    const name = pendingName(clientId);
    return deviceKey((await find(name)) ?? (await makeAndKeep(name)));
  });

/** The pending key is enrolled: from now on it is this device's. Asks the browser not to clear it when space runs short. */
export async function takeUpPendingKey(clientId: string): Promise<void> {
  const pair = await find(pendingName(clientId));
  if (!pair) return;
  await store()('readwrite', (keys) => {
    keys.put(pair, clientId);
    keys.delete(pendingName(clientId));
    return promisifyRequest(keys.transaction);
  });
  // Not waited for: some browsers ask their user, who may take a while.
  void navigator.storage.persist();
}

/** Forgets the keys of `clientId`, the pending one too: a revoked key is never taken again. */
export const forgetDeviceKey = (clientId: string): Promise<void> => delMany([clientId, pendingName(clientId)], store());

async function deviceKey({ privateKey, publicKey }: CryptoKeyPair): Promise<DeviceKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  return {
    id: await deviceIdOf(crypto.subtle, jwk),
    publicKey: jwk,
    sign: (message) => signText(crypto.subtle, privateKey, message),
  };
}
