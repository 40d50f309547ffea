import {
  CreatePlatformApplicationCommand,
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSnsPush } from 'run-template/services';
import { push } from '../../../adapters/sns/push.ts';
import type { PushTarget } from '../../../core/client.ts';
import { clientNotification } from '../../../core/notification/client-notification.ts';
import { callCounter } from '../../support/faults.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

const payment = paymentIn('AWAITING_CLIENT');
const notification = clientNotification({ paymentId: payment.id, event: 'REQUESTED', ttlSeconds: 600 }, 'fr');
const phone: PushTarget = { deviceId: 'd1', platform: 'FCM', token: 'token-of-the-phone' };

/** SNS with both applications, as the stack makes them; `apple` names the environment of Apple's. */
async function start({ apple = 'APNS' }: { apple?: 'APNS' | 'APNS_SANDBOX' } = {}) {
  const service = await startSnsPush({ now: () => createdAt });
  onTestFinished(() => service.close());
  const counter = callCounter();
  const sns = new SNSClient({
    endpoint: service.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  counter.applyToStack(sns.middlewareStack);
  const create = async (Platform: string) => {
    const command = new CreatePlatformApplicationCommand({ Name: 'encaissement', Platform, Attributes: {} });
    return (await sns.send(command)).PlatformApplicationArn ?? '';
  };
  const applications = { FCM: await create('GCM'), APNS: await create(apple) };
  const sender = push(sns, { applications, appUrl: 'https://app.example/' });
  const notify = (target: PushTarget) => sender.send(target, notification, { now: createdAt });
  /** Sends once, and gives the phone as the directory knows it afterwards. */
  const registered = async (target = phone) => {
    const sent = await notify(target);
    if (sent.outcome !== 'sent') throw new Error(sent.outcome);
    return { ...target, endpointArn: sent.endpointArn };
  };
  return { service, sns, calls: counter.calls, applications, notify, registered };
}

describe('a phone that is notified for the first time', () => {
  it('gets an endpoint and the message', async () => {
    const { service, notify, applications } = await start();

    const sent = await notify(phone);

    expect(sent).toMatchObject({ outcome: 'sent' });
    expect(service.pushes()).toMatchObject([
      {
        platform: 'FCM',
        token: phone.token,
        ttlSeconds: 600,
        message: { fcmV1Message: { validate_only: false, message: { data: { paymentRequestId: payment.id } } } },
      },
    ]);
    expect(service.pushes()[0]?.endpointArn.startsWith(applications.FCM.replace(':app/', ':endpoint/'))).toBe(true);
  });

  it.each(['APNS', 'APNS_SANDBOX'] as const)('of Apple gets its own payload and time to live, by %s', async (apple) => {
    const { service, notify } = await start({ apple });

    await notify({ ...phone, platform: 'APNS' });

    expect(service.pushes()).toMatchObject([
      {
        platform: 'APNS',
        ttlSeconds: 600,
        message: { aps: { alert: { title: 'Demande de paiement' }, 'thread-id': payment.id } },
      },
    ]);
  });

  it('gets the endpoint that its token has already, whoever owned it, enabled again', async () => {
    const { service, sns, notify, applications } = await start();
    const previous = await sns.send(
      new CreatePlatformEndpointCommand({
        PlatformApplicationArn: applications.FCM,
        Token: phone.token,
        CustomUserData: 'another owner',
      }),
    );
    service.disableEndpoint(previous.EndpointArn ?? '');

    expect(await notify(phone)).toEqual({ outcome: 'sent', endpointArn: previous.EndpointArn });
    expect(service.pushes()).toHaveLength(1);
  });
});

describe('a phone that was notified before', () => {
  it('keeps its endpoint, and costs two calls', async () => {
    const { calls, notify, registered } = await start();
    const known = await registered();
    calls.clear();

    expect(await notify(known)).toEqual({ outcome: 'sent', endpointArn: known.endpointArn });
    expect(Object.fromEntries(calls)).toEqual({ GetEndpointAttributesCommand: 1, PublishCommand: 1 });
  });

  it('with a new token keeps its endpoint, which gets the token', async () => {
    const { service, notify, registered } = await start();
    const known = await registered();

    const sent = await notify({ ...known, token: 'rotated-token' });

    expect(sent).toEqual({ outcome: 'sent', endpointArn: known.endpointArn });
    expect(service.pushes().at(-1)).toMatchObject({ token: 'rotated-token' });
  });

  it('with a new token and an endpoint disabled for the old one is reached again', async () => {
    const { service, notify, registered } = await start();
    const known = await registered();
    service.disableEndpoint(known.endpointArn);

    expect(await notify({ ...known, token: 'rotated-token' })).toMatchObject({ outcome: 'sent' });
  });

  it('with a token that has another endpoint takes that one over', async () => {
    const { service, notify, registered } = await start();
    const known = await registered();
    const other = await registered({ deviceId: 'd2', platform: 'FCM', token: 'token-that-moved' });
    service.disableEndpoint(other.endpointArn);

    const sent = await notify({ ...known, token: other.token });

    expect(sent).toEqual({ outcome: 'sent', endpointArn: other.endpointArn });
    expect(service.pushes().at(-1)).toMatchObject({ token: other.token });
  });

  it('gets another endpoint when its own was deleted', async () => {
    const { service, sns, notify, registered } = await start();
    const known = await registered();
    await sns.send(new DeleteEndpointCommand({ EndpointArn: known.endpointArn }));

    const sent = await notify(known);

    expect(sent).toMatchObject({ outcome: 'sent' });
    expect(sent).not.toMatchObject({ endpointArn: known.endpointArn });
    expect(service.pushes()).toHaveLength(2);
  });

  it('gets another endpoint when its own is of another application', async () => {
    const { notify, applications } = await start({ apple: 'APNS' });
    const endpointArn = applications.APNS.replace(':app/APNS/', ':endpoint/APNS_SANDBOX/') + '/1';

    const sent = await notify({ ...phone, platform: 'APNS', endpointArn });

    expect(sent).toMatchObject({ outcome: 'sent' });
    expect(sent).not.toMatchObject({ endpointArn });
  });

  it('is gone when the push service has given up its token', async () => {
    const { service, notify, registered } = await start();
    const known = await registered();
    service.disableEndpoint(known.endpointArn);

    expect(await notify(known)).toEqual({ outcome: 'gone' });
    expect(service.pushes()).toHaveLength(1);
  });
});
