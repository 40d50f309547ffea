import { describe, expect, it } from 'vitest';
import { deployedWith, only } from '../deployed-stack.ts';
import { rolePolicies } from '../policies.ts';
import { synthesized, type Resource } from '../synthesized-stack.ts';

const stack = synthesized();
const deployments = stack.resources('Custom::CDKBucketDeployment') as Record<
  string,
  Resource & { DependsOn?: string[] }
>;
const idOf = (start: string) => Object.keys(deployments).find((id) => id.startsWith(start))!;
const [assets, shells] = [idOf('PagesAssets'), idOf('PagesShells')];

describe('the pages', () => {
  it('are kept for ever where the name says the content, and asked for anew everywhere else', () => {
    expect(deployments[assets]!.Properties).toMatchObject({
      Exclude: ['*'],
      Include: ['assets/*', 'app/assets/*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(deployments[shells]!.Properties).toMatchObject({
      Exclude: expect.arrayContaining(['assets/*', 'app/assets/*']) as string[],
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
      '/config.json',
    ]);
  });
});

it('the configuration names the issuer and the client of both audiences', () => {
  const deployed = deployedWith({});
  const { SourceMarkers: markers } = deployed.properties(shells) as { SourceMarkers: Record<string, string>[] };
  const of = (pool: string) => [
    deployed.attribute(only(deployed, 'AWS::Cognito::UserPool', pool), 'ProviderURL'),
    deployed.ref(only(deployed, 'AWS::Cognito::UserPoolClient', pool)),
  ];
  expect(Object.values(markers[1]!)).toEqual([...of('SignInMerchants'), ...of('SignInClients')]);
});

it('the function that copies can add files and have them shown, and deletes nothing', () => {
  const [, policy = []] = [...rolePolicies(stack)].find(([role]) => role.startsWith('PagesCopier')) ?? [];
  const allowed = policy.filter(({ Action }) => !Action.some((action) => action.startsWith('logs:')));
  expect(allowed.map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [['s3:ListBucket'], [expect.stringMatching(/^<WebBucket\w+>$/)]],
    [['s3:AbortMultipartUpload', 's3:PutObject'], [expect.stringMatching(/^<WebBucket\w+>\/\*$/)]],
    [
      ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      [expect.stringMatching(/:distribution\/<WebDistribution\w+>$/)],
    ],
    [['s3:GetObject'], [expect.stringMatching(/:s3:::cdk-\w+-assets-.*\/\*$/)]],
  ]);
});
