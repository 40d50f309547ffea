import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, expect, it, vi } from 'vitest';
import { startCognito } from '../../services/cognito.ts';
import { startDynamoDb } from '../../services/dynamodb.ts';
import { startFauxqs } from '../../services/fauxqs.ts';
import { startKms } from '../../services/kms.ts';
import { startScheduler } from '../../services/scheduler.ts';
import { startSecretsManager } from '../../services/secrets-manager.ts';
import { startSes } from '../../services/ses.ts';
import { startSnsPush } from '../../services/sns-push.ts';
import { UserPools } from '../../services/user-pools.ts';

// The functions make their clients without options: all they know of this machine is in the SDK's own variables.
beforeAll(async () => {
  const now = () => Date.now();
  const pools = new UserPools();
  pools.createPool('eu-west-3_Merchants');
  const [dynamoDb, fauxqs, scheduler, kms, secrets, ses, sns, cognito] = await Promise.all([
    startDynamoDb(),
    startFauxqs(),
    startScheduler({ now }),
    startKms(),
    startSecretsManager(),
    startSes({ now }),
    startSnsPush({ now }),
    startCognito({ pools }),
  ]);
  fauxqs.createBucket('exports');
  kms.createHmacKey('code-key');
  secrets.putSecret('push', '{}');
  ses.createIdentity('example.org');
  sns.createTopic('alarms');
  const variables: Record<string, string> = {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'ME',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.endpoint,
    AWS_ENDPOINT_URL_S3: fauxqs.endpoint,
    AWS_ENDPOINT_URL_SCHEDULER: scheduler.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return async () => {
    vi.unstubAllEnvs();
    await Promise.all([dynamoDb, fauxqs, scheduler, kms, secrets, ses, sns, cognito].map((service) => service.close()));
  };
});

it('brings a client without options to each local service', async () => {
  const s3 = new S3Client();
  await s3.send(new PutObjectCommand({ Bucket: 'exports', Key: 'a=1/b.csv', Body: 'x' }));
  const link = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'exports', Key: 'a=1/b.csv' }));

  expect(await (await fetch(link)).text()).toBe('x');
  expect((await s3.send(new ListBucketsCommand())).Buckets).toMatchObject([{ Name: 'exports' }]);
  expect((await new DynamoDBClient().send(new ListTablesCommand())).TableNames).toEqual([]);
  const key = await new KMSClient().send(new DescribeKeyCommand({ KeyId: 'code-key' }));
  expect(key.KeyMetadata?.KeyId).toBe('code-key');
  const secret = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'push' }));
  expect(secret.SecretString).toBe('{}');
  const TopicArn = 'arn:aws:sns:eu-west-3:000000000000:alarms';
  expect((await new SNSClient().send(new PublishCommand({ TopicArn, Message: 'm' }))).MessageId).toBeTruthy();
  const mail = new SendEmailCommand({
    FromEmailAddress: 'us@example.org',
    Destination: { ToAddresses: ['you@example.net'] },
    Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
  });
  expect((await new SESv2Client().send(mail)).MessageId).toBeTruthy();
  const schedule = new SchedulerClient().send(new GetScheduleCommand({ Name: 'nothing' }));
  await expect(schedule).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const who = { UserPoolId: 'eu-west-3_Merchants', Username: 'nobody' };
  const user = new CognitoIdentityProviderClient().send(new AdminGetUserCommand(who));
  await expect(user).rejects.toMatchObject({ name: 'UserNotFoundException' });
});
