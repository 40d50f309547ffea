import { jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { ApiRoute, JwtAuthorizer } from './api-description.ts';
import type { VerifiedToken } from './http-api-event.ts';
import { gatewayMessage } from './http-api-response.ts';
import type { GatewayResponse } from './http-api-response.ts';
import { publishedKeys } from './issuer-keys.ts';
import type { KeysOf } from './issuer-keys.ts';

/** Checks a bearer token as API Gateway's JWT authorizer does. Sign-in lives on real time, so expiry is judged on it. */
export type AuthorizeJwt = (
  route: ApiRoute,
  authorization: string | undefined,
) => Promise<VerifiedToken | GatewayResponse | undefined>;

/** @param keysOf where an issuer's public keys come from; by default its published key set */
export function createJwtAuthorizer(keysOf: KeysOf = publishedKeys()): AuthorizeJwt {
  return async ({ authorizer, scopes }, authorization) => {
    if (!authorizer) return undefined;
    const token = authorization?.replace(/^Bearer +/i, '') ?? '';
    const claims = token === '' ? undefined : await verified(token, authorizer, keysOf(authorizer.issuer));
    if (!claims) return gatewayMessage(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });

    const granted = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
    if (scopes.length === 0) return { claims, scopes: null };
    if (scopes.some((scope) => granted.includes(scope))) return { claims, scopes: granted };
    const header = `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`;
    return gatewayMessage(403, 'Forbidden', { 'www-authenticate': header });
  };
}

async function verified(
  token: string,
  { issuer, audience }: JwtAuthorizer,
  keys: JWTVerifyGetKey,
): Promise<Record<string, unknown> | undefined> {
  try {
    const checks = { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] };
    const { payload, protectedHeader } = await jwtVerify(token, keys, checks);
    // Also where the issuer has one key only, a token has to name it.
    if (protectedHeader.kid === undefined) return undefined;
    // Cognito's access tokens have no audience: API Gateway takes the client's id instead, but only then.
    const audiences = payload.aud === undefined ? [payload['client_id']] : [payload.aud].flat();
    return audiences.some((name) => typeof name === 'string' && audience.includes(name)) ? payload : undefined;
  } catch {
    // Whatever is wrong with it, the caller gets the same answer.
    return undefined;
  }
}
