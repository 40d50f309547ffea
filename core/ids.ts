import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  let bits = 0;
  let pending = 0;
  let text = '';
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((pending >> (bits - 5)) & 31);
  }
  return bits > 0 ? text + alphabet.charAt((pending << (5 - bits)) & 31) : text;
}

/**
 * The id of what `parts` name, 26 characters: the first 128 bits of SHA-256 over the length-prefixed parts. The same
 * caller and idempotency key give the same id, which is all that makes a repeated creation harmless.
 */
export function derivedId(...parts: readonly [string, ...string[]]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return base32(hash.digest().subarray(0, 16));
}

/** 128 bits of SHA-256 over the canonical JSON (RFC 8785) of a normalised request, base64url. */
export function requestHash(request: unknown): string {
  const text = canonicalize(request);
  if (text === undefined) throw new Error('a request to hash must be JSON');
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}
