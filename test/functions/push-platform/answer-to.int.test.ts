import {
  AuthorizationErrorException,
  CreatePlatformEndpointCommand,
  GetPlatformApplicationAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSecretsManager, startSnsPush, type SecretsManager, type SnsPush } from 'run-template/services';
import { secretsClient, snsClient, type ClientPlugin } from '../../../adapters/aws-clients.ts';
import { readSecret } from '../../../adapters/secrets-manager/read-secret.ts';
import { platformApplications } from '../../../adapters/sns/platform-applications.ts';
import { snsPlatforms, type SnsPlatform } from '../../../adapters/sns/push-message.ts';
import { answerTo } from '../../../functions/push-platform/answer-to.ts';
import { useEndpoint } from '../../support/aws-environment.ts';
import { captureLog } from '../../support/captured-log.ts';
import { callCounter, faults } from '../../support/faults.ts';

const log = captureLog();
const fcm = { serviceAccount: { type: 'service_account', project_id: 'p', private_key: 'PRIVATE-OF-GOOGLE' } };
const apns = { signingKey: 'PRIVATE-OF-APPLE', signingKeyId: 'KEY', teamId: 'TEAM', bundleId: 'fr.example.app' };
const app = (platform: SnsPlatform) => `arn:aws:sns:eu-west-3:000000000000:app/${platform}/encaissement`;
const none = 'no-application';

let sns: SnsPush;
let secrets: SecretsManager;
let client: SNSClient;

beforeAll(async () => {
  sns = await startSnsPush({ now: () => 0 });
  secrets = await startSecretsManager();
  useEndpoint('SNS', sns.endpoint);
  useEndpoint('SECRETS_MANAGER', secrets.endpoint);
  client = new SNSClient({});
});
afterAll(() => Promise.all([sns.close(), secrets.close()]));
afterEach(async () => {
  for (const platform of snsPlatforms) await stackOf(platform).ask('Delete', {}, { physicalId: app(platform) });
});

/** CloudFormation's part for the resource of one platform: what it remembers is the physical id alone. */
function stackOf(platform: SnsPlatform, ...plugins: ClientPlugin[]) {
  const dependencies = {
    applications: platformApplications(snsClient(plugins)),
    readSecret: (secretArn: string) => readSecret(secretsClient(), secretArn),
  };
  let current: string | undefined;

  /** `secret` is the secret's text, or what it is the JSON of. */
  async function ask(
    RequestType: CloudFormationCustomResourceEvent['RequestType'],
    secret: unknown,
    { properties, physicalId }: { properties?: Record<string, string | undefined>; physicalId?: string } = {},
  ) {
    const text = typeof secret === 'string' ? secret : JSON.stringify(secret);
    const event = {
      RequestType,
      StackId: 'arn:aws:cloudformation:eu-west-3:000000000000:stack/encaissement/1',
      ResourceProperties: {
        SecretArn: secrets.putSecret('push', text),
        ApplicationName: 'encaissement',
        Platform: platform,
        CredentialsVersion: '1',
        ...properties,
      },
      ...(RequestType !== 'Create' && { PhysicalResourceId: physicalId }),
    };
    return answerTo(event as unknown as CloudFormationCustomResourceEvent, dependencies);
  }

  return {
    ask,
    /** Creates or updates; an id that changes is a new resource, and the old one is deleted when all went well. */
    async deploy(secret: unknown) {
      const before = current;
      const asked = await ask(before === undefined ? 'Create' : 'Update', secret, { physicalId: before });
      if (asked.answer.Status === 'SUCCESS' || before === undefined) current = asked.physicalId;
      const cleaned = before !== undefined && before !== current;
      return { ...asked, ...(cleaned && { cleanup: await ask('Delete', secret, { physicalId: before }) }) };
    },
    /** The deletion of the stack, or the rollback of its creation. */
    destroy: (secret: unknown = {}) => ask('Delete', secret, { physicalId: current }),
  };
}

const succeeded = (physicalId: string) => ({
  physicalId,
  answer: { Status: 'SUCCESS', Data: { ApplicationArn: physicalId === none ? '' : physicalId } },
});
const attributesOf = (platform: SnsPlatform) =>
  client.send(new GetPlatformApplicationAttributesCommand({ PlatformApplicationArn: app(platform) }));
const expectNone = (platform: SnsPlatform) =>
  expect(attributesOf(platform)).rejects.toMatchObject({ name: 'NotFoundException' });
const refusedBySns = (command: string, times = Infinity) =>
  faults({
    command,
    when: 'before',
    times,
    error: () => new AuthorizationErrorException({ message: 'not authorized', $metadata: { httpStatusCode: 403 } }),
  });

describe('a first deployment without credentials', () => {
  it.each(snsPlatforms.flatMap((platform) => [['an empty object', {}, platform] as const, ['nothing', ' ', platform]]))(
    'with %s in the secret (%o, %s): push is off, and SNS is not asked at all, nor by its rollback',
    async (_, secret, platform) => {
      const counter = callCounter();
      const stack = stackOf(platform, counter);

      expect(await stack.deploy(secret)).toEqual(succeeded(none));
      expect(await stack.deploy(secret)).toEqual(succeeded(none));
      expect(await stack.destroy()).toMatchObject({ answer: { Status: 'SUCCESS' } });

      expect([...counter.calls]).toEqual([]);
    },
  );

  it('asks nothing of SNS for a platform that has none, while another has', async () => {
    const counter = callCounter();
    const [google, apple] = [stackOf('GCM', counter), stackOf('APNS', counter)];

    expect(await apple.deploy({ fcm })).toEqual(succeeded(none));
    expect([...counter.calls]).toEqual([]);
    expect(await google.deploy({ fcm })).toEqual(succeeded(app('GCM')));
  });
});

describe('with credentials', () => {
  it.each(['GCM', 'APNS'] as const)('makes the application of %s, which takes phones', async (platform) => {
    expect(await stackOf(platform).deploy({ fcm, apns })).toEqual(succeeded(app(platform)));
    await client.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn: app(platform), Token: 'token' }));
  });

  it('takes the service account as the text of its file too', async () => {
    const text = { serviceAccount: JSON.stringify(fcm.serviceAccount) };
    expect(await stackOf('GCM').deploy({ fcm: text })).toEqual(succeeded(app('GCM')));
  });

  it('gives an application that exists the new ones, and keeps its phones', async () => {
    const stack = stackOf('APNS');
    await stack.deploy({ apns });
    const create = new CreatePlatformEndpointCommand({ PlatformApplicationArn: app('APNS'), Token: 'token' });
    const before = await client.send(create);

    expect(await stack.deploy({ apns: { ...apns, bundleId: 'fr.example.other' } })).toEqual(succeeded(app('APNS')));

    expect((await attributesOf('APNS')).Attributes).toMatchObject({
      ApplePlatformTeamID: 'TEAM',
      ApplePlatformBundleID: 'fr.example.other',
    });
    expect((await client.send(create)).EndpointArn).toBe(before.EndpointArn);
  });

  it('that are filled in later turn push on, and delete nothing', async () => {
    const counter = callCounter();
    const stack = stackOf('GCM', counter);
    await stack.deploy({});

    expect(await stack.deploy({ fcm })).toMatchObject({ ...succeeded(app('GCM')), cleanup: { physicalId: none } });

    expect(counter.calls.get('DeletePlatformApplicationCommand')).toBeUndefined();
    await attributesOf('GCM');
  });

  it('that were taken away turn push off for that platform', async () => {
    const stack = stackOf('GCM');
    await stack.deploy({ fcm, apns });

    expect(await stack.deploy({ apns })).toMatchObject({ ...succeeded(none), cleanup: { physicalId: app('GCM') } });
    await expectNone('GCM');
  });

  it('move from Apple’s development environment to production', async () => {
    const [sandbox, production] = [stackOf('APNS_SANDBOX'), stackOf('APNS')];
    const before = { apns: { ...apns, sandbox: true } };
    expect(await sandbox.deploy(before)).toEqual(succeeded(app('APNS_SANDBOX')));
    expect(await production.deploy(before)).toEqual(succeeded(none));

    await production.deploy({ apns });
    await sandbox.deploy({ apns });

    await expectNone('APNS_SANDBOX');
    await attributesOf('APNS');
  });

  it('leave nothing behind when deleted, once or twice, whatever the secret has become', async () => {
    const stack = stackOf('GCM');
    await stack.deploy({ fcm });

    expect(await stack.destroy({ fcm })).toMatchObject({ answer: { Status: 'SUCCESS' } });
    expect(await stack.destroy('not even JSON')).toMatchObject({ answer: { Status: 'SUCCESS' } });
    await expectNone('GCM');
  });
});

describe('what SNS refuses', () => {
  it('in a deletion is logged, and stops nothing', async () => {
    await stackOf('GCM').deploy({ fcm });

    const refused = stackOf('GCM', refusedBySns('DeletePlatformApplicationCommand'));
    const answered = await refused.ask('Delete', {}, { physicalId: app('GCM') });

    expect(answered).toEqual({ physicalId: app('GCM'), answer: { Status: 'SUCCESS', Data: {} } });
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', message: 'push platform left behind', physicalId: app('GCM') }),
    );
  });

  it('in a creation fails it with the reason, and its rollback goes through', async () => {
    const stack = stackOf('GCM', refusedBySns('CreatePlatformApplicationCommand'));
    expect((await stack.deploy({ fcm })).answer).toEqual({ Status: 'FAILED', Reason: 'not authorized' });
    expect(await stack.destroy({ fcm })).toMatchObject({ answer: { Status: 'SUCCESS' } });
  });

  it('in an update leaves the resource the one that it was', async () => {
    await stackOf('GCM').deploy({ fcm });
    const refused = stackOf('GCM', refusedBySns('SetPlatformApplicationAttributesCommand'));
    const answered = await refused.ask('Update', { fcm }, { physicalId: app('GCM') });
    expect(answered).toEqual({ physicalId: app('GCM'), answer: { Status: 'FAILED', Reason: 'not authorized' } });
    await attributesOf('GCM');
  });
});

it('rolls back a creation whose answer was lost: what SNS made is deleted', async () => {
  const lost = faults({
    command: 'CreatePlatformApplicationCommand',
    when: 'after',
    times: 1,
    error: () => new Error('the answer was lost'),
  });
  const stack = stackOf('GCM', lost);
  expect((await stack.deploy({ fcm })).answer).toMatchObject({ Status: 'FAILED' });
  await attributesOf('GCM');

  await stack.destroy({ fcm });

  await expectNone('GCM');
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
    const answered = await stackOf('GCM').deploy(secret);

    expect(answered).toMatchObject({ physicalId: none, answer: { Status: 'FAILED' } });
    expect(JSON.stringify(answered)).toContain(JSON.stringify(reason).slice(1, -1));
    expect(JSON.stringify(answered) + log.text()).not.toContain('PRIVATE');
  });

  const other = 'arn:aws:secretsmanager:eu-west-3:000000000000:secret:other';
  it.each([
    ['a secret that is not there', { SecretArn: other }, expect.stringContaining('secret')],
    ['a property that is missing', { SecretArn: undefined }, 'the property SecretArn is missing'],
    ['a platform that SNS does not know', { Platform: 'WNS' }, expect.stringContaining('GCM, APNS, APNS_SANDBOX')],
  ])('%s', async (_, properties, Reason: unknown) => {
    expect((await stackOf('GCM').ask('Create', {}, { properties })).answer).toEqual({ Status: 'FAILED', Reason });
  });
});
