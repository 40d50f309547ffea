import { beforeEach, describe, expect, it } from 'vitest';
import type { Push, PushOutcome } from '../../../../adapters/sns/push.ts';
import type { PushNotification } from '../../../../core/notification/client-notification.ts';
import { testPush } from '../../../../functions/client-api/account/test-push.ts';
import { aCall } from '../../../support/call.ts';
import { captureLog } from '../../../support/captured-log.ts';
import { clientWorld, later, marie, now, type ClientWorld } from '../../../support/client-world.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import type { TestDevice } from '../../../support/device.ts';
import { withStoreTables } from '../../../support/store-tables.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();
const log = captureLog();
let world: ClientWorld;
let phone: TestDevice;
let sent: PushNotification[];
let answer: () => Promise<PushOutcome>;

const push: Push = {
  send: (_target, notification) => {
    sent.push(notification);
    return answer();
  },
};
const target = { platform: 'FCM', token: 'token-of-phone', language: 'en' } as const;

beforeEach(async () => {
  world = clientWorld(db, await db.freshTables(), codeMacWith());
  phone = await world.givenActivated();
  sent = [];
  answer = () => Promise.resolve({ outcome: 'sent', endpointArn: 'arn:endpoint/1' });
  await world.directory.setPushTarget(marie, phone.id, target);
});

const testing = (at = now, { id = phone.id, caller = marie } = {}) =>
  testPush(aCall<'testPush'>({ caller, now: at, params: { id } }), { ...world, push });
const targets = () => world.directory.pushTargets(marie);

describe('a test notification', () => {
  it('goes to the device in its language, leads to no request, and says what the push service said', async () => {
    expect(await testing()).toEqual({ body: { outcome: 'SENT' } });
    expect(sent).toEqual([
      { event: 'TEST', ttlSeconds: 60, title: 'It works', body: 'Your payment requests will show like this.' },
    ]);
    expect(await targets()).toMatchObject([{ endpointArn: 'arn:endpoint/1' }]);
  });

  it('is sent once a minute, however often it is asked for at once, and after a new registration too', async () => {
    const answers = await Promise.all([testing(), testing(), testing()]);
    const tooSoon = { refusal: { code: 'push-test-too-soon', limit: { min: 'PT1M' } } };
    expect(answers.filter((each) => 'body' in each)).toHaveLength(1);
    expect(await testing(later(59_999))).toEqual(tooSoon);
    await world.directory.setPushTarget(marie, phone.id, { ...target, token: 'another-token' });
    expect(await testing(later(59_999))).toEqual(tooSoon);
    expect(await testing(later(60_000))).toEqual({ body: { outcome: 'SENT' } });
    expect(sent).toHaveLength(2);
  });

  it('that finds the token dead forgets it, so that the device shows as not notified', async () => {
    answer = () => Promise.resolve({ outcome: 'gone' });
    expect(await testing()).toEqual({ body: { outcome: 'GONE' } });
    expect(await targets()).toEqual([]);
  });

  it('says so where this deployment sends none', async () => {
    answer = () => Promise.resolve({ outcome: 'off' });
    expect(await testing()).toEqual({ body: { outcome: 'OFF' } });
  });

  it('says so when the push service is down, and keeps the registration', async () => {
    answer = () => Promise.reject(new Error('SNS is down'));
    expect(await testing()).toEqual({ body: { outcome: 'FAILED' } });
    expect(await targets()).toHaveLength(1);
    expect(log.entries()).toContainEqual(expect.objectContaining({ message: 'test not sent', platform: 'FCM' }));
  });

  it('is for a device of one’s own that is active and registered', async () => {
    const notFound = { refusal: { code: 'not-found' } };
    expect(await testing(now, { id: 'nothing' })).toEqual(notFound);
    expect(await testing(now, { caller: 'paul' })).toEqual(notFound);
    await world.directory.removePushTarget(marie, phone.id);
    expect(await testing()).toEqual({ refusal: { code: 'push-not-registered' } });
    await world.secrets.revokeDevice(marie, phone.id, now);
    expect(await testing()).toEqual(notFound);
    expect(sent).toEqual([]);
  });
});
