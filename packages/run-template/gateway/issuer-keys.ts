import { createRemoteJWKSet } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

/** Where an issuer's public keys come from. */
export type KeysOf = (issuer: string) => JWTVerifyGetKey;

/** Finds each issuer's keys by OpenID Connect discovery, once, when its first token arrives. */
export function publishedKeys(): KeysOf {
  const cache = new Map<string, Promise<JWTVerifyGetKey>>();
  return (issuer) => async (header, token) => {
    let keys = cache.get(issuer);
    if (!keys) {
      keys = discover(issuer);
      cache.set(issuer, keys);
      keys.catch(() => cache.delete(issuer));
    }
    return (await keys)(header, token);
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri: address } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(address));
}
