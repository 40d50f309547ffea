import { CreatePlatformEndpointCommand, GetPlatformApplicationAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { handler as Handler } from '../../../functions/push-platform/handler.ts';
import { serveHttp, type HttpService } from '../../../local/services/http-service.ts';
import { startSecretsManager, type SecretsManager } from '../../../local/services/secrets-manager.ts';
import { startSnsPush, type SnsPush } from '../../../local/services/sns-push.ts';
import { useEndpoint } from '../../support/aws-environment.ts';
import { captureLog } from '../../support/captured-log.ts';

const log = captureLog();
const fcm = { serviceAccount: { type: 'service_account', project_id: 'p', private_key: 'PRIVATE-OF-GOOGLE' } };
const apns = { signingKey: 'PRIVATE-OF-APPLE', signingKeyId: 'KEY', teamId: 'TEAM', bundleId: 'fr.example.app' };
const app = (platform: string) => `arn:aws:sns:eu-west-3:000000000000:app/${platform}/encaissement`;

let sns: SnsPush;
let secrets: SecretsManager;
let cloudFormation: HttpService;
let client: SNSClient;
let handler: typeof Handler;
let answers: { method: string; contentType: string | undefined; body: Record<string, unknown> }[];

beforeAll(async () => {
  sns = await startSnsPush({ now: () => 0 });
  secrets = await startSecretsManager();
  cloudFormation = await serveHttp(({ method, headers, body }) => {
    answers.push({ method, contentType: headers['content-type'], body: JSON.parse(body) as Record<string, unknown> });
    return Promise.resolve({ status: 200, headers: {}, body: '' });
  });
  useEndpoint('SNS', sns.endpoint);
  useEndpoint('SECRETS_MANAGER', secrets.endpoint);
  ({ handler } = await import('../../../functions/push-platform/handler.ts'));
  client = new SNSClient({});
});
afterAll(async () => {
  await Promise.all([sns.close(), secrets.close(), cloudFormation.close()]);
});
beforeEach(async () => {
  answers = [];
  await run('Delete', {});
});

/** @returns what CloudFormation was told; `secret` is the secret's text, or what it is the JSON of */
async function run(
  RequestType: 'Create' | 'Update' | 'Delete',
  secret: unknown,
  properties: Record<string, string | undefined> = {},
) {
  const text = typeof secret === 'string' ? secret : JSON.stringify(secret);
  const event = {
    RequestType,
    ServiceToken: 'arn:aws:lambda:eu-west-3:000000000000:function:push-platform',
    ResponseURL: `${cloudFormation.endpoint}/answer?signature=1`,
    StackId: 'arn:aws:cloudformation:eu-west-3:000000000000:stack/encaissement/1',
    RequestId: 'request-1',
    LogicalResourceId: 'Applications',
    ResourceType: 'Custom::PushPlatform',
    ResourceProperties: {
      SecretArn: secrets.putSecret('push', text),
      ApplicationName: 'encaissement',
      CredentialsVersion: '1',
      ...properties,
    },
    ...(RequestType !== 'Create' && { PhysicalResourceId: 'push-encaissement' }),
  };
  const before = answers.length;
  await handler(event as unknown as CloudFormationCustomResourceEvent);
  expect(answers).toHaveLength(before + 1);
  return answers.at(-1)?.body ?? {};
}

const off = { FcmApplicationArn: '', ApnsApplicationArn: '' };
const attributesOf = (arn: string) =>
  client.send(new GetPlatformApplicationAttributesCommand({ PlatformApplicationArn: arn }));

describe('without credentials', () => {
  it.each([
    ['an empty object', {}],
    ['nothing', ' '],
  ])('in a secret with %s, push is off and the stack goes on', async (_, secret) => {
    expect(await run('Create', secret)).toEqual({
      Status: 'SUCCESS',
      Data: off,
      PhysicalResourceId: 'push-encaissement',
      StackId: 'arn:aws:cloudformation:eu-west-3:000000000000:stack/encaissement/1',
      RequestId: 'request-1',
      LogicalResourceId: 'Applications',
    });
  });
});

describe('with credentials', () => {
  it('makes both applications, which take phones', async () => {
    const { Data } = await run('Create', { fcm, apns });

    expect(Data).toEqual({ FcmApplicationArn: app('GCM'), ApnsApplicationArn: app('APNS') });
    for (const PlatformApplicationArn of [app('GCM'), app('APNS')]) {
      await client.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn, Token: 'token' }));
    }
  });

  it('takes the service account as the text of its file too', async () => {
    const text = { serviceAccount: JSON.stringify(fcm.serviceAccount) };
    expect(await run('Create', { fcm: text })).toMatchObject({ Data: { ...off, FcmApplicationArn: app('GCM') } });
  });

  it('gives an application that exists the new ones, and keeps its phones', async () => {
    await run('Create', { fcm, apns });
    const create = new CreatePlatformEndpointCommand({ PlatformApplicationArn: app('APNS'), Token: 'token' });
    const before = await client.send(create);

    const updated = await run('Update', { fcm, apns: { ...apns, bundleId: 'fr.example.other' } });

    expect(updated).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'push-encaissement' });
    expect((await attributesOf(app('APNS'))).Attributes).toMatchObject({
      ApplePlatformTeamID: 'TEAM',
      ApplePlatformBundleID: 'fr.example.other',
    });
    expect((await client.send(create)).EndpointArn).toBe(before.EndpointArn);
  });

  it('that were taken away turns that platform off', async () => {
    await run('Create', { fcm, apns });

    expect(await run('Update', { apns })).toMatchObject({ Data: { ...off, ApnsApplicationArn: app('APNS') } });
    await expect(attributesOf(app('GCM'))).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('moves from Apple’s development environment to production', async () => {
    const sandbox = await run('Create', { apns: { ...apns, sandbox: true } });
    expect(sandbox['Data']).toEqual({ ...off, ApnsApplicationArn: app('APNS_SANDBOX') });

    await run('Update', { apns });

    await expect(attributesOf(app('APNS_SANDBOX'))).rejects.toMatchObject({ name: 'NotFoundException' });
    await attributesOf(app('APNS'));
  });

  it('leaves nothing behind when deleted, once or twice', async () => {
    await run('Create', { fcm, apns });

    expect(await run('Delete', { fcm, apns })).toMatchObject({ Status: 'SUCCESS', Data: off });
    expect(await run('Delete', 'not even JSON')).toMatchObject({ Status: 'SUCCESS' });
    await expect(attributesOf(app('GCM'))).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('has another physical id under another name, so that the old applications are deleted', async () => {
    const renamed = await run('Update', {}, { ApplicationName: 'other' });
    expect(renamed).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'push-other' });
  });
});

describe('what is wrong is answered with a reason, and never with a value', () => {
  it.each([
    ['a secret that is not JSON', '{"fcm": PRIVATE', 'the secret is not JSON'],
    ['an unknown part', { gcm: {} }, 'the secret: Unrecognized key: "gcm"'],
    ['a missing field', { apns: { ...apns, teamId: undefined } }, 'apns.teamId'],
    ['an empty field', { apns: { ...apns, signingKey: ' ' } }, 'apns.signingKey'],
    ['another file of Google’s', { fcm: { serviceAccount: { type: 'PRIVATE' } } }, 'fcm.serviceAccount: is not the'],
    ['text that is no file', { fcm: { serviceAccount: 'PRIVATE' } }, 'fcm.serviceAccount: is not the'],
  ])('%s', async (_, secret, reason) => {
    const answer = await run('Create', secret);

    expect(answer).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'push-encaissement' });
    expect(answer['Reason']).toContain(reason);
    expect(JSON.stringify(answer) + log.text()).not.toContain('PRIVATE');
  });

  it('a secret that is not there', async () => {
    const answer = await run('Create', {}, { SecretArn: 'arn:aws:secretsmanager:eu-west-3:000000000000:secret:other' });
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('secret') as string });
  });

  it('a property that is missing', async () => {
    const answer = await run('Create', {}, { SecretArn: undefined });
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: 'the property SecretArn is missing' });
  });
});

it('answers by PUT without a content type, as the presigned address was signed', async () => {
  await run('Create', {});
  expect(answers.at(-1)).toMatchObject({ method: 'PUT', contentType: '' });
});
