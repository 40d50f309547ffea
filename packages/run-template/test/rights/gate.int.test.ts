import { CognitoIdentityProviderClient, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessKeyOf, RUNTIME_ACCESS_KEY } from '../../rights/access-keys.ts';
import { createFaults } from '../../faults/faults.ts';
import { guardEndpoints } from '../../rights/gate/guard-endpoints.ts';
import type { GuardedEndpoints } from '../../rights/gate/guard-endpoints.ts';
import { createGatekeeper } from '../../rights/gate/gatekeeper.ts';
import { createRights } from '../../rights/rights.ts';
import { startFauxqs } from '../../services/fauxqs.ts';
import type { Fauxqs } from '../../services/fauxqs.ts';
import { nameResources } from '../../template/local-stack.ts';

const trust = {
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
};
const function_ = (role: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Role: { 'Fn::GetAtt': [role, 'Arn'] } },
});
const role = (...Statement: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: trust, Policies: [{ PolicyName: 'Own', PolicyDocument: { Statement } }] },
});
const files = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::files/*' };
const list = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::files' };
const stack = nameResources(
  {
    stackName: 'Shop',
    assets: new Map(),
    template: {
      Resources: {
        Reader: function_('ReaderRole'),
        ReaderRole: role(files),
        Lister: function_('ListerRole'),
        ListerRole: role(files, list),
      },
    },
  },
  { url: 'http://127.0.0.1:4000' },
);

const reported: string[] = [];
const faults = createFaults();
let fauxqs: Fauxqs;
let guarded: GuardedEndpoints;
const clients: { destroy(): void }[] = [];

beforeAll(async () => {
  fauxqs = await startFauxqs();
  fauxqs.createBucket('files');
  const rights = createRights(stack, ({ who, message }) => reported.push(`${who}: ${message}`));
  // Nothing listens on this port: a call that passes would fail otherwise than by a refusal.
  const nowhere = 'http://127.0.0.1:9';
  guarded = await guardEndpoints(
    stack,
    {
      AWS_ENDPOINT_URL_S3: fauxqs.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: nowhere,
      AWS_ENDPOINT_URL_SNS: nowhere,
      AWS_ENDPOINT_URL_SCHEDULER: nowhere,
      AWS_ENDPOINT_URL_KMS: nowhere,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: nowhere,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: nowhere,
    },
    createGatekeeper(rights, (line) => reported.push(line)),
    faults,
  );
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await guarded.close();
  await fauxqs.close();
});
beforeEach(() => void reported.splice(0));

const access = (variable: string, accessKeyId: string) => ({
  endpoint: guarded.endpoints[`AWS_ENDPOINT_URL_${variable}`]!,
  region: 'eu-west-3',
  credentials: { accessKeyId, secretAccessKey: 'local' },
  maxAttempts: 1,
});
const kept = <T extends { destroy(): void }>(client: T): T => {
  clients.push(client);
  return client;
};
const s3 = (accessKeyId: string) => kept(new S3Client(access('S3', accessKeyId)));
const reader = accessKeyOf('Reader');
const object = { Bucket: 'files', Key: 'a.txt' };

describe('a call without the right', () => {
  const Target = {
    Arn: 'arn:aws:lambda:eu-west-3:000000000000:function:f',
    RoleArn: 'arn:aws:iam::000000000000:role/r',
  };
  const schedule = {
    Name: 's',
    ScheduleExpression: 'rate(1 day)',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target,
  };

  it.each<[string, () => Promise<unknown>, string, number]>([
    [
      'dynamodb:GetItem',
      () =>
        kept(new DynamoDBClient(access('DYNAMODB', reader))).send(
          new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      'sns:Publish',
      () => kept(new SNSClient(access('SNS', reader))).send(new PublishCommand({ TargetArn: 'arn:e', Message: 'm' })),
      'AuthorizationErrorException',
      403,
    ],
    [
      'scheduler:CreateSchedule',
      () => kept(new SchedulerClient(access('SCHEDULER', reader))).send(new CreateScheduleCommand(schedule)),
      'AccessDeniedException',
      403,
    ],
    [
      'kms:GenerateMac',
      () =>
        kept(new KMSClient(access('KMS', reader))).send(
          new GenerateMacCommand({ KeyId: 'k', Message: new Uint8Array([1]), MacAlgorithm: 'HMAC_SHA_256' }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      'secretsmanager:GetSecretValue',
      () =>
        kept(new SecretsManagerClient(access('SECRETS_MANAGER', reader))).send(
          new GetSecretValueCommand({ SecretId: 's' }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      'cognito-idp:AdminGetUser',
      () =>
        kept(new CognitoIdentityProviderClient(access('COGNITO_IDENTITY_PROVIDER', reader))).send(
          new AdminGetUserCommand({ UserPoolId: 'p', Username: 'u' }),
        ),
      'AccessDeniedException',
      400,
    ],
    [
      's3:PutObject',
      () => s3(reader).send(new PutObjectCommand({ Bucket: 'others', Key: 'a', Body: 'x' })),
      'AccessDenied',
      403,
    ],
  ])('%s is refused as the service does, and named in the log', async (action, send, name, httpStatusCode) => {
    await expect(send()).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(reported).toEqual([
      expect.stringMatching(
        `^Reader: User: arn:aws:sts::000000000000:assumed-role/Shop-ReaderRole/Shop-Reader is not authorized to perform: ${action} on resource: `,
      ) as string,
    ]);
  });
});

describe('a call with the right', () => {
  it('passes unchanged in both directions, large bodies too', async () => {
    const body = Buffer.alloc(9_000_000, 'é');
    await s3(reader).send(new PutObjectCommand({ ...object, Body: body }));
    const { Body, ContentLength } = await s3(reader).send(new GetObjectCommand(object));
    expect(ContentLength).toBe(body.length);
    expect(body.equals(Buffer.from(await Body!.transformToByteArray()))).toBe(true);
    expect(reported).toEqual([]);
  });

  it('passes as a link that the function has signed, and not as one signed with an unknown key', async () => {
    await s3(reader).send(new PutObjectCommand({ ...object, Body: 'text' }));
    const link = await getSignedUrl(s3(reader), new GetObjectCommand(object));
    expect(await (await fetch(link)).text()).toBe('text');
    const stranger = await getSignedUrl(s3('STRANGER'), new GetObjectCommand(object));
    expect((await fetch(stranger)).status).toBe(403);
    expect((await fetch(`${guarded.endpoints['AWS_ENDPOINT_URL_S3']}/files/a.txt`)).status).toBe(403);
  });

  it('is sent once when it is turned down, though the function’s time is another than the machine’s', async () => {
    await s3(reader).send(new PutObjectCommand({ ...object, Body: 'text' }));
    let sent = 0;
    const client = kept(new S3Client({ ...access('S3', reader), maxAttempts: 3 }));
    client.middlewareStack.add((next) => (args) => ((sent += 1), next(args)), { step: 'deserialize' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 24 * 60 * 60 * 1000 });
    try {
      const again = client.send(new PutObjectCommand({ ...object, Body: 'text', IfNoneMatch: '*' }));
      await expect(again).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    } finally {
      vi.useRealTimers();
    }
    expect(sent).toBe(1);
  });

  it('learns that an object is missing only with the right to list', async () => {
    const missing = { Bucket: 'files', Key: 'missing' };
    await expect(s3(accessKeyOf('Lister')).send(new GetObjectCommand(missing))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(s3(reader).send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3(reader).send(new HeadObjectCommand(missing))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
  });
});

it('lets the local run itself do everything', async () => {
  await expect(s3(RUNTIME_ACCESS_KEY).send(new HeadObjectCommand({ Bucket: 'files', Key: 'x' }))).rejects.toMatchObject(
    {
      name: 'NotFound',
    },
  );
});

describe('a call that is to go wrong', () => {
  afterEach(() => faults.end());
  const put = (key = reader) => s3(key).send(new PutObjectCommand({ ...object, Body: 'text' }));

  it.each([
    ['throttled', 'SlowDown', 503],
    ['fails', 'InternalError', 500],
  ] as const)('%s as the service says so, as often as is wanted', async (kind, name, httpStatusCode) => {
    faults.set({ service: 'S3', kind, times: 1 });
    await expect(put()).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    await put();
  });

  it('is done when only its answer is lost', async () => {
    const lost = { Bucket: 'files', Key: 'lost.txt' };
    faults.set({ service: 'S3', kind: 'lost', times: 1 });
    await expect(s3(reader).send(new PutObjectCommand({ ...lost, Body: 'text' }))).rejects.toThrow();
    const { Body } = await s3(reader).send(new GetObjectCommand(lost));
    expect(await Body!.transformToString()).toBe('text');
  });

  it('hangs until its caller gives up', async () => {
    faults.set({ service: 'S3', kind: 'hangs', times: 1 });
    const { endpoint } = access('S3', reader);
    const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${reader}/x` };
    const waiting = fetch(`${endpoint}/files/a.txt`, { headers, signal: AbortSignal.timeout(100) });
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
    await put();
  });

  it('is a function’s: the local run itself goes on', async () => {
    faults.set({ service: 'S3', kind: 'fails' });
    await put(RUNTIME_ACCESS_KEY);
    await expect(put()).rejects.toMatchObject({ name: 'InternalError' });
  });

  it.each([
    [
      'DynamoDB',
      () =>
        kept(new DynamoDBClient(access('DYNAMODB', reader))).send(
          new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } }),
        ),
    ],
  ] as const)('of %s without the right is refused all the same', async (service, send) => {
    faults.set({ service, kind: 'throttled' });
    await expect(send()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
