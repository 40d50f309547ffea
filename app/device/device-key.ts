import canonicalize from 'canonicalize';
import { createStore, del, get, set } from 'idb-keyval';

/** JWK (RFC 7517) of an ECDSA P-256 key's public half, as the API takes it. */
export interface PublicKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** A key of this device: its private half cannot be read, by this page either, only used. */
export interface DeviceKey {
  /** As the API names the device: the first 128 bits of the key's thumbprint (RFC 7638), base64url. */
  id: string;
  publicKey: PublicKey;
  /**
   * Signs the UTF-8 of the canonical JSON (RFC 8785) of `message`.
   * @returns base64url of IEEE P1363 (r‖s)
   */
  sign(message: Record<string, string | number>): Promise<string>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const signature = { name: 'ECDSA', hash: 'SHA-256' };

/** One database for the device keys of all who sign in on this phone, each under the client's id. */
const store = () => createStore('encaissement', 'device-keys');

/** The key that `clientId` enrolled on this device, if any. */
export async function findDeviceKey(clientId: string): Promise<DeviceKey | undefined> {
  const pair = await get<CryptoKeyPair>(clientId, store());
  return pair && deviceKey(pair);
}

/** A new key, not kept yet: it may be used once `keepDeviceKey` has. */
export async function makeDeviceKey(): Promise<DeviceKey & { pair: CryptoKeyPair }> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return { ...(await deviceKey(pair)), pair };
}

/** Keeps it for `clientId`, and asks the browser not to clear it when space runs short. */
export async function keepDeviceKey(clientId: string, { pair }: { pair: CryptoKeyPair }): Promise<void> {
  await set(clientId, pair, store());
  await navigator.storage.persist();
}

export const forgetDeviceKey = (clientId: string): Promise<void> => del(clientId, store());

async function deviceKey({ privateKey, publicKey }: CryptoKeyPair): Promise<DeviceKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk: PublicKey = { kty: 'EC', crv: 'P-256', x, y };
  return {
    id: await deviceIdOf(jwk),
    publicKey: jwk,
    sign: async (message) => {
      const bytes = new TextEncoder().encode(canonicalize(message));
      return base64url(new Uint8Array(await crypto.subtle.sign(signature, privateKey, bytes)));
    },
  };
}

/** The id by which the API will know the device that holds this key. */
export async function deviceIdOf({ kty, crv, x, y }: PublicKey): Promise<string> {
  // The members that RFC 7638 names, in its order.
  const thumbprint = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })),
  );
  return base64url(new Uint8Array(thumbprint).subarray(0, 16));
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
