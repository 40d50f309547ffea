import Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { accessTokenClaims } from './access-token.ts';
import type { SigningKey } from './access-token.ts';
import type { SignInClient, SignInClients } from './sign-in-client.ts';
import { signInMemory } from './sign-in-memory.ts';
import { displayName } from './user-pools.ts';
import type { UserPools } from './user-pools.ts';

export interface SignInPool {
  id: string;
  /** For people, said on the sign-in page: what they sign in to. */
  title: string;
  /** The scopes of the pool's resource server, as `merchant/api`. */
  scopes: string[];
  clients: SignInClient[];
  /** Whether its pages are managed login, which speaks the language that it is asked for; else they are English. */
  managedLogin?: boolean;
}

interface PoolProviderOptions {
  issuer: string;
  pool: SignInPool;
  clients: SignInClients;
  users: UserPools;
  key: SigningKey;
  now: () => number;
}

const ONE_HOUR_SECONDS = 3_600;

/** The OpenID provider of one user pool, with the paths of Cognito's own, and its access tokens. */
export function poolProvider({ issuer, pool, clients, users, key, now }: PoolProviderOptions): Provider {
  const scope = pool.scopes.join(' ');
  /** When each sign-in was, by the clock of the functions: the provider knows it in real time. */
  const authTimes = new Map<string, number>();
  const configuration: Configuration = {
    adapter: signInMemory(
      (clientId) => clients.rotationGraceSeconds(clientId),
      (sub) => users.findBySub(pool.id, sub)?.signOuts ?? 0,
    ),
    clients: pool.clients.map(({ clientId, redirectUris, logoutUris = redirectUris }) => ({
      client_id: clientId,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: logoutUris,
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
    // Cognito's name for `ui_locales`.
    extraParams: ['lang'],
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
      // A public client has nothing else to show than that the token is its own.
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `${issuer}/api`,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope,
          audience: `${issuer}/api`,
          accessTokenTTL: clients.accessTokenSeconds(client.clientId),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (ctx, token, jwt) => {
          const user = users.findBySub(pool.id, 'accountId' in token ? (token.accountId ?? '') : '');
          if (!user || !jwt.payload) throw new Error('an access token is for a known user');
          const granted = {
            issuer,
            clientId: token.clientId ?? '',
            scope: token.scope ?? '',
            lifetimeSeconds: clients.accessTokenSeconds(token.clientId),
          };
          const realNow = Math.floor(Date.now() / 1_000);
          const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
          const signIn = `${user.sub}/${(code ?? refresh)?.authTime ?? realNow}`;
          const authTime = authTimes.get(signIn) ?? Math.floor(now() / 1_000);
          authTimes.set(signIn, authTime);
          const claims = accessTokenClaims(user, granted, realNow, authTime);
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
    rotateRefreshToken: ({ oidc: { client } }) => clients.rotationGraceSeconds(client?.clientId) !== undefined,
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
      AccessToken: (_ctx, _token, client) => clients.accessTokenSeconds(client.clientId),
      AuthorizationCode: 60,
      IdToken: (_ctx, _token, client) => clients.accessTokenSeconds(client.clientId),
      Interaction: ONE_HOUR_SECONDS,
      Session: ONE_HOUR_SECONDS,
      Grant: Math.max(...pool.clients.map(({ clientId }) => clients.refreshTokenSeconds(clientId))),
      // A renewed token lives on for what was left of the one before.
      RefreshToken: (ctx, _token, client) =>
        ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? clients.refreshTokenSeconds(client.clientId),
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
