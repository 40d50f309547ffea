import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, SignJWT } from 'jose';
import type Provider from 'oidc-provider';
import { accessTokenClaims, signingKeys } from './access-token.ts';
import { addPasskey } from './add-passkey.ts';
import { readBody } from './http-service.ts';
import { SignInClients } from './sign-in-client.ts';
import { plainSignInPage } from './sign-in-page.ts';
import type { SignInPage } from './sign-in-page.ts';
import { poolProvider } from './sign-in-provider.ts';
import type { SignInPool } from './sign-in-provider.ts';
import { signOut } from './sign-out.ts';
import { displayName } from './user-pools.ts';
import type { UserPools } from './user-pools.ts';

export type { SignInPool } from './sign-in-provider.ts';

export interface SignInOptions {
  /** Under which the pools are mounted, without a slash at the end: the issuer of a pool is `<baseUrl>/<poolId>`. */
  baseUrl: string;
  pools: SignInPool[];
  users: UserPools;
  /** Tells people apart who choose an identity: a town, an identifier. Their e-mail address unless told. */
  about?: About | undefined;
  /** A plain one by default. */
  page?: SignInPage | undefined;
  /** The clock by which the functions are told the time, in epoch milliseconds; real time unless told. */
  now?: (() => number) | undefined;
  /** Keeps the signing keys in this directory. Who is signed in is not kept: it takes one click. */
  dataDir?: string;
}

/** Sign-in for all user pools, on real time but for what `auth_time` says: an OpenID provider each, in place of Cognito's. */
export interface SignIn {
  /** Answers what is under the path of `baseUrl`; 404 for a pool that is not there. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  issuerOf(poolId: string): string;
  /**
   * The access token that a sign-in would give, without the browser.
   * @throws Error for an unknown pool or user, or a disabled user
   */
  issueAccessToken(who: { pool: string; username: string }): Promise<string>;
}

type About = (username: string) => string | undefined;

interface MountedPool {
  pool: SignInPool;
  clients: SignInClients;
  provider: Provider;
  callback: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { baseUrl, pools, users, dataDir, now = Date.now } = options;
  const keys = await signingKeys(
    pools.map(({ id }) => id),
    dataDir,
  );
  const keyOf = (poolId: string) => {
    const key = keys.get(poolId);
    if (!key) throw new Error(`No user pool ${poolId}`);
    return key;
  };
  const issuerOf = (poolId: string) => `${baseUrl}/${poolId}`;
  const mounted = new Map<string, MountedPool>();
  for (const pool of pools) {
    users.createPool(pool.id);
    const clients = new SignInClients(pool.clients);
    const provider = poolProvider({ issuer: issuerOf(pool.id), pool, clients, users, key: keyOf(pool.id), now });
    mounted.set(pool.id, { pool, clients, provider, callback: provider.callback() });
  }
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '');

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const address = request.url ?? '/';
    const [, poolId = '', rest = '/'] = /^\/([^/?]+)(.*)$/.exec(address.slice(prefix.length)) ?? [];
    const found = address.startsWith(`${prefix}/`) ? mounted.get(poolId) : undefined;
    if (!found) return void response.writeHead(404).end('Not Found');
    if (/^\/interaction\/[\w-]+$/.test(rest)) return await interact(found, options, request, response);
    if (/^\/logout(\?|$)/.test(rest)) {
      return await signOut(found.provider, found.clients, new URL(rest, baseUrl), request, response);
    }
    if (found.pool.managedLogin && /^\/passkeys\/add(\?|$)/.test(rest)) {
      return await addPasskey(found.provider, found.clients, new URL(rest, baseUrl), request, response);
    }
    // The provider tells its mount point by the difference between the two.
    Object.assign(request, { originalUrl: address, url: rest });
    return await found.callback(request, response);
  };

  return {
    handle: (request, response) => {
      handle(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
        response.end(`Sign-in failed: ${error instanceof Error ? error.message : String(error)}\n`);
      });
    },
    issuerOf,
    issueAccessToken: async ({ pool: poolId, username }) => {
      const key = keyOf(poolId);
      const user = users.find(poolId, username);
      if (!user?.enabled) throw new Error(`No user ${username} who may sign in to ${poolId}`);
      const { pool, clients } = mounted.get(poolId) as MountedPool;
      const clientId = pool.clients[0]?.clientId ?? '';
      const token = {
        issuer: issuerOf(poolId),
        clientId,
        scope: pool.scopes.join(' '),
        lifetimeSeconds: clients.accessTokenSeconds(clientId),
      };
      const claims = accessTokenClaims(user, token, Math.floor(Date.now() / 1_000), Math.floor(now() / 1_000));
      return await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: key.alg, kid: key.kid })
        .sign(await importJWK(key));
    },
  };
}

/** Shows who can sign in, and takes the choice. */
async function interact(
  { pool, provider }: MountedPool,
  { users, about, page = plainSignInPage }: SignInOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  const able = users.users(pool.id).filter(({ enabled }) => enabled);
  if (request.method === 'POST') {
    const username = new URLSearchParams(await readBody(request)).get('username');
    const user = able.find((candidate) => candidate.username === username);
    if (user) return await provider.interactionFinished(request, response, { login: { accountId: user.sub } });
  }
  const choices = able
    .map((user) => ({
      username: user.username,
      name: displayName(user),
      about: about?.(user.username) ?? user.attributes.email ?? user.username,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const { headers, html } = page({
    title: pool.title,
    language: pool.managedLogin && typeof params['lang'] === 'string' ? params['lang'] : 'en',
    action: `${provider.issuer}/interaction/${uid}`,
    choices,
  });
  response.writeHead(200, headers).end(html);
}
