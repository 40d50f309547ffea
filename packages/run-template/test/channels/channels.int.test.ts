import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startChannels } from '../../channels/start-channels.ts';
import type { RunningChannels } from '../../channels/start-channels.ts';
import { startFrontServer } from '../../gateway/front-server.ts';
import type { FrontServer } from '../../gateway/front-server.ts';
import { describePools } from '../../resources/describe-pools.ts';
import { accessKeyOf } from '../../rights/access-keys.ts';
import { createGatekeeper } from '../../rights/gate/gatekeeper.ts';
import { createRights } from '../../rights/rights.ts';
import { createSignIn } from '../../services/sign-in.ts';
import type { SignIn } from '../../services/sign-in.ts';
import { UserPools } from '../../services/user-pools.ts';
import { nameResources } from '../../template/local-stack.ts';
import type { LocalStack } from '../../template/local-stack.ts';
import { openEventConnection } from '../../testing/event-connection.ts';

/** Users may subscribe to the channel of their own name. */
const ownNotes = `import { util } from '@aws-appsync/utils';
export function onSubscribe(ctx) {
  if (ctx.info.channel.path !== '/notes/' + ctx.identity.username) util.unauthorized();
}`;
const users = [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }];
const functions = [{ AuthType: 'AWS_IAM' }];
const pool = (name: string) => ({
  [name]: { Type: 'AWS::Cognito::UserPool' },
  [`${name}Web`]: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: name } } },
});
const publisher = (name: string, namespace: string) => ({
  [name]: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] } } },
  [`${name}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
      },
      Policies: [
        {
          PolicyName: 'Own',
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Action: 'appsync:EventPublish',
                Resource: { 'Fn::Sub': `\${Events.ApiArn}/channelNamespace/${namespace}` },
              },
            ],
          },
        },
      ],
    },
  },
});
const template = {
  Resources: {
    ...pool('Readers'),
    ...pool('Strangers'),
    ...publisher('Writer', 'notes'),
    ...publisher('Gossip', 'board'),
    Events: {
      Type: 'AWS::AppSync::Api',
      Properties: {
        Name: 'Notes',
        EventConfig: {
          AuthProviders: [
            ...functions,
            {
              AuthType: 'AMAZON_COGNITO_USER_POOLS',
              CognitoConfig: { UserPoolId: { Ref: 'Readers' }, AwsRegion: { Ref: 'AWS::Region' } },
            },
          ],
          ConnectionAuthModes: users,
          DefaultPublishAuthModes: functions,
          DefaultSubscribeAuthModes: users,
        },
      },
    },
    Own: {
      Type: 'AWS::AppSync::ChannelNamespace',
      Properties: { ApiId: { 'Fn::GetAtt': ['Events', 'ApiId'] }, Name: 'notes', CodeHandlers: ownNotes },
    },
    Open: {
      Type: 'AWS::AppSync::ChannelNamespace',
      Properties: { ApiId: { 'Fn::GetAtt': ['Events', 'ApiId'] }, Name: 'board' },
    },
    Addresses: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: { 'Fn::Join': ['', ['wss://', { 'Fn::GetAtt': ['Events', 'Dns.Realtime'] }, '/event/realtime']] },
      },
    },
    Publishing: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: { 'Fn::Sub': 'https://${Events.Dns.Http}/event' } },
    },
  },
};

let front: FrontServer;
let stack: LocalStack;
let signIn: SignIn;
let channels: RunningChannels;
const reported: string[] = [];

beforeAll(async () => {
  front = await startFrontServer(0, Date.now);
  stack = nameResources({ stackName: 'Notes', assets: new Map(), template }, { url: front.url });
  const people = new UserPools();
  const baseUrl = `${front.url}/_local/sign-in`;
  signIn = await createSignIn({ baseUrl, pools: describePools(stack), users: people });
  for (const name of ['ana', 'bob']) people.put(stack.ref('Readers'), name, {});
  people.put(stack.ref('Strangers'), 'ana', {});
  const rights = createRights(stack, () => undefined);
  const report = (line: string) => reported.push(line);
  channels = (await startChannels(stack, {
    url: front.url,
    issuerOf: (poolId) => signIn.issuerOf(poolId),
    gatekeeper: createGatekeeper(rights, report),
    report,
  }))!;
  front.serve({
    signIn: (request, response) => signIn.handle(request, response),
    controls: () => Promise.reject(new Error('there are none')),
    web: () => Promise.resolve({ status: 404, headers: {}, body: Buffer.alloc(0) }),
    upgrade: (request, socket, head) => channels.upgrade(request, socket, head),
  });
});
afterAll(async () => {
  await channels.close();
  await front.close();
});

const tokenOf = (username: string, of = 'Readers') => signIn.issueAccessToken({ pool: stack.ref(of), username });
const host = () => stack.attribute('Events', 'Dns.Http');
const realtime = () => String(stack.properties('Addresses')['QueueName']);

async function connect(token: string, forHost = host()) {
  const opened = await openEventConnection(realtime(), forHost, token);
  onTestFinished(() => opened.close());
  return opened;
}

const publish = (body: unknown, by = 'Writer') =>
  fetch(String(stack.properties('Publishing')['QueueName']), {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyOf(by)}/20300101/eu-west-3/appsync/aws4_request`,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const texts = (...events: unknown[]) => events.map((event) => JSON.stringify(event));

describe('a client', () => {
  it('connects, subscribes where its user may, and receives each event by itself', async () => {
    const ana = await connect(await tokenOf('ana'));
    ana.send({ type: 'connection_init' });
    expect(await ana.next()).toEqual({ type: 'connection_ack', connectionTimeoutMs: 300_000 });
    expect(await ana.subscribe('/notes/ana', 's1')).toEqual({ type: 'subscribe_success', id: 's1' });

    const answer = await publish({ channel: '/notes/ana', events: texts({ n: 1 }, 'two') });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ failed: [], successful: [{ index: 0 }, { index: 1 }] });
    expect(await ana.next()).toEqual({ type: 'data', id: 's1', event: '{"n":1}' });
    expect(await ana.next()).toEqual({ type: 'data', id: 's1', event: '"two"' });
  });

  it.each(['/notes/bob', '/notes/*', '/notes/ana/drafts', '/notes', '/elsewhere/ana'])(
    'may not subscribe to %s',
    async (channel) => {
      const ana = await connect(await tokenOf('ana'));
      expect(await ana.subscribe(channel)).toMatchObject({
        type: 'subscribe_error',
        id: channel,
        errors: [{ errorType: 'UnauthorizedException' }],
      });
    },
  );

  it('receives all below a wildcard, where no handler forbids it, and nothing beside', async () => {
    const ana = await connect(await tokenOf('ana'));
    await ana.subscribe('/board/town/*', 's1');
    await publish({ channel: '/board/town', events: texts('beside') }, 'Gossip');
    await publish({ channel: '/board/town/hall', events: texts('below') }, 'Gossip');
    expect(await ana.next()).toEqual({ type: 'data', id: 's1', event: '"below"' });
  });

  it('receives nothing more after it has unsubscribed', async () => {
    const ana = await connect(await tokenOf('ana'));
    await ana.subscribe('/notes/ana', 's1');
    await ana.subscribe('/notes/ana', 's2');
    ana.send({ type: 'unsubscribe', id: 's1' });
    expect(await ana.next()).toEqual({ type: 'unsubscribe_success', id: 's1' });
    await publish({ channel: '/notes/ana', events: texts('for s2') });
    expect(await ana.next()).toEqual({ type: 'data', id: 's2', event: '"for s2"' });
    ana.send({ type: 'unsubscribe', id: 's1' });
    expect(await ana.next()).toMatchObject({ type: 'unsubscribe_error', id: 's1' });
  });

  it.each([
    ['not a path', 'subscribe_error', { type: 'subscribe', id: 'x', channel: 'no channel at all' }],
    ['no id', 'subscribe_error', { type: 'subscribe', channel: '/notes/ana' }],
    ['publishing', 'publish_error', { type: 'publish', id: 'x', channel: '/notes/ana', events: ['1'] }],
    ['another protocol', 'error', { type: 'start' }],
  ])('is answered with what was wrong: %s', async (_what, type, message) => {
    const ana = await connect(await tokenOf('ana'));
    ana.send(message);
    expect(await ana.next()).toMatchObject({ type });
  });

  it('is disconnected when it sends a message that is too large', async () => {
    const ana = await connect(await tokenOf('ana'));
    ana.send({ type: 'subscribe', id: 'x'.repeat(240 * 1_024) });
    expect(await ana.closed).toBe(1_009);
  });

  it('has to reconnect when the service closes its connections', async () => {
    const ana = await connect(await tokenOf('ana'));
    await ana.subscribe('/notes/ana');
    channels.disconnect();
    expect(await ana.closed).toBe(1_012);
  });
});

describe('no connection is made', () => {
  const refused = async (token: string, forHost?: string) => {
    const stranger = await connect(token, forHost);
    expect(await stranger.next()).toMatchObject({
      type: 'connection_error',
      errors: [{ errorType: 'UnauthorizedException' }],
    });
    await stranger.closed;
  };

  it('with a token of another pool', async () => refused(await tokenOf('ana', 'Strangers')));
  it('with something that is no token', () => refused('no-token'));
  it('with a token that was changed', async () => {
    const [head, , signature] = (await tokenOf('ana')).split('.');
    const [, body] = (await tokenOf('bob')).split('.');
    await refused([head, body, signature].join('.'));
  });
  it('with an authorization for another API', async () => refused(await tokenOf('ana'), 'other.example.com'));
  it('under another path', async () => {
    await expect(
      openEventConnection(realtime().replace('/event/', '/events/'), host(), await tokenOf('ana')),
    ).rejects.toThrow();
  });
});

describe('publishing', () => {
  it('takes a right to the namespace', async () => {
    const answer = await publish({ channel: '/notes/ana', events: texts(1) }, 'Gossip');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('not authorized to perform: appsync:EventPublish');
  });

  it('takes a role of the template; a user of a pool cannot', async () => {
    const address = String(stack.properties('Publishing')['QueueName']);
    const headers = { authorization: await tokenOf('ana') };
    const body = JSON.stringify({ channel: '/notes/ana', events: texts(1) });
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(403);
  });

  it.each([
    ['no event', { channel: '/notes/ana', events: [] }],
    ['six events', { channel: '/notes/ana', events: texts(1, 2, 3, 4, 5, 6) }],
    ['an event that is no text', { channel: '/notes/ana', events: [1] }],
    ['all channels at once', { channel: '/notes/*', events: texts(1) }],
  ])('is refused: %s', async (_what, body) => {
    expect((await publish(body)).status).toBe(400);
  });

  it('reports the events that were not accepted', async () => {
    const events = [...texts('good'), 'no JSON', ...texts('x'.repeat(240 * 1_024))];
    const answer = await publish({ channel: '/notes/ana', events });
    expect(await answer.json()).toMatchObject({ successful: [{ index: 0 }], failed: [{ index: 1 }, { index: 2 }] });
  });
});
