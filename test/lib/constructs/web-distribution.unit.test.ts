import { describe, expect, it } from 'vitest';
import { templateVariable } from 'run-template/template';
import { routes, type Route } from '../../../functions/http/routes.ts';
import { deployedWith, only } from '../deployed-stack.ts';
import { statements } from '../policies.ts';
import { referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const deployed = deployedWith({ WebAddress: '' });
const distributionId = only(deployed, 'AWS::CloudFront::Distribution');

interface Behaviour extends Record<string, unknown> {
  PathPattern?: string;
  TargetOriginId: string;
}
interface Config extends Record<string, unknown> {
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
  Origins: { Id: string; DomainName: string }[];
}
const configOf = (given = deployed) => given.properties(distributionId)['DistributionConfig'] as Config;
const config = configOf();
const originOf = ({ TargetOriginId }: Behaviour) => config.Origins.find(({ Id }) => Id === TargetOriginId)?.DomainName;

/** « Managed-CachingDisabled » and its kin, by the ids that AWS documents. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the distribution', () => {
  it('leads every route of the API to the API, and nothing of it is ever cached', () => {
    expect(config.CacheBehaviors.slice(0, 1)).toEqual([
      {
        PathPattern: '/v1/*',
        TargetOriginId: expect.any(String) as string,
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        CachePolicyId: cachingDisabled,
        Compress: false,
        OriginRequestPolicyId: allViewerExceptHost,
        ViewerProtocolPolicy: 'https-only',
        ResponseHeadersPolicyId: expect.any(String) as string,
      },
    ]);
    const api = deployed.ref(only(deployed, 'AWS::ApiGatewayV2::Api'));
    expect(originOf(config.CacheBehaviors[0]!)).toBe(`${api}.execute-api.eu-west-3.amazonaws.com`);
    expect(Object.values<Route>(routes).filter(({ path }) => !path.startsWith('/v1/'))).toEqual([]);
  });

  it('leads everything else to the pages, over HTTPS, compressed', () => {
    expect(config.DefaultCacheBehavior).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      CachePolicyId: cachingOptimized,
      Compress: true,
      ViewerProtocolPolicy: 'redirect-to-https',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
    const bucket = only(deployed, 'AWS::S3::Bucket', 'WebBucket');
    expect(originOf(config.DefaultCacheBehavior)).toBe(deployed.attribute(bucket, 'RegionalDomainName'));
  });

  it('leads the back office to the same pages in the same way, with headers of its own', () => {
    const { ResponseHeadersPolicyId: pages, ...asPages } = config.DefaultCacheBehavior;
    const [, backOffice] = config.CacheBehaviors;
    expect(backOffice).toEqual({
      PathPattern: '/back-office/*',
      ...asPages,
      ResponseHeadersPolicyId: expect.any(String) as string,
    });
    expect(backOffice!['ResponseHeadersPolicyId']).not.toBe(pages);
  });

  it('speaks HTTP/3, and has no error pages, which would answer for the API too', () => {
    expect(config).toMatchObject({ HttpVersion: 'http2and3', Enabled: true });
    expect(config['CustomErrorResponses']).toBeUndefined();
  });

  it('alone reads the bucket, and only its objects', () => {
    const [[bucket]] = Object.entries(stack.resources('AWS::S3::Bucket')).filter(([id]) =>
      id.startsWith('WebBucket'),
    ) as [[string, unknown]];
    const policy = Object.values(stack.resources('AWS::S3::BucketPolicy')).find(
      ({ Properties }) => referred(Properties['Bucket']) === bucket,
    );
    const allowed = statements(policy?.Properties['PolicyDocument']).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([{ Action: ['s3:GetObject'], Resource: [`<${bucket}>/*`] }]);
    expect(JSON.stringify(allowed[0]?.Condition)).toContain(distributionId);
  });

  it('is needed by no user pool: its headers name them', () => {
    const resources = stack.template.toJSON()['Resources'] as Record<string, { Type: string }>;
    const needed = new Set<string>();
    const visit = (id: string): void => {
      if (needed.has(id)) return;
      needed.add(id);
      const text = JSON.stringify(resources[id]);
      Object.keys(resources)
        .filter((other) => other !== id && text.includes(`"${other}"`))
        .forEach(visit);
    };
    Object.keys(stack.resources('AWS::Cognito::UserPool')).forEach(visit);
    expect([...needed].map((id) => resources[id]!.Type)).not.toContain('AWS::CloudFront::Distribution');
  });
});

describe('the headers', () => {
  const policyOf = ({ ResponseHeadersPolicyId }: Behaviour) => {
    const id = deployed
      .idsOf('AWS::CloudFront::ResponseHeadersPolicy')
      .find((one) => deployed.ref(one) === ResponseHeadersPolicyId);
    return deployed.properties(id!)['ResponseHeadersPolicyConfig'] as Record<string, unknown>;
  };
  const strictTransport = { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true };

  it('of a page let it load from its own origin, talk to it, to sign-in, to the live channel and to where documents go, and nothing else', () => {
    const pools = { merchant: 'SignInMerchants', client: 'SignInClients' };
    const signIn = Object.entries(pools).flatMap(([audience, pool]) => [
      `${deployed.attribute(only(deployed, 'AWS::Cognito::UserPool', pool), 'ProviderURL')}/`,
      `https://encaissement-dev-${audience}-000000000000.auth.eu-west-3.amazoncognito.com`,
    ]);
    const live = `wss://${deployed.attribute(only(deployed, 'AWS::AppSync::Api'), 'Dns.Realtime')}`;
    const documents = `https://${deployed.attribute(only(deployed, 'AWS::S3::Bucket', 'Handed'), 'RegionalDomainName')}`;
    expect(policyOf(config.DefaultCacheBehavior)['SecurityHeadersConfig']).toEqual({
      ContentSecurityPolicy: {
        ContentSecurityPolicy:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
          `connect-src 'self' ${[...signIn, live, documents].join(' ')}; ` +
          "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'none'; base-uri 'none'; " +
          "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types service-worker",
        Override: true,
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      StrictTransportSecurity: strictTransport,
    });
  });

  it('of a page keep other pages and most of the device out', () => {
    const { Items } = policyOf(config.DefaultCacheBehavior)['CustomHeadersConfig'] as {
      Items: Record<string, unknown>[];
    };
    expect(Items).toEqual([
      {
        Header: 'Permissions-Policy',
        Value: 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
        Override: true,
      },
      { Header: 'Cross-Origin-Opener-Policy', Value: 'same-origin', Override: true },
      { Header: 'Cross-Origin-Resource-Policy', Value: 'same-origin', Override: true },
    ]);
  });

  it('of the back office let it talk to its own sign-in besides, and use no camera', () => {
    const pool = deployed.attribute(only(deployed, 'AWS::Cognito::UserPool', 'SignInBackOffice'), 'ProviderURL');
    const signIn = 'https://encaissement-dev-back-office-000000000000.auth.eu-west-3.amazoncognito.com';
    const policy = JSON.stringify(policyOf(config.CacheBehaviors[1]!));
    expect(policy).toContain(`connect-src 'self' ${pool}/ ${signIn};`);
    expect(policy).toContain('camera=(), ');
  });

  it('name the domains that the pools really have', () => {
    const prefixes = deployed
      .idsOf('AWS::Cognito::UserPoolDomain')
      .map((id) => String(deployed.properties(id)['Domain']));
    expect(prefixes).toHaveLength(3);
    for (const prefix of prefixes) {
      const behaviour = prefix.includes('back-office') ? config.CacheBehaviors[1]! : config.DefaultCacheBehavior;
      expect(JSON.stringify(policyOf(behaviour))).toContain(`https://${prefix}.auth.`);
    }
  });

  it('of the API say nothing of caching, which its functions do', () => {
    expect(policyOf(config.CacheBehaviors[0]!)['CustomHeadersConfig']).toBeUndefined();
    expect(policyOf(config.CacheBehaviors[0]!)['SecurityHeadersConfig']).toEqual({
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", Override: true },
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: strictTransport,
    });
  });
});

describe.each([
  ['without an address', { WebAddress: '' }, `https://${deployed.attribute(distributionId, 'DomainName')}`],
  ['with an address of its own', { WebAddress: 'https://pay.example.com' }, 'https://pay.example.com'],
  ['on a laptop', { WebAddress: 'http://127.0.0.1:4000' }, 'http://127.0.0.1:4000'],
])('%s', (_name, parameters, origin) => {
  const given = deployedWith(parameters);
  const webClient = (start: string) => given.properties(only(given, 'AWS::Cognito::UserPoolClient', start));

  it.each([
    ['SignInMerchants', `${origin}/`],
    ['SignInBackOffice', `${origin}/back-office/`],
    ['SignInClients', `${origin}/app/`],
  ])('%s returns to %s', (pool, address) => {
    expect(webClient(pool)).toMatchObject({ CallbackURLs: [address], LogoutURLs: [`${address}deconnexion`] });
  });

  it.each([
    ['SignInMerchants', '/'],
    ['SignInBackOffice', '/back-office/'],
    ['SignInClients', '/app/'],
  ])('the invitation of %s says where, if there is an address', (pool, path) => {
    const { WebAddress: address } = parameters;
    const { InviteMessageTemplate: message } = given.properties(only(given, 'AWS::Cognito::UserPool', pool))[
      'AdminCreateUserConfig'
    ] as { InviteMessageTemplate: { EmailMessage: string } };
    const opened = address === '' ? 'un accès à Encaissement vous est ouvert. ' : ` sur ${address}${path}. `;
    expect(message.EmailMessage).toContain(opened);
    expect(message.EmailMessage).toContain('{####}');
  });

  it('notifications open the App', () => {
    expect(templateVariable(given, 'APP_URL')).toBe(`${origin}/app/`);
  });
});

describe('a certificate', () => {
  const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0b1c2d3e-0000-4000-8000-00000000abcd';

  it('makes the distribution answer at the address, with TLS 1.2 or later', () => {
    const given = deployedWith({ WebAddress: 'https://pay.example.com', CertificateArn: certificate });
    expect(configOf(given)).toMatchObject({
      Aliases: ['pay.example.com'],
      ViewerCertificate: {
        AcmCertificateArn: certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
  });

  it('is not asked for: another server may stand at the address', () => {
    const given = configOf(deployedWith({ WebAddress: 'https://pay.example.com' }));
    expect(given['Aliases']).toBeUndefined();
    expect(given['ViewerCertificate']).toBeUndefined();
  });

  it('is of an address: without one the deployment is refused', () => {
    const rules = stack.template.toJSON()['Rules'] as Record<string, unknown>;
    const isGiven = (parameter: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: parameter }, ''] }] });
    expect(rules['CertificateIsOfAnAddress']).toMatchObject({
      RuleCondition: isGiven('CertificateArn'),
      Assertions: [{ Assert: isGiven('WebAddress') }],
    });
  });
});

describe('the web ACL', () => {
  const arn =
    'arn:aws:wafv2:us-east-1:111122223333:global/webacl/Encaissement-prod-global/0b1c2d3e-0000-4000-8000-00000000abcd';

  it('stands before the distribution where it is named', () => {
    expect(configOf(deployedWith({ WebAclArn: arn }))['WebACLId']).toBe(arn);
    expect(config['WebACLId']).toBeUndefined();
  });

  it('is something that a deployment to production has to say', () => {
    const parameterOf = (stage: 'dev' | 'prod') =>
      (synthesized(stage).template.toJSON()['Parameters'] as Record<string, { Default?: string }>)['WebAclArn'];
    expect(parameterOf('prod')?.Default).toBeUndefined();
    expect(parameterOf('dev')?.Default).toBe('none');
  });
});
