import { toBase64url } from './base64url.ts';

/** WebCrypto, which browsers and Node both have; passed in, so that nothing here depends on where it runs. */
type Subtle = typeof globalThis.crypto.subtle;
type PrivateKey = Parameters<Subtle['sign']>[1];

/** JWK (RFC 7517) of an ECDSA P-256 key's public half. */
export interface PublicKeyJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

export const deviceKeyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A device's signature over the UTF-8 of `text`: base64url of IEEE P1363 (r‖s). */
export const signText = (subtle: Subtle, key: PrivateKey, text: string): Promise<string> =>
  subtle
    .sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(text))
    .then((signature) => toBase64url(new Uint8Array(signature)));

/** The device that holds the key: the first 128 bits of the key's thumbprint (RFC 7638, SHA-256), base64url. */
export const deviceIdOf = (subtle: Subtle, { crv, kty, x, y }: PublicKeyJwk): Promise<string> =>
  subtle
    // The RFC's canonical form is these members in this order.
    .digest('SHA-256', new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })))
    .then((thumbprint) => toBase64url(new Uint8Array(thumbprint).subarray(0, 16)));
