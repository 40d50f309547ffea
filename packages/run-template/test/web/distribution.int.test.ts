import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayResponse } from '../../gateway/http-api-response.ts';
import { StartError } from '../../start-error.ts';
import { nameResources } from '../../template/local-stack.ts';
import { createDistribution } from '../../web/distribution.ts';

const page = `<!doctype html><title>Bonjour</title>${'<p>Bonjour</p>'.repeat(200)}`;
const script = 'export const greeting = "Bonjour";\n'.repeat(100);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('build/index.html', page);
  write('build/assets/a-1.js', script);
  write('build/assets/tiny.css', 'p{}');
  write('build/assets/font.woff2', Buffer.alloc(2_000));
  write('build/.notes/build.json', '{}');
  write('configuration/config.json', '{"issuer":"<<marker:0>>"}');
  write('secret.txt', 'not deployed');
});
afterAll(() => rmSync(folder, { recursive: true }));

const deployment = (properties: object) => ({
  Type: 'Custom::CDKBucketDeployment',
  Properties: {
    ServiceToken: 'cdk',
    SourceBucketNames: ['assets'],
    DestinationBucketName: { Ref: 'Bucket' },
    Prune: false,
    OutputObjectKeys: true,
    ...properties,
  },
});
const behaviour = { CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6', ViewerProtocolPolicy: 'https-only' };
const resources = {
  Bucket: { Type: 'AWS::S3::Bucket' },
  Policy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
            Condition: {
              StringEquals: {
                'AWS:SourceArn': { 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Web}' },
              },
            },
          },
        ],
      },
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP' } },
  Parts: deployment({
    SourceObjectKeys: ['build.zip'],
    Exclude: ['*'],
    Include: ['assets/*'],
    SystemMetadata: { 'cache-control': 'public, immutable' },
  }),
  Shells: deployment({
    SourceObjectKeys: ['build.zip', 'configuration.zip'],
    SourceMarkers: [{}, { '<<marker:0>>': { 'Fn::Sub': 'https://"${AWS::Region}"' } }],
    SourceMarkersConfig: [{}, { jsonEscape: true }],
    Exclude: ['assets/*', '.notes/*'],
    SystemMetadata: { 'cache-control': 'no-cache' },
  }),
  Paths: {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: 'paths',
      AutoPublish: true,
      FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
      FunctionCode: `function handler({ request }) {
        if (request.uri === '/old') return { statusCode: 301, headers: { location: { value: '/new?' + request.rawQueryString() } } };
        if (!request.uri.includes('.')) request.uri = '/index.html';
        return request;
      }`,
    },
  },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: 'headers',
        CustomHeadersConfig: { Items: [{ Header: 'X-Kind', Value: 'policy', Override: false }] },
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
        },
      },
    },
  },
  Web: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        DefaultCacheBehavior: {
          ...behaviour,
          TargetOriginId: 'pages',
          Compress: true,
          AllowedMethods: ['GET', 'HEAD'],
          ResponseHeadersPolicyId: { Ref: 'Headers' },
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Paths', 'FunctionARN'] } },
          ],
        },
        CacheBehaviors: [
          {
            ...behaviour,
            PathPattern: '/v1/*',
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'POST'],
            ResponseHeadersPolicyId: { Ref: 'Headers' },
          },
        ],
        Origins: [
          { Id: 'pages', DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] } },
          {
            Id: 'api',
            DomainName: { 'Fn::Sub': '${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}' },
            OriginCustomHeaders: [{ HeaderName: 'Front-Key', HeaderValue: 'ours' }],
          },
        ],
      },
    },
  },
};
type Resources = typeof resources;

function distribution(change: (resources: Resources) => void = () => undefined) {
  const Resources = structuredClone(resources);
  change(Resources);
  const assets = new Map([
    ['build.zip', join(folder, 'build')],
    ['configuration.zip', join(folder, 'configuration')],
  ]);
  const stack = nameResources({ stackName: 'Shop', assets, template: { Resources } }, { url: 'http://127.0.0.1:4000' });
  return createDistribution(stack, ({ method, url, headers }) =>
    Promise.resolve({
      status: 200,
      headers: { 'x-kind': 'api', 'cache-control': 'no-store', 'x-front-key': String(headers['front-key']) },
      body: Buffer.from(`${method} ${url.pathname}`),
    }),
  );
}

let serve: ReturnType<typeof distribution>;
beforeAll(() => {
  serve = distribution();
});

function call(path: string, headers: IncomingHttpHeaders = {}, method = 'GET'): Promise<GatewayResponse> {
  const url = new URL(path, 'http://127.0.0.1:4000');
  return serve({ method, url, headers, body: Buffer.alloc(0), sourceIp: '127.0.0.1', receivedAt: 0 });
}

describe('a file', () => {
  it('comes as its deployment says, with the headers of the policy', async () => {
    const { status, headers, body } = await call('/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'no-cache',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/) as string,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=60; includeSubDomains',
      'x-kind': 'policy',
    });
    expect((await call('/assets/a-1.js')).headers['cache-control']).toBe('public, immutable');
  });

  it('has what only the deployment knows filled in, as JSON', async () => {
    const { body } = await call('/config.json');
    expect(JSON.parse(body.toString())).toEqual({ issuer: 'https://"eu-west-3"' });
  });

  it.each(['/assets/nothing.js', '/.notes/build.json', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
    'is not there: %s',
    async (path) => {
      const { status, body } = await call(path);
      expect({ status, body: body.toString() }).toEqual({
        status: 403,
        body: expect.stringContaining('<Code>AccessDenied</Code>') as string,
      });
    },
  );

  it('is called missing when the distribution may list the bucket', async () => {
    serve = distribution(({ Policy }) => {
      const [statement] = Policy.Properties.PolicyDocument.Statement;
      Policy.Properties.PolicyDocument.Statement.push({
        ...statement!,
        Action: 's3:ListBucket',
        Resource: { 'Fn::Sub': '${Bucket.Arn}' },
      });
    });
    expect((await call('/assets/nothing.js')).status).toBe(404);
    serve = distribution();
  });

  it('has a path that can be read', async () => {
    expect((await call('/%E0%A4%A.js')).status).toBe(400);
  });
});

describe('compression', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
  ] as const)('is %s for "%s"', async (encoding, accepted, decompress) => {
    const { headers, body } = await call('/assets/a-1.js', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(headers['etag']).toMatch(/^W\//);
    expect(decompress(body).toString()).toBe(script);
  });

  it.each(['/assets/tiny.css', '/assets/font.woff2'])('would not help %s', async (path) => {
    expect((await call(path, { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
  });

  it('is left alone by a browser that does not ask for it', async () => {
    const { headers, body } = await call('/assets/a-1.js');
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.toString()).toBe(script);
  });
});

describe('a file that the browser has', () => {
  it.each([{}, { 'accept-encoding': 'br' }])('is not sent again (%j)', async (accepted) => {
    const first = await call('/', accepted);
    const again = await call('/', { ...accepted, 'if-none-match': String(first.headers['etag']) });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  });

  it('is sent when it has changed', async () => {
    expect((await call('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('a behaviour', () => {
  it('leads to the API with the headers that it adds, and lets those of the API stay', async () => {
    const { headers, body } = await call('/v1/things', { 'front-key': 'a caller’s own' }, 'POST');
    expect(body.toString()).toBe('POST /v1/things');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-kind': 'api',
      'x-front-key': 'ours',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['POST', '/'],
    ['DELETE', '/v1/things'],
  ])('takes its methods only: %s %s', async (method, path) => {
    expect((await call(path, {}, method)).status).toBe(403);
  });

  it('lets its function answer', async () => {
    expect(await call('/old?a=%20b')).toMatchObject({ status: 301, headers: { location: '/new?a=%20b' } });
  });
});

describe('the start stops at', () => {
  const config = (given: Resources) => given.Web.Properties.DistributionConfig as Record<string, unknown>;

  it.each<[string, (resources: Resources) => void, RegExp]>([
    [
      'an unknown setting',
      (given) => void (config(given)['CustomErrorResponses'] = []),
      /^Web: .*CustomErrorResponses/s,
    ],
    [
      'an unknown cache policy',
      (given) => void (given.Web.Properties.DistributionConfig.DefaultCacheBehavior.CachePolicyId = 'own'),
      /^Web: .*CachePolicyId/s,
    ],
    [
      'an origin elsewhere',
      (given) => void (given.Web.Properties.DistributionConfig.Origins[1]!.DomainName = { 'Fn::Sub': 'example.com' }),
      /^Web: the origin example\.com/,
    ],
    [
      'a bucket that it may not read',
      (given) => void (given.Policy.Properties.PolicyDocument.Statement = []),
      /^Web: the policy of Bucket/,
    ],
    [
      'another runtime',
      (given) => void (given.Paths.Properties.FunctionConfig.Runtime = 'cloudfront-js-1.0'),
      /^Paths: .*Runtime/s,
    ],
    [
      'an unknown header',
      (given) => void Object.assign(given.Headers.Properties.ResponseHeadersPolicyConfig, { CorsConfig: {} }),
      /^Headers: .*CorsConfig/s,
    ],
    [
      'an unknown way to copy',
      (given) => void Object.assign(given.Parts.Properties, { SignContent: true }),
      /^Parts: .*SignContent/s,
    ],
    [
      'files that are not there',
      (given) => void Object.assign(given.Parts.Properties, { SourceObjectKeys: ['gone.zip'] }),
      /^Parts: gone\.zip/,
    ],
    ['a second distribution', (given) => void Object.assign(given, { Other: given.Web }), /exactly one/],
  ])('%s', (_name, change, message) => {
    expect(() => distribution(change)).toThrow(StartError);
    expect(() => distribution(change)).toThrow(message);
  });
});
