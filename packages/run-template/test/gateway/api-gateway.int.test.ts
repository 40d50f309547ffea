import { request as httpRequest } from 'node:http';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiGateway } from '../../gateway/api-gateway.ts';
import { describeApi } from '../../gateway/api-description.ts';
import { createJwtAuthorizer } from '../../gateway/authorize-jwt.ts';
import { startFrontServer } from '../../gateway/front-server.ts';
import type { FrontServer } from '../../gateway/front-server.ts';
import type { HttpApiEvent } from '../../gateway/http-api-event.ts';
import { nameResources } from '../../template/local-stack.ts';

const poolIssuer = {
  'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: 'Pool' }]],
};
const route = (key: string, more = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: { Ref: 'Api' },
    RouteKey: key,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
    ...more,
  },
});
const guarded = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' }, AuthorizationScopes: ['shop/api'] };
const template = {
  Resources: {
    Api: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: { Name: 'shop', ProtocolType: 'HTTP' },
    },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: {
        ApiId: { Ref: 'Api' },
        StageName: '$default',
        RouteSettings: { 'GET /rare': { ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 1 } },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Fn', 'Arn'] },
        PayloadFormatVersion: '2.0',
        TimeoutInMillis: 200,
      },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: poolIssuer, Audience: [{ Ref: 'Client' }] },
      },
    },
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
    Fn: { Type: 'AWS::Lambda::Function' },
    Guarded: route('POST /things/{id}', guarded),
    Open: route('GET /open'),
    Rare: route('GET /rare'),
    Upload: route('POST /upload'),
  },
};

const BUSINESS_TIME = Date.UTC(2026, 3, 30, 9, 0, 0);
let server: FrontServer;
let issuer: string;
let clientId: string;
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let received: HttpApiEvent | undefined;
let answer: unknown = { statusCode: 200 };

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256' };
  server = await startFrontServer(0, () => BUSINESS_TIME);
  const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: server.url });
  issuer = stack.attribute('Pool', 'ProviderURL');
  clientId = stack.ref('Client');
  server.serve({
    signIn: (request, response) => {
      const discovery = request.url?.endsWith('openid-configuration');
      response.end(JSON.stringify(discovery ? { jwks_uri: `${issuer}/keys` } : { keys: [jwk] }));
    },
    controls: () => Promise.reject(new Error('not asked')),
    web: createApiGateway(describeApi(stack, server.url), {
      accountId: stack.deployment.account,
      authorize: createJwtAuthorizer(),
      invoke: (_function, event) => {
        received = event as HttpApiEvent;
        if (answer === 'never') return new Promise(() => undefined);
        if (answer instanceof Error)
          return Promise.resolve({ ok: false, error: { errorType: 'Error', errorMessage: 'x' } });
        return Promise.resolve({ ok: true, payload: JSON.stringify(answer) });
      },
    }),
  });
});

afterAll(() => server.close());

interface TokenChanges {
  issuer?: string;
  client?: string;
  scope?: string;
  expires?: string;
  key?: CryptoKey;
}

function token({
  issuer: iss = issuer,
  client = clientId,
  scope = 'openid shop/api',
  expires = '5m',
  key = keys.privateKey,
}: TokenChanges = {}) {
  return new SignJWT({ client_id: client, scope, username: 'm1', 'cognito:groups': ['finance', 'ops'], auth_time: 5 })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(iss)
    .setExpirationTime(expires)
    .sign(key);
}

async function call(path: string, init: RequestInit = {}): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(server.url + path, init);
  return { status: response.status, body: await response.text(), headers: response.headers };
}

async function callGuarded(bearer: string | undefined) {
  return call('/things/7', { method: 'POST', headers: bearer === undefined ? {} : { authorization: bearer } });
}

describe('the JWT authorizer', () => {
  it('lets a good token through, and gives its claims as text', async () => {
    answer = { statusCode: 204 };
    expect(await callGuarded(`Bearer ${await token()}`)).toMatchObject({ status: 204, body: '' });
    expect(received?.requestContext.authorizer?.jwt).toMatchObject({
      claims: { username: 'm1', 'cognito:groups': '[finance ops]', auth_time: '5' },
      scopes: ['openid', 'shop/api'],
    });
  });

  it.each<[string, TokenChanges]>([
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ["another pool's client", { client: 'stranger' }],
    ['an expired one', { expires: '-1m' }],
  ])('refuses %s with 401', async (_name, changes) => {
    const { status, body } = await callGuarded(`Bearer ${await token(changes)}`);
    expect({ status, body }).toEqual({ status: 401, body: '{"message":"Unauthorized"}' });
  });

  it('refuses none, nonsense, and a signature of another key with 401', async () => {
    const foreign = (await generateKeyPair('RS256')).privateKey;
    const bearers = [undefined, 'Bearer x.y.z', `Bearer ${await token({ key: foreign })}`];
    const statuses = await Promise.all(bearers.map(async (bearer) => (await callGuarded(bearer)).status));
    expect(statuses).toEqual([401, 401, 401]);
  });

  it('refuses a missing scope with 403', async () => {
    const { status, body } = await callGuarded(`Bearer ${await token({ scope: 'openid' })}`);
    expect({ status, body }).toEqual({ status: 403, body: '{"message":"Forbidden"}' });
  });
});

describe('the event', () => {
  it('has the payload format 2.0, on business time', async () => {
    answer = { statusCode: 200 };
    await call('/things/a%20b?x=1&y=2&x=3', {
      method: 'POST',
      body: '{"é":1}',
      headers: {
        authorization: await token(),
        cookie: 'a=1; b=2',
        'X-Thing': 'T',
        'content-type': 'application/json; charset=utf-8',
      },
    });

    expect(received).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/a b',
      rawQueryString: 'x=1&y=2&x=3',
      queryStringParameters: { x: '1,3', y: '2' },
      pathParameters: { id: 'a b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-thing': 'T' },
      body: '{"é":1}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'POST', path: '/things/a b' },
        stage: '$default',
        timeEpoch: BUSINESS_TIME,
        time: '30/Apr/2026:09:00:00 +0000',
      },
    });
    expect(received?.headers).not.toHaveProperty('cookie');
  });

  it('carries a form as base64', async () => {
    await call('/upload', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect(received).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=b').toString('base64') });
  });

  it('repeated headers are joined by a comma', async () => {
    await new Promise((resolve) => {
      httpRequest(`${server.url}/open`, { headers: { 'X-Many': ['1', '2'] } }, (response) =>
        response.resume().on('end', resolve),
      ).end();
    });
    expect(received?.headers['x-many']).toBe('1, 2');
  });
});

describe('the answer', () => {
  it.each<[string, unknown, { status: number; body: string }]>([
    ['a status with a body', { statusCode: 418, body: 'tea' }, { status: 418, body: 'tea' }],
    ['a base64 body', { statusCode: 200, body: 'dGVh', isBase64Encoded: true }, { status: 200, body: 'tea' }],
    ['no status', { a: 1 }, { status: 200, body: '{"a":1}' }],
    ['a senseless status', { statusCode: 'many' }, { status: 500, body: '{"message":"Internal Server Error"}' }],
    ['an unhandled error', new Error('x'), { status: 500, body: '{"message":"Internal Server Error"}' }],
    ['none in time', 'never', { status: 503, body: '{"message":"Service Unavailable"}' }],
  ])('for %s', async (_name, given, expected) => {
    answer = given;
    const { status, body } = await call('/open');
    expect({ status, body }).toEqual(expected);
  });

  it('carries headers and cookies', async () => {
    answer = {
      statusCode: 200,
      headers: { 'Content-Type': 'application/json', 'X-A': 'b' },
      cookies: ['c=1', 'd=2'],
      body: '{}',
    };
    const { headers } = await call('/open');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-a')).toBe('b');
    expect(headers.getSetCookie()).toEqual(['c=1', 'd=2']);
  });
});

describe('what the gateway answers by itself', () => {
  it('404 for an unknown route', async () => {
    expect(await call('/nowhere')).toMatchObject({ status: 404, body: '{"message":"Not Found"}' });
  });

  it('413 above 10 MB', async () => {
    const { status } = await call('/upload', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(status).toBe(413);
  });

  it('429 when a route is throttled', async () => {
    answer = { statusCode: 200 };
    expect([(await call('/rare')).status, (await call('/rare')).status]).toEqual([200, 429]);
    expect((await call('/open')).status).toBe(200);
  });

  it('does not start with settings of a route that there is not', () => {
    const { Stage } = template.Resources;
    const RouteSettings = { ...Stage.Properties.RouteSettings, 'GET /gone': { ThrottlingRateLimit: 1 } };
    const changed = {
      Resources: { ...template.Resources, Stage: { ...Stage, Properties: { ...Stage.Properties, RouteSettings } } },
    };
    const stack = nameResources({ stackName: 'Shop', template: changed, assets: new Map() }, { url: server.url });
    expect(() => describeApi(stack, server.url)).toThrow('Stage: RouteSettings names GET /gone, which is no route.');
  });

  it('answers with the business time, by which a page counts down to a deadline', async () => {
    answer = { statusCode: 200 };
    expect((await call('/open')).headers.get('date')).toBe('Thu, 30 Apr 2026 09:00:00 GMT');
  });
});
