import { randomUUID } from 'node:crypto';
import { generateKeyPair, exportJWK } from 'jose';
import { join } from 'node:path';
import { readJson, writeJson } from './kept-json.ts';
import type { PoolUser } from './user-pools.ts';

export interface AccessTokenClaims {
  sub: string;
  iss: string;
  client_id: string;
  token_use: 'access';
  scope: string;
  username: string;
  'cognito:groups'?: string[];
  origin_jti: string;
  auth_time: number;
  iat: number;
  exp: number;
  jti: string;
}

/**
 * The claims of Cognito's access token (Cognito developer guide, "Understanding the access token"): `username` is the
 * user's name in the pool, and there is no audience but the client's id.
 * @param nowSeconds real time
 * @param authTime when the user signed in, by the clock that the functions are told; a refreshed token keeps it
 */
export function accessTokenClaims(
  user: PoolUser,
  token: { issuer: string; clientId: string; scope: string; lifetimeSeconds: number },
  nowSeconds: number,
  authTime: number,
): AccessTokenClaims {
  const id = randomUUID();
  return {
    sub: user.sub,
    ...(user.groups.length === 0 ? {} : { 'cognito:groups': user.groups }),
    iss: token.issuer,
    client_id: token.clientId,
    origin_jti: id,
    token_use: 'access',
    scope: token.scope,
    auth_time: authTime,
    exp: nowSeconds + token.lifetimeSeconds,
    iat: nowSeconds,
    jti: id,
    username: user.username,
  };
}

/** A private RSA key with its key id, as both the provider and jose take it. */
export interface SigningKey {
  kid: string;
  kty: string;
  alg: 'RS256';
  use: 'sig';
  [member: string]: unknown;
}

/** One RS256 key per pool; with a directory they are kept, so that tokens stay good over a restart. */
export async function signingKeys(poolIds: string[], dataDir: string | undefined): Promise<Map<string, SigningKey>> {
  const file = dataDir === undefined ? undefined : join(dataDir, 'sign-in-keys.json');
  const kept = (file === undefined ? undefined : (readJson(file) as Record<string, SigningKey> | undefined)) ?? {};
  const keys = await Promise.all(
    poolIds.map(async (id): Promise<[string, SigningKey]> => [id, kept[id] ?? (await newSigningKey())]),
  );
  if (file !== undefined) writeJson(file, { ...kept, ...Object.fromEntries(keys) });
  return new Map(keys);
}

async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), kty: 'RSA', alg: 'RS256', use: 'sig' };
}
