import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { templateGateway, type TemplateGateway } from 'run-template/testing';
import { routeKey, routes, scopeOf, type Audience, type OperationId, type Route } from '../../functions/http/routes.ts';
import type { LocalSystem } from '../../local/system.ts';

export const operations = Object.entries(routes) as [OperationId, Route][];
/** Those that ask for a token. */
export const guarded = operations.filter(([, { audience }]) => audience !== 'anybody') as [
  OperationId,
  Route & { audience: Audience },
][];

/** Of an id that nothing has. */
export const missingId = 'z'.repeat(26);

export interface RouteCall {
  token?: string | undefined;
  /** By name in the path; an id that nothing has where none is given. */
  params?: Record<string, string>;
  /** The path as it comes over the wire, in place of one with `params`. */
  rawPath?: string;
  query?: string;
  /** Sent as JSON, or as it is where it is text or bytes. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RouteAnswer {
  status: number;
  text: string;
  headers: Readonly<Record<string, string | string[]>>;
  /** Of a problem. */
  code: string | undefined;
}

export type CallRoute = (id: OperationId, call: RouteCall) => Promise<RouteAnswer>;

/** Whom a token is made for. */
export interface Claims extends JWTPayload {
  username?: string;
  'cognito:groups'?: string[];
}

/** Who makes tokens: the pools of the template have keys of the test's own. */
export interface TokenMaker {
  /** A token that the authorizer of the audience takes. */
  token(audience: Audience, claims: Claims): Promise<string>;
  /** Tokens that it must not take, by what is wrong with them, and the status that API Gateway answers by itself. */
  unfit(audience: Audience, claims: Claims): Promise<Record<string, { token: string | undefined; status: 401 | 403 }>>;
}

/** The system's own API and functions without a socket, and whoever the test says for a caller. */
export async function routeCalls(system: LocalSystem): Promise<{
  call: CallRoute;
  tokens: TokenMaker;
  gateway: TemplateGateway;
  /** The ARN of the function behind a route. */
  functionOf: (id: OperationId) => string;
}> {
  const { platform, running } = system;
  const keys = new Map<string, Awaited<ReturnType<typeof keyNamed>>>();
  const gateway = templateGateway(platform, running, (issuer) => (header, token) => {
    const key = keys.get(issuer);
    if (!key) throw new Error(`no keys of ${issuer}`);
    return key.published(header, token);
  });
  for (const { authorizer } of gateway.description.routes) {
    if (authorizer && !keys.has(authorizer.issuer)) keys.set(authorizer.issuer, await keyNamed('key-1'));
  }
  const functionOf = (id: OperationId) =>
    gateway.description.routes.find((one) => one.routeKey === routeKey(routes[id]))?.functionArn ?? '';
  return { gateway, functionOf, call: callerOf(gateway, system), tokens: tokenMaker(gateway, keys) };
}

function callerOf(gateway: TemplateGateway, system: Pick<LocalSystem, 'url' | 'now'>): CallRoute {
  return async (id, { token, params = {}, rawPath, query = '', body, headers = {} }) => {
    const route: Route = routes[id];
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? missingId),
    );
    const isSentAsItIs = typeof body === 'string' || Buffer.isBuffer(body);
    const {
      status,
      body: bytes,
      headers: answered,
    } = await gateway.call({
      method: route.method,
      url: new URL(`${rawPath ?? path}${query}`, system.url),
      headers: {
        ...gateway.originHeaders,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(route.idempotent && { 'idempotency-key': 'matrix' }),
        ...headers,
      },
      body: body === undefined ? Buffer.of() : Buffer.from(isSentAsItIs ? body : JSON.stringify(body)),
      sourceIp: '127.0.0.1',
      receivedAt: system.now(),
    });
    const text = bytes.toString();
    return { status, text, headers: answered, code: codeIn(text) };
  };
}

function codeIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { code?: string } | null)?.code;
  } catch {
    return undefined;
  }
}

async function keyNamed(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const published = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] });
  const sign = (claims: JWTPayload, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey);
  return { published, sign };
}

type Keys = ReadonlyMap<string, Awaited<ReturnType<typeof keyNamed>>>;

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenMaker({ description }: TemplateGateway, keys: Keys): TokenMaker {
  const authorizers = new Map(
    guarded.map(([, route]) => {
      const { authorizer } = description.routes.find((one) => one.routeKey === routeKey(route)) ?? {};
      if (!authorizer) throw new Error(`${routeKey(route)} has no authorizer`);
      return [route.audience, authorizer];
    }),
  );

  const parts = (audience: Audience, claims: Claims) => {
    const { issuer, audience: clients } = authorizers.get(audience)!;
    const seconds = Math.floor(Date.now() / 1_000);
    const all = {
      iss: issuer,
      client_id: clients[0],
      scope: `openid ${scopeOf(audience)}`,
      token_use: 'access',
      iat: seconds,
      exp: seconds + 600,
      ...claims,
    };
    return { all, seconds, key: keys.get(issuer)! };
  };
  const token: TokenMaker['token'] = (audience, claims) => {
    const { all, key } = parts(audience, claims);
    return key.sign(all);
  };

  return {
    token,
    async unfit(audience, claims) {
      const { all, seconds, key } = parts(audience, claims);
      const real = await key.sign(all);
      const [header, payload, signature] = real.split('.');
      const stranger = await keyNamed('key-1');
      const others = [...authorizers.keys()].filter((one) => one !== audience);
      const tokens: Record<string, string | undefined> = {
        none: undefined,
        empty: '',
        garbage: 'garbage',
        expired: await key.sign({ ...all, exp: seconds - 1 }),
        'without an end': await key.sign({ ...all, exp: undefined }),
        'of tomorrow': await key.sign({ ...all, nbf: seconds + 86_400 }),
        'of another issuer': await key.sign({ ...all, iss: 'https://issuer.example' }),
        'for another client': await key.sign({ ...all, client_id: 'somebody' }),
        'for another audience': await key.sign({ ...all, aud: 'somebody' }),
        'signed by nobody': `${base64({ alg: 'none', kid: 'key-1' })}.${payload}.`,
        'with the signature of nobody': `${base64({ alg: 'none', kid: 'key-1' })}.${payload}.${signature}`,
        'signed by somebody else': await stranger.sign(all),
        'signed with an unknown key': await key.sign(all, { kid: 'key-2' }),
        'that names no key': await key.sign(all, { kid: undefined }),
        'with a key of its own': await stranger.sign(all, { jwk: { kty: 'RSA' }, kid: 'key-1' }),
        tampered: `${header}.${base64({ ...all, username: missingId })}.${signature}`,
        'cut short': real.slice(0, -4),
      };
      for (const other of others) tokens[`of the ${other}s’ pool`] = await token(other, claims);
      const foreign = others.map((other) => scopeOf(other)).join(' ');
      return {
        ...Object.fromEntries(
          Object.entries(tokens).map(([name, one]) => [name, { token: one, status: 401 as const }]),
        ),
        'with the scopes of others': { token: await key.sign({ ...all, scope: foreign }), status: 403 },
        'without a scope': { token: await key.sign({ ...all, scope: undefined }), status: 403 },
      };
    },
  };
}
