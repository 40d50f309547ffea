import { decodeJwt, jwtVerify } from 'jose';
import { publishedKeys } from '../gateway/issuer-keys.ts';
import type { KeysOf } from '../gateway/issuer-keys.ts';
import type { EventApiPool } from './event-api.ts';
import type { SubscribeContext } from './subscribe-handler.ts';

export type Identity = SubscribeContext['identity'];

/** Comes in a subprotocol with the connection, and in the message with a subscription. */
export interface Authorization {
  readonly host?: unknown;
  readonly Authorization?: unknown;
}

/** @returns undefined when the token is invalid, expired or not of these pools, or the host is another one */
export type IdentityOf = (authorization: Authorization) => Promise<Identity | undefined>;

/**
 * Checks a user's token as AppSync does: signature, issuer, expiry (in real time, as sign-in), and the app client where the
 * API restricts it. Scopes are left to the handler.
 */
export function tokenIdentity(
  { httpHost, pools, issuerOf }: TokenIdentityOptions,
  keysOf: KeysOf = publishedKeys(),
): IdentityOf {
  const byIssuer = new Map(pools.map((pool) => [issuerOf(pool.poolId), pool]));
  return async ({ host, Authorization: authorization }) => {
    if (host !== httpHost || typeof authorization !== 'string') return undefined;
    const token = authorization.replace(/^Bearer +/i, '');
    try {
      const issuer = decodeJwt(token).iss ?? '';
      const pool = byIssuer.get(issuer);
      if (!pool) return undefined;
      const rules = { issuer, algorithms: ['RS256'], requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, keysOf(issuer), rules);
      const client = payload['client_id'] ?? payload.aud;
      if (pool.clients !== undefined && !(typeof client === 'string' && new RegExp(pool.clients).test(client))) {
        return undefined;
      }
      const username = payload['username'] ?? payload['cognito:username'];
      if (typeof username !== 'string') return undefined;
      return { sub: payload.sub ?? '', issuer, username, claims: payload };
    } catch {
      // The answer is the same whatever is wrong with it.
      return undefined;
    }
  };
}

export interface TokenIdentityOptions {
  readonly httpHost: string;
  readonly pools: readonly EventApiPool[];
  readonly issuerOf: (poolId: string) => string;
}
