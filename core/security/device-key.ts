import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';

/** The id by which contract/device-signature.ts names the device that holds the key, computed synchronously. */
export function deviceIdOf({ crv, kty, x, y }: PublicKeyJwk): string {
  // The RFC's canonical form is these members in this order.
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest().subarray(0, 16).toString('base64url');
}

/** Whether the key is a point of the curve, written in the one way that base64url has for it. */
export function isPublicKey(jwk: PublicKeyJwk): boolean {
  const { x, y } = keyObject(jwk)?.export({ format: 'jwk' }) ?? {};
  return x === jwk.x && y === jwk.y;
}

/** Whether `signature` (base64url of r‖s, IEEE P1363, as WebCrypto makes it) is the key's over the UTF-8 of `message`. */
export function verifyProof(jwk: PublicKeyJwk, message: string, signature: string): boolean {
  const key = keyObject(jwk);
  if (!key) return false;
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(message), { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

function keyObject(jwk: PublicKeyJwk): KeyObject | undefined {
  const { kty, crv, x, y } = jwk;
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  } catch {
    // Not a swallowed error: what is not a point of the curve is not a key, and the callers refuse it.
    return undefined;
  }
}
