import { describe, expect, it } from 'vitest';
import { subscribeHandler, templateVariable, Unauthorized } from 'run-template/template';
import { deployedWith, only } from '../deployed-stack.ts';
import { functionPolicies, rolePolicies } from '../policies.ts';
import { synthesized } from '../synthesized-stack.ts';

const deployed = deployedWith({});
const api = deployed.properties(only(deployed, 'AWS::AppSync::Api'));
const namespaces = deployed.idsOf('AWS::AppSync::ChannelNamespace').map((id) => deployed.properties(id));
const pool = (start: string) => only(deployed, 'AWS::Cognito::UserPool', start);
const issuerOf = (start: string) => deployed.attribute(pool(start), 'ProviderURL');

describe('publishing', () => {
  const stack = synthesized();
  const publishers = [...rolePolicies(stack)].filter(([, policy]) =>
    policy.some(({ Action }) => Action.some((action) => action.startsWith('appsync:'))),
  );

  it.each(['on-payment-event', 'send-notice', 'on-counter-request'])(
    'is allowed to %s, on the two namespaces',
    (entry) => {
      const policy = functionPolicies(stack).get(entry) ?? [];
      const namespace = (name: string) =>
        expect.stringMatching(`:apis/<LiveApi\\w+>/channelNamespace/${name}$`) as string;
      expect(policy).toContainEqual(
        expect.objectContaining({
          Effect: 'Allow',
          Action: ['appsync:EventPublish'],
          Resource: [namespace('client'), namespace('merchant')],
        }),
      );
    },
  );

  it('is allowed to nobody else', () => {
    expect(publishers).toHaveLength(3);
  });

  it('has the API’s own address', () => {
    const host = deployed.attribute(only(deployed, 'AWS::AppSync::Api'), 'Dns.Http');
    expect(templateVariable(deployed, 'LIVE_PUBLISH_URL')).toBe(`https://${host}/event`);
  });
});

describe('the API of the channels', () => {
  const users = [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }];
  const service = [{ AuthType: 'AWS_IAM' }];

  it('lets merchants and clients connect and listen, and the service alone speak', () => {
    const usersOf = (start: string) => ({
      AuthType: 'AMAZON_COGNITO_USER_POOLS',
      CognitoConfig: { UserPoolId: deployed.ref(pool(start)), AwsRegion: 'eu-west-3' },
    });
    expect(api['EventConfig']).toEqual({
      AuthProviders: [usersOf('SignInMerchants'), usersOf('SignInClients'), ...service],
      ConnectionAuthModes: users,
      DefaultPublishAuthModes: service,
      DefaultSubscribeAuthModes: users,
    });
    for (const namespace of namespaces) {
      expect(namespace['PublishAuthModes']).toBeUndefined();
      expect(namespace['SubscribeAuthModes']).toBeUndefined();
    }
  });

  it('has a namespace for each audience whose pages are told', () => {
    expect(namespaces.map(({ Name }) => Name).sort()).toEqual(['client', 'merchant']);
  });
});

describe.each([
  ['merchant', 'SignInMerchants', 'SignInClients'],
  ['client', 'SignInClients', 'SignInMerchants'],
])('a channel of the namespace %s', (name, own, other) => {
  const namespace = namespaces.find(({ Name }) => Name === name);
  const onSubscribe = subscribeHandler(String(namespace?.['CodeHandlers']), name);

  const subscribe = (path: string, claims: { iss?: string; scope?: string; username?: string } = {}) => {
    const all = { iss: issuerOf(own), scope: `openid ${name}/api`, username: 'abc', ...claims };
    onSubscribe({
      identity: { sub: 's', issuer: all.iss, username: all.username, claims: all },
      info: {
        channel: { path, segments: path.split('/').slice(1) },
        channelNamespace: { name },
        operation: 'SUBSCRIBE',
      },
    });
  };

  it('is heard by its user', () => {
    expect(() => subscribe(`/${name}/abc`)).not.toThrow();
  });

  it.each<[string, string, Parameters<typeof subscribe>[1]]>([
    ['another user', `/${name}/abd`, {}],
    ['who asks for all', `/${name}/*`, {}],
    ['who asks for what is below the own', `/${name}/abc/*`, {}],
    ['who asks for a part of the own', `/${name}/abc/def`, {}],
    ['who asks for the namespace', `/${name}`, {}],
    ['a user of that name in the other pool', `/${name}/abc`, { iss: issuerOf(other) }],
    ['a token of an unknown issuer', `/${name}/abc`, { iss: 'https://issuer.example' }],
    ['a token without the scope', `/${name}/abc`, { scope: 'openid' }],
    ['a token with a scope that only begins so', `/${name}/abc`, { scope: `${name}/api.read` }],
    ['an identity token, which has no scope', `/${name}/abc`, { scope: undefined }],
  ])('is not heard by %s', (_who, path, claims) => {
    expect(() => subscribe(path, claims)).toThrow(Unauthorized);
  });
});
