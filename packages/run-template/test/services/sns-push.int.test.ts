import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreatePlatformApplicationCommand,
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  DeletePlatformApplicationCommand,
  EndpointDisabledException,
  GetEndpointAttributesCommand,
  GetPlatformApplicationAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  PublishBatchCommand,
  PublishCommand,
  SetEndpointAttributesCommand,
  SetPlatformApplicationAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { PublishCommandInput } from '@aws-sdk/client-sns';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSnsPush } from '../../services/sns-push.ts';

const NOW = Date.parse('2026-11-30T08:00:00Z');

async function start(dataDir?: string) {
  const sns = await startSnsPush({ now: () => NOW, dataDir });
  onTestFinished(() => sns.close());
  const credentials = { accessKeyId: 'ME', secretAccessKey: 'secret' };
  const client = new SNSClient({ endpoint: sns.endpoint, region: 'eu-west-3', credentials });
  const application = async (Platform = 'GCM') => {
    const Attributes = { PlatformCredential: 'secret & <key>' };
    const created = await client.send(new CreatePlatformApplicationCommand({ Name: 'app', Platform, Attributes }));
    return created.PlatformApplicationArn ?? '';
  };
  const register = async (PlatformApplicationArn: string, Token: string, CustomUserData?: string) => {
    const command = new CreatePlatformEndpointCommand({ PlatformApplicationArn, Token, CustomUserData });
    return (await client.send(command)).EndpointArn ?? '';
  };
  const attributesOf = async (EndpointArn: string) =>
    (await client.send(new GetEndpointAttributesCommand({ EndpointArn }))).Attributes;
  const change = (EndpointArn: string, Attributes: Record<string, string>) =>
    client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes }));
  const publish = (TargetArn: string, input: Partial<PublishCommandInput> = {}) =>
    client.send(
      new PublishCommand({
        TargetArn,
        Message: JSON.stringify({ GCM: '{"a":1}' }),
        MessageStructure: 'json',
        ...input,
      }),
    );
  return { sns, client, application, register, attributesOf, change, publish };
}

describe('platform applications', () => {
  it('are made once per name and platform, and change only when asked to', async () => {
    const { client, application } = await start();
    const arn = await application();
    expect(arn).toBe('arn:aws:sns:eu-west-3:000000000000:app/GCM/app');
    expect(await application()).toBe(arn);

    const Attributes = { PlatformCredential: 'new' };
    const other = new CreatePlatformApplicationCommand({ Name: 'app', Platform: 'GCM', Attributes });
    await expect(client.send(other)).rejects.toThrow(InvalidParameterException);
    await client.send(new SetPlatformApplicationAttributesCommand({ PlatformApplicationArn: arn, Attributes }));
    expect((await client.send(other)).PlatformApplicationArn).toBe(arn);
    const read = await client.send(new GetPlatformApplicationAttributesCommand({ PlatformApplicationArn: arn }));
    expect(read.Attributes).toEqual({ Enabled: 'true' });
  });

  it('take their endpoints with them when deleted', async () => {
    const { client, application, register, attributesOf } = await start();
    const PlatformApplicationArn = await application();
    const endpoint = await register(PlatformApplicationArn, 't1');

    await client.send(new DeletePlatformApplicationCommand({ PlatformApplicationArn }));

    await expect(attributesOf(endpoint)).rejects.toThrow(NotFoundException);
    await expect(register(PlatformApplicationArn, 't1')).rejects.toThrow(NotFoundException);
  });
});

describe('endpoints', () => {
  it('are the same for the same token and data', async () => {
    const { application, register, attributesOf } = await start();
    const arn = await application();
    const endpoint = await register(arn, 't1', 'device-1 é');

    expect(await register(arn, 't1', 'device-1 é')).toBe(endpoint);
    expect(await register(arn, 't2', 'device-1 é')).not.toBe(endpoint);
    expect(await attributesOf(endpoint)).toEqual({ Token: 't1', Enabled: 'true', CustomUserData: 'device-1 é' });
  });

  it('name the endpoint that has the token already with other data, so that a phone can change hands', async () => {
    const { application, register, change, attributesOf } = await start();
    const arn = await application();
    const endpoint = await register(arn, 't1', 'device-1');

    const taken = register(arn, 't1', 'device-2');
    await expect(taken).rejects.toThrow(InvalidParameterException);
    await expect(taken).rejects.toThrow(
      `Invalid parameter: Token Reason: Endpoint ${endpoint} already exists with the same Token, but different attributes.`,
    );
    await change(endpoint, { CustomUserData: 'device-2' });
    expect(await attributesOf(endpoint)).toMatchObject({ CustomUserData: 'device-2' });
    expect(await register(arn, 't1', 'device-2')).toBe(endpoint);
  });

  it('cannot take the token of another', async () => {
    const { application, register, change } = await start();
    const arn = await application();
    const [one, two] = [await register(arn, 't1'), await register(arn, 't2')];

    await expect(change(two, { Token: 't1' })).rejects.toThrow(one);
  });

  it('can be deleted twice, and then be read no more', async () => {
    const { client, application, register, attributesOf, change } = await start();
    const EndpointArn = await register(await application(), 't1');
    await client.send(new DeleteEndpointCommand({ EndpointArn }));
    await client.send(new DeleteEndpointCommand({ EndpointArn }));

    await expect(attributesOf(EndpointArn)).rejects.toThrow(NotFoundException);
    await expect(change(EndpointArn, { Enabled: 'true' })).rejects.toThrow(NotFoundException);
  });

  it('survive a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sns-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const before = await start(dataDir);
    const endpoint = await before.register(await before.application(), 't1', 'device-1');

    const after = await start(dataDir);
    expect(await after.register(await after.application(), 't1', 'device-1')).toBe(endpoint);
  });
});

describe('a push', () => {
  const MessageAttributes = {
    'AWS.SNS.MOBILE.FCM.TTL': { DataType: 'String', StringValue: '600' },
    'AWS.SNS.MOBILE.APNS.TTL': { DataType: 'String', StringValue: '300' },
  };
  const fcm = { fcmV1Message: { message: { notification: { title: 'Demande de paiement' }, data: { id: 'p1' } } } };
  const apns = { aps: { alert: 'Demande de paiement' }, id: 'p1' };
  const Message = JSON.stringify({ default: 'text', GCM: JSON.stringify(fcm), APNS: JSON.stringify(apns) });

  it('is kept as each platform would get it, with the time it may take', async () => {
    const { sns, application, register, publish } = await start();
    const android = await register(await application('GCM'), 'fcm-token');
    const iphone = await register(await application('APNS'), 'apns-token');
    await publish(android, { Message, MessageAttributes });
    await publish(iphone, { Message, MessageAttributes });

    expect(sns.pushes()).toEqual([
      { at: NOW, platform: 'FCM', endpointArn: android, token: 'fcm-token', message: fcm, ttlSeconds: 600 },
      { at: NOW, platform: 'APNS', endpointArn: iphone, token: 'apns-token', message: apns, ttlSeconds: 300 },
    ]);
  });

  it('falls back to the default text, and may be a bare text', async () => {
    const { sns, application, register, publish } = await start();
    const endpoint = await register(await application('APNS_SANDBOX'), 't1');
    await publish(endpoint, { Message });
    await publish(endpoint, { Message: 'bare', MessageStructure: undefined });

    expect(sns.pushes()).toMatchObject([
      { platform: 'APNS', message: 'text' },
      { platform: 'APNS', message: 'bare' },
    ]);
    expect(sns.pushes()[0]).not.toHaveProperty('ttlSeconds');
  });

  it.each([
    ['is no JSON', 'text', 'failed to parse'],
    ['has neither the platform nor a default', '{"APNS":"{}"}', 'No default entry'],
    ['has an object where a string is due', '{"GCM":{"a":1}}', 'No default entry'],
    ['has a payload that is no JSON', '{"GCM":"text"}', 'Invalid notification for protocol GCM'],
    ['is too long', JSON.stringify({ GCM: `{"a":"${'x'.repeat(4_100)}"}` }), 'over 4096 bytes'],
  ])('is refused when it %s', async (_, message, reason) => {
    const { sns, application, register, publish } = await start();
    const endpoint = await register(await application(), 't1');

    const published = publish(endpoint, { Message: message });
    await expect(published).rejects.toThrow(InvalidParameterException);
    await expect(published).rejects.toThrow(reason);
    expect(sns.pushes()).toEqual([]);
  });

  it('is refused with a time that is no number of seconds', async () => {
    const { application, register, publish } = await start();
    const endpoint = await register(await application(), 't1');
    const attribute = { 'AWS.SNS.MOBILE.FCM.TTL': { DataType: 'String', StringValue: '-1' } };
    await expect(publish(endpoint, { MessageAttributes: attribute })).rejects.toThrow(InvalidParameterException);
  });

  it('is refused by a disabled endpoint until that is enabled with its new token', async () => {
    const { sns, application, register, publish, change } = await start();
    const endpoint = await register(await application(), 't1');
    sns.disableEndpoint(endpoint);

    await expect(publish(endpoint)).rejects.toThrow(EndpointDisabledException);
    await change(endpoint, { Token: 't2', Enabled: 'true' });
    await publish(endpoint);
    expect(sns.pushes()).toMatchObject([{ token: 't2' }]);
  });

  it('disables the endpoint of a stale token afterwards', async () => {
    const { application, register, publish, attributesOf } = await start();
    const endpoint = await register(await application(), 'disabled-phone');
    await publish(endpoint);

    expect(await attributesOf(endpoint)).toMatchObject({ Enabled: 'false' });
    await expect(publish(endpoint)).rejects.toThrow(EndpointDisabledException);
  });

  it('to an endpoint that is gone is an invalid parameter, as AWS has it', async () => {
    const { client, application, register, publish } = await start();
    const EndpointArn = await register(await application(), 't1');
    await client.send(new DeleteEndpointCommand({ EndpointArn }));

    const published = publish(EndpointArn);
    await expect(published).rejects.toThrow(InvalidParameterException);
    await expect(published).rejects.toThrow('No endpoint found for the target arn specified');
  });
});

it('keeps what is published to a topic, and refuses one that does not exist', async () => {
  const { sns, client } = await start();
  const { topicArn } = sns.createTopic('alarms');
  await client.send(new PublishCommand({ TopicArn: topicArn, Subject: 'DLQ', Message: 'not empty' }));

  expect(sns.topicMessages()).toEqual([{ at: NOW, topicArn, subject: 'DLQ', message: 'not empty' }]);
  const elsewhere = client.send(new PublishCommand({ TopicArn: `${topicArn}-2`, Message: 'lost' }));
  await expect(elsewhere).rejects.toThrow(NotFoundException);
});

it('forgets endpoints and pushes on reset', async () => {
  const { sns, application, register, publish } = await start();
  const endpoint = await register(await application(), 't1');
  await publish(endpoint);

  sns.reset();

  expect(sns.pushes()).toEqual([]);
  await expect(publish(endpoint)).rejects.toThrow('No endpoint found');
});

it('refuses an operation that it does not implement by its name', async () => {
  const { client } = await start();
  const batch = client.send(new PublishBatchCommand({ TopicArn: 'arn', PublishBatchRequestEntries: [] }));
  await expect(batch).rejects.toThrow('The local SNS does not implement PublishBatch.');
});
