import {
  CreatePlatformEndpointCommand,
  EndpointDisabledException,
  GetEndpointAttributesCommand,
  InternalErrorException,
  InvalidParameterException,
  NotFoundException,
  PublishCommand,
  SNSClient,
  ThrottledException,
} from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { platformsOff, push, pushSettings } from '../../../adapters/sns/push.ts';
import type { PushTarget } from '../../../core/client.ts';
import { clientNotification } from '../../../core/notification/client-notification.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

const payment = paymentIn('AWAITING_CLIENT');
const notification = clientNotification({ paymentId: payment.id, event: 'REQUESTED', ttlSeconds: 600 }, 'fr');
const applications = {
  FCM: 'arn:aws:sns:eu-west-3:111122223333:app/GCM/encaissement',
  APNS: 'arn:aws:sns:eu-west-3:111122223333:app/APNS/encaissement',
};
const endpointArn = 'arn:aws:sns:eu-west-3:111122223333:endpoint/GCM/encaissement/1';
const phone = { deviceId: 'd1', platform: 'FCM', token: 'token', endpointArn } as const;
const meta = { $metadata: {}, message: 'refused' };
const well = { Attributes: { Token: phone.token, Enabled: 'true' } };

const sns = mockClient(SNSClient);
const sender = push(new SNSClient({ region: 'eu-west-3' }), { applications, appUrl: 'https://app.example/' });
const notify = (target: PushTarget = phone, signal?: AbortSignal) =>
  sender.send(target, notification, { now: createdAt, signal });

beforeEach(() => {
  sns.reset();
  sns.on(GetEndpointAttributesCommand).resolves(well);
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
});

describe('what is published', () => {
  const published = () => sns.commandCalls(PublishCommand)[0]?.args[0].input;

  it('to Firebase is JSON within a string under GCM, with the time to live as an attribute', async () => {
    await notify();
    const { Message, ...rest } = published() ?? {};
    expect(rest).toEqual({
      TargetArn: endpointArn,
      MessageStructure: 'json',
      MessageAttributes: { 'AWS.SNS.MOBILE.FCM.TTL': { DataType: 'String', StringValue: '600' } },
    });
    const message = JSON.parse(Message ?? '') as Record<string, string>;
    expect(Object.keys(message)).toEqual(['default', 'GCM']);
    expect(JSON.parse(message['GCM'] ?? '')).toMatchObject({
      fcmV1Message: { message: { webpush: { fcm_options: { link: `https://app.example/?request=${payment.id}` } } } },
    });
  });

  it('to Apple has the headers as attributes', async () => {
    await notify({ ...phone, platform: 'APNS', endpointArn: endpointArn.replace('GCM', 'APNS') });
    const { MessageAttributes, Message } = published() ?? {};
    expect(MessageAttributes).toEqual({
      'AWS.SNS.MOBILE.APNS.TTL': { DataType: 'String', StringValue: '600' },
      'AWS.SNS.MOBILE.APNS.PUSH_TYPE': { DataType: 'String', StringValue: 'alert' },
      'AWS.SNS.MOBILE.APNS.PRIORITY': { DataType: 'String', StringValue: '10' },
      'AWS.SNS.MOBILE.APNS.COLLAPSE_ID': { DataType: 'String', StringValue: payment.id },
    });
    expect(Object.keys(JSON.parse(Message ?? '') as object)).toEqual(['default', 'APNS']);
  });
});

describe('when SNS refuses', () => {
  it('an endpoint disabled at the last moment: the phone is gone', async () => {
    sns.on(PublishCommand).rejects(new EndpointDisabledException(meta));
    expect(await notify()).toEqual({ outcome: 'gone' });
  });

  it('a token that cannot be one: the phone is gone', async () => {
    const message =
      'Invalid parameter: Token Reason: iOS device tokens must be no more than 400 hexadecimal characters';
    sns.on(CreatePlatformEndpointCommand).rejects(new InvalidParameterException({ ...meta, message }));
    expect(await notify({ ...phone, endpointArn: undefined })).toEqual({ outcome: 'gone' });
  });

  it('an endpoint deleted between the look and the publication: it is made again, once', async () => {
    const message = 'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified';
    sns
      .on(PublishCommand)
      .rejectsOnce(new InvalidParameterException({ ...meta, message }))
      .resolves({});
    sns.on(CreatePlatformEndpointCommand).resolves({ EndpointArn: `${endpointArn}0` });
    expect(await notify()).toEqual({ outcome: 'sent', endpointArn: `${endpointArn}0` });
  });

  it.each([
    ['throttled', new ThrottledException(meta)],
    ['out of order', new InternalErrorException(meta)],
    ['given a parameter that is not the phone’s fault', new InvalidParameterException(meta)],
  ])('because it is %s: that is the caller’s to know', async (_, error) => {
    sns.on(PublishCommand).rejects(error);
    await expect(notify()).rejects.toBe(error);
  });

  it('every endpoint that was just made: a bounded number of times', async () => {
    sns.on(GetEndpointAttributesCommand).rejects(new NotFoundException(meta));
    sns.on(CreatePlatformEndpointCommand).resolves({ EndpointArn: endpointArn });
    await expect(notify()).rejects.toBeInstanceOf(NotFoundException);
    expect(sns.commandCalls(CreatePlatformEndpointCommand).length).toBeLessThanOrEqual(6);
  });
});

describe('push off', () => {
  const env = { FCM_APPLICATION_ARN: applications.FCM, APNS_APPLICATION_ARN: '', APP_URL: 'https://app.example/' };

  it('is an empty ARN: nothing is sent', async () => {
    const settings = pushSettings(env);
    const off = push(new SNSClient({ region: 'eu-west-3' }), settings);

    expect(platformsOff(settings)).toEqual(['APNS']);
    const target = { ...phone, platform: 'APNS' } as const;
    expect(await off.send(target, notification, { now: createdAt })).toEqual({ outcome: 'off' });
    expect(sns.calls()).toEqual([]);
  });

  it('is never a variable that is missing', () => {
    expect(() => pushSettings({ ...env, APNS_APPLICATION_ARN: undefined })).toThrow('APNS_APPLICATION_ARN');
  });
});
