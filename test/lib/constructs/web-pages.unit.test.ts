import { describe, expect, it } from 'vitest';
import type { LocalStack } from 'run-template/template';
import { deployedWith, only } from '../deployed-stack.ts';
import { rolePolicies } from '../policies.ts';
import { synthesized, type Resource } from '../synthesized-stack.ts';

const stack = synthesized();
const deployments = stack.resources('Custom::CDKBucketDeployment') as Record<
  string,
  Resource & { DependsOn?: string[] }
>;
const configurationOf = (deployed: LocalStack) => {
  const { SourceMarkers: markers } = deployed.properties(shells) as { SourceMarkers: Record<string, string>[] };
  return JSON.parse(Object.values(markers[1]!).join('')) as { signIn: object; push?: object };
};
const idOf = (start: string) => Object.keys(deployments).find((id) => id.startsWith(start))!;
const [assets, shells] = [idOf('PagesAssets'), idOf('PagesShells')];

describe('the pages', () => {
  it('are kept for ever where the name says the content, and asked for anew everywhere else', () => {
    expect(deployments[assets]!.Properties).toMatchObject({
      Exclude: ['*'],
      Include: ['assets/*', 'app/assets/*', 'back-office/assets/*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(deployments[shells]!.Properties).toMatchObject({
      Exclude: expect.arrayContaining(['assets/*', 'app/assets/*', 'back-office/assets/*']) as string[],
      SystemMetadata: { 'cache-control': 'no-cache' },
    });
  });

  it('leave the parts of pages that are still open where they are', () => {
    expect(Object.values(deployments).map(({ Properties }) => Properties['Prune'])).toEqual([false, false]);
  });

  it('arrive after the parts that they load, and replace what is cached', () => {
    expect(deployments[shells]!.DependsOn).toContain(assets);
    expect(deployments[shells]!.Properties['DistributionPaths']).toEqual([
      '/index.html',
      '/app/index.html',
      '/back-office/index.html',
      '/config.json',
      '/legal/*',
    ]);
  });
});

it('the configuration names the issuer and the client of each audience, and where they are told news', () => {
  const deployed = deployedWith({});
  const of = (pool: string) => ({
    issuer: deployed.attribute(only(deployed, 'AWS::Cognito::UserPool', pool), 'ProviderURL'),
    clientId: deployed.ref(only(deployed, 'AWS::Cognito::UserPoolClient', pool)),
  });
  const channel = (name: string) => deployed.attribute(only(deployed, 'AWS::AppSync::Api'), name);
  expect(configurationOf(deployed)).toMatchObject({
    signIn: { merchant: of('SignInMerchants'), client: of('SignInClients'), 'back-office': of('SignInBackOffice') },
    live: { realtime: `wss://${channel('Dns.Realtime')}/event/realtime`, host: channel('Dns.Http') },
  });
});

describe('push in the browser', () => {
  const firebase = {
    FirebaseApiKey: 'AIzaSyD-0000000000000000000000000000000',
    FirebaseAppId: '1:123456789012:web:0123456789abcdef',
    FirebaseProjectId: 'encaissement-test',
    FirebaseSenderId: '123456789012',
    FirebaseVapidKey: `B${'a'.repeat(86)}`,
    PushRelay: '',
  };
  const connectSources = (deployed: LocalStack) => {
    const policies = deployed.idsOf('AWS::CloudFront::ResponseHeadersPolicy').map((id) => deployed.properties(id));
    return /connect-src ([^;]*)/.exec(JSON.stringify(policies))?.[1]?.split(' ') ?? [];
  };
  const google = (sources: string[]) => sources.filter((source) => source.includes('googleapis'));

  it('is off unless whoever deploys gives it, and the pages may talk to nobody for it', () => {
    const deployed = deployedWith({ PushRelay: '' });
    expect(configurationOf(deployed)).not.toHaveProperty('push');
    expect(google(connectSources(deployed))).toEqual([]);
  });

  it('is told what Firebase tells, and only then the pages may talk to the two hosts that it needs', () => {
    const deployed = deployedWith(firebase);
    expect(configurationOf(deployed).push).toEqual({
      firebase: {
        apiKey: firebase.FirebaseApiKey,
        appId: firebase.FirebaseAppId,
        projectId: firebase.FirebaseProjectId,
        messagingSenderId: firebase.FirebaseSenderId,
        vapidKey: firebase.FirebaseVapidKey,
      },
    });
    expect(google(connectSources(deployed))).toEqual([
      'https://firebaseinstallations.googleapis.com',
      'https://fcmregistrations.googleapis.com',
    ]);
  });

  it('goes by a relay of the same origin where one is named, which needs no other host', () => {
    const deployed = deployedWith({ PushRelay: '/_local/push-relay' });
    expect(configurationOf(deployed).push).toEqual({ relay: '/_local/push-relay' });
    expect(google(connectSources(deployed))).toEqual([]);
  });
});

it('the function that copies can add files and have them shown, and deletes nothing', () => {
  const [, policy = []] = [...rolePolicies(stack)].find(([role]) => role.startsWith('PagesCopier')) ?? [];
  const allowed = policy.filter(({ Action }) => !Action.some((action) => action.startsWith('logs:')));
  expect(allowed.map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [['s3:ListBucket'], [expect.stringMatching(/^<WebBucket\w+>$/)]],
    [['s3:AbortMultipartUpload', 's3:PutObject'], [expect.stringMatching(/^<WebBucket\w+>\/\*$/)]],
    [['cloudfront:CreateInvalidation'], [expect.stringMatching(/:distribution\/<WebDistribution\w+>$/)]],
    [['s3:GetObject'], [expect.stringMatching(/:s3:::cdk-\w+-assets-.*\/\*$/)]],
  ]);
});
