import Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { ACCESS_TOKEN_TTL_SECONDS, accessTokenClaims } from './access-token.ts';
import type { SigningKey } from './access-token.ts';
import { signInMemory } from './sign-in-memory.ts';
import { displayName } from './user-pools.ts';
import type { UserPools } from './user-pools.ts';

export interface SignInClient {
  clientId: string;
  /** Where it may send the user back to, exactly. */
  redirectUris: string[];
}

export interface SignInPool {
  id: string;
  /** For people, the heading of the sign-in page. */
  title: string;
  /** The scopes of the pool's resource server, as `merchant/api`. */
  scopes: string[];
  clients: SignInClient[];
}

const ONE_HOUR_SECONDS = 3_600;
const THIRTY_DAYS_SECONDS = 30 * 24 * ONE_HOUR_SECONDS;

/** The OpenID provider of one user pool, with the paths of Cognito's own, and its access tokens. */
export function poolProvider(issuer: string, pool: SignInPool, users: UserPools, key: SigningKey): Provider {
  const scope = pool.scopes.join(' ');
  const configuration: Configuration = {
    adapter: signInMemory(),
    clients: pool.clients.map(({ clientId, redirectUris }) => ({
      client_id: clientId,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: redirectUris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      // A browser or a phone keeps no secret: PKCE, which the provider asks of every client.
      token_endpoint_auth_method: 'none',
    })),
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'cognito:username', 'cognito:groups'],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    // Cognito puts all claims into the ID token.
    conformIdTokenClaims: false,
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      userinfo: '/oauth2/userInfo',
      end_session: '/logout',
      jwks: '/.well-known/jwks.json',
    },
    jwks: { keys: [key] },
    // Whoever can read this cookie can click on the sign-in page as well.
    cookies: {
      keys: [key.kid],
      // All pools share a host: signing in to one must not sign out of another.
      names: { session: `session-${pool.id}`, interaction: `interaction-${pool.id}`, resume: `resume-${pool.id}` },
    },
    clientBasedCORS: (_ctx, origin, client) =>
      client.redirectUris?.some((address) => new URL(address).origin === origin) ?? false,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `${issuer}/api`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience: `${issuer}/api`,
          accessTokenTTL: ACCESS_TOKEN_TTL_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          const user = users.findBySub(pool.id, 'accountId' in token ? (token.accountId ?? '') : '');
          if (!user || !jwt.payload) throw new Error('an access token is for a known user');
          const granted = { issuer, clientId: token.clientId ?? '', scope: token.scope ?? '' };
          const claims = accessTokenClaims(user, granted, Math.floor(Date.now() / 1_000));
          for (const name of Object.keys(jwt.payload)) delete jwt.payload[name];
          Object.assign(jwt.payload, claims);
          // The provider insists on an audience, Cognito's tokens have none: one that is not written down.
          Object.defineProperty(jwt.payload, 'aud', { value: `${issuer}/api`, enumerable: false, writable: true });
        },
      },
    },
    // Consent is the operator's business, as with Cognito: what is asked for and exists is granted.
    loadExistingGrant: async (ctx) => await grantAll(ctx, scope, `${issuer}/api`),
    issueRefreshToken: () => true,
    rotateRefreshToken: false,
    expiresWithSession: () => false,
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'text/plain';
      ctx.body = `Sign-in failed: ${error}${description === undefined ? '' : ` (${description})`}\n`;
    },
    interactions: { url: (_ctx, interaction) => `${issuer}/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => {
      const user = users.findBySub(pool.id, sub);
      if (!user?.enabled) return undefined;
      return {
        accountId: sub,
        claims: () => ({
          ...user.attributes,
          sub,
          name: displayName(user),
          'cognito:username': user.username,
          'cognito:groups': user.groups,
        }),
      };
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_TTL_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_TTL_SECONDS,
      Interaction: ONE_HOUR_SECONDS,
      Session: ONE_HOUR_SECONDS,
      Grant: THIRTY_DAYS_SECONDS,
      RefreshToken: THIRTY_DAYS_SECONDS,
    },
  };
  return new Provider(issuer, configuration);
}

async function grantAll(ctx: KoaContextWithOIDC, scope: string, resource: string) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}
