import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { CreatePlatformApplicationCommand, SNSClient } from '@aws-sdk/client-sns';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startScheduler, startSnsPush, type Firing } from 'run-template/services';
import type { LiveChannel } from '../../../adapters/appsync/live-channel.ts';
import type { ClientPlugin } from '../../../adapters/aws-clients.ts';
import { digestStore } from '../../../adapters/dynamodb/digest-store.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { toPaymentItem } from '../../../adapters/dynamodb/payment-item.ts';
import { paidMerchantStore } from '../../../adapters/dynamodb/paid-merchant-store.ts';
import { deadlineScheduler } from '../../../adapters/scheduler/deadline-scheduler.ts';
import { push } from '../../../adapters/sns/push.ts';
import type { PaymentEvent } from '../../../contract/live-event.ts';
import { lastTold } from '../../../core/notification/notice.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { consume } from '../../../functions/on-payment-event/consume.ts';
import { captureLog } from '../../support/captured-log.ts';
import { faults } from '../../support/faults.ts';
import { mergedInto } from '../../support/merged-clients.ts';
import { at, createdAt, day, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments, waiting } from '../../support/stored-payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const log = captureLog();
const asked = paymentIn('AWAITING_CLIENT');
const held = paymentIn('AWAITING_MERCHANT');
const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' }, maxAttempts: 1 };
const throttled = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

interface Given {
  snsFault?: ClientPlugin;
  snsEndpoint?: string;
  schedulerFault?: ClientPlugin;
  /** Deployed without push credentials. */
  off?: true;
  pushBudgetMs?: number;
  /** What becomes of what is said to pages. */
  live?: LiveChannel;
  /** Deployed with an address that mails are sent from. */
  mailOn?: true;
}

async function start({ snsFault, snsEndpoint, schedulerFault, off, pushBudgetMs = 10_000, live, mailOn }: Given = {}) {
  const told: string[] = [];
  const stored = await storedPayments(db);
  const snsService = await startSnsPush({ now: () => createdAt });
  const schedulerService = await startScheduler({ now: () => createdAt });
  onTestFinished(async () => {
    await snsService.close();
    await schedulerService.close();
  });
  schedulerService.createGroup('deadlines');

  const setUp = new SNSClient({ ...aws, endpoint: snsService.endpoint });
  const create = new CreatePlatformApplicationCommand({ Name: 'encaissement', Platform: 'GCM', Attributes: {} });
  const { PlatformApplicationArn = '' } = await setUp.send(create);
  const sns = new SNSClient({ ...aws, endpoint: snsEndpoint ?? snsService.endpoint });
  if (snsFault) sns.middlewareStack.use(snsFault);
  const scheduler = new SchedulerClient({ ...aws, endpoint: schedulerService.endpoint });
  if (schedulerFault) scheduler.middlewareStack.use(schedulerFault as never);

  const directory = directoryStore(db.documents, stored.tables);
  const dependencies = {
    payments: stored.payments,
    directory,
    push: push(sns, {
      applications: { FCM: off ? '' : PlatformApplicationArn, APNS: '' },
      appUrl: 'https://app.example/',
    }),
    scheduler: deadlineScheduler(scheduler, {
      group: 'deadlines',
      roleArn: 'arn:aws:iam::000000000000:role/scheduler',
      deadLetterArn: 'arn:aws:sqs:eu-west-3:000000000000:not-fired',
      expireFunctionArn: 'arn:aws:lambda:eu-west-3:000000000000:function:expire-payment',
    }),
    live: live ?? {
      publish: (channel: string, { version, notified }: PaymentEvent) =>
        Promise.resolve(void told.push(`${channel} ${version}${notified ? ' notified' : ''}`)),
    },
    paidMerchants: paidMerchantStore(db.documents, stored.tables.directory),
    pushBudgetMs,
    notices: noticeStore(db.documents, stored.tables.notices),
    digests: digestStore(db.documents, stored.tables.notices),
    mailOn: mailOn === true,
  };
  return {
    ...stored,
    directory,
    dependencies,
    told,
    snsService,
    /** The client of the payment has a phone with this token. */
    phone: (payment: Payment, token: string, platform: 'FCM' | 'APNS' = 'FCM') =>
      directory.setPushTarget(payment.clientId, `device-${token}`, { platform, token }),
    pushed: () =>
      snsService.pushes().map(({ token, message }) => {
        return `${token} ${fcm(message).data.event}`;
      }),
    timers: async () => {
      const firings: Firing[] = [];
      await schedulerService.fireDue(later(60 * day), (firing) => Promise.resolve(void firings.push(firing)));
      return firings.map(({ input }) => JSON.parse(input) as unknown);
    },
  };
}

let sequence = 100;
function record(after: Payment | undefined, before?: Payment): DynamoDBRecord {
  const image = (payment: Payment | undefined) =>
    payment && (marshall(toPaymentItem(payment), { removeUndefinedValues: true }) as DynamoDBImage);
  sequence += 1;
  return {
    eventName: before ? 'MODIFY' : 'INSERT',
    dynamodb: {
      Keys: { id: { S: (after ?? before)?.id } },
      SequenceNumber: String(sequence),
      NewImage: image(after),
      OldImage: image(before),
    },
  } as DynamoDBRecord;
}
type DynamoDBImage = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

interface FcmMessage {
  data: { event: string };
  notification: { title: string };
}
const fcm = (message: unknown) => (message as { fcmV1Message: { message: FcmMessage } }).fcmV1Message.message;

const timerOf = (payment: Payment, deadline: number) => ({ paymentId: payment.id, deadline: deadline / 1_000 });

describe('a new request', () => {
  it('is told to each phone in its own language, French where it has none', async () => {
    const { dependencies, directory, snsService } = await start();
    await directory.setPushTarget(asked.clientId, 'old', { platform: 'FCM', token: 'phone-old' });
    await directory.setPushTarget(asked.clientId, 'english', { platform: 'FCM', token: 'phone-en', language: 'en' });

    await consume([record(asked)], at(0), dependencies);

    const titles = snsService.pushes().map(({ token, message }) => `${token}: ${fcm(message).notification.title}`);
    expect(titles.sort()).toEqual(['phone-en: Payment request', 'phone-old: Demande de paiement']);
  });

  it('is told to every phone of the client, and its deadline gets a timer', async () => {
    const { dependencies, phone, pushed, timers, directory, snsService } = await start();
    await phone(asked, 'phone-one');
    await phone(asked, 'phone-two');
    await phone(waiting('somebody else'), 'phone-of-another');

    await consume([record(asked)], at(0), dependencies);

    expect(pushed().sort()).toEqual(['phone-one REQUESTED', 'phone-two REQUESTED']);
    expect(await timers()).toEqual([timerOf(asked, asked.clientDeadline)]);
    expect(log.counted('PushSent')).toBe(2);
    const known = (await directory.pushTargets(asked.clientId)).map(({ endpointArn }) => endpointArn);
    expect(known.sort()).toEqual(
      snsService
        .pushes()
        .map(({ endpointArn }) => endpointArn)
        .sort(),
    );
  });

  it('seen twice has one timer and one notification', async () => {
    const { dependencies, phone, timers, pushed } = await start();
    await phone(asked, 'phone-one');

    await consume([record(asked), record(asked)], at(0), dependencies);
    await consume([record(asked)], at(minute), dependencies);

    expect(await timers()).toHaveLength(1);
    expect(pushed()).toEqual(['phone-one REQUESTED']);
  });

  it('that rang, but could not be written down, rings again in the place of the first', async () => {
    const { dependencies, phone, snsService } = await start();
    await phone(asked, 'phone-one');
    const forgetful = { ...dependencies.notices, add: () => Promise.reject(new Error('out of order')) };

    await consume([record(asked)], at(0), { ...dependencies, notices: forgetful });
    await consume([record(asked)], at(minute), dependencies);

    const tags = snsService.pushes().map(({ message }) => JSON.stringify(message).includes(`"tag":"${asked.id}"`));
    expect(tags).toEqual([true, true]);
  });

  it('seen after its deadline is ended at once, and not asked of the client any more', async () => {
    const { dependencies, phone, pushed, timers, payments, put } = await start();
    await phone(asked, 'phone-one');
    await put(asked);

    await consume([record(asked)], at(day), dependencies);

    expect(await payments.get(asked.id)).toMatchObject({ status: 'CLIENT_EXPIRED', endedAt: asked.clientDeadline });
    expect(await timers()).toEqual([]);
    expect(pushed()).toEqual([]);
  });
});

describe('a change', () => {
  it('to another deadline gets a timer of its own', async () => {
    const { dependencies, timers } = await start();
    const before = paymentIn('AWAITING_CLIENT', 'PRE_RESERVATION');
    const extended = { ...asked, clientDeadline: later(15 * minute), extensions: 1, version: 2 };

    await consume([record(extended, asked), record(held, before)], at(0), dependencies);

    expect(await timers()).toEqual([
      timerOf(extended, extended.clientDeadline),
      timerOf(held, held.status === 'AWAITING_MERCHANT' ? held.confirmBy : 0),
    ]);
  });

  it('that leaves the deadline as it is, or ends the request, sets no timer', async () => {
    const { dependencies, timers } = await start();
    const opened = { ...asked, openedAt: later(minute), version: 2 };

    await consume([record(opened, asked), record(paymentIn('CANCELLED'), opened)], at(minute), dependencies);

    expect(await timers()).toEqual([]);
  });

  it('after another of the same payment is told after it', async () => {
    const { dependencies, phone, pushed } = await start();
    await phone(asked, 'phone-one');

    await consume([record(asked), record(paymentIn('CANCELLED'), asked)], at(minute), dependencies);

    expect(pushed()).toEqual(['phone-one REQUESTED', 'phone-one CANCELLED']);
  });

  it('that gives money back to an account that was merged is told to the one that was kept', async () => {
    const { dependencies, phone, pushed, tables } = await start();
    const paid = paymentIn('VALIDATED');
    const kept = { ...paid, clientId: 'kept' };
    await mergedInto(db, tables, paid.clientId, kept.clientId);
    await phone(paid, 'phone-of-the-ended');
    await phone(kept, 'phone-of-the-kept');

    const refunded = record(paymentIn('REFUNDED'), paid);
    await consume([refunded, refunded], at(minute), dependencies);

    expect(pushed()).toEqual(['phone-of-the-kept REFUNDED']);
  });

  it('that is the merchant’s to know is not pushed', async () => {
    const { dependencies, phone, pushed } = await start();
    await phone(asked, 'phone-one');

    await consume([record(paymentIn('VALIDATED'), asked)], at(minute), dependencies);

    expect(pushed()).toEqual([]);
    expect(log.entries().filter((entry) => 'message' in entry)).toEqual([
      expect.objectContaining({ message: 'payment event', event: 'PAID' }),
    ]);
  });

  it('that removed the payment is none of this function’s business', async () => {
    const { dependencies } = await start();
    await consume([record(undefined, asked)], at(0), dependencies);
  });
});

describe('a push that fails', () => {
  const down = () => faults({ times: 1_000, when: 'before' });

  it('because SNS is down is logged and counted; the timer is set and the record is done', async () => {
    const { dependencies, phone, timers } = await start({ snsFault: down() });
    await phone(asked, 'phone-one');

    await consume([record(asked)], at(0), dependencies);

    expect(await timers()).toHaveLength(1);
    expect(log.counted('PushFailed')).toBe(1);
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', message: 'phone not notified', paymentId: asked.id, platform: 'FCM' }),
    );
  });

  it('because SNS hangs is given up in time', async () => {
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    onTestFinished(() => void (hanging.close(), hanging.closeAllConnections()));
    const snsEndpoint = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
    const { dependencies, phone, timers } = await start({ snsEndpoint, pushBudgetMs: 50 });
    await phone(asked, 'phone-one');

    await consume([record(asked)], at(0), dependencies);

    expect(await timers()).toHaveLength(1);
    expect(log.counted('PushFailed')).toBe(1);
  });

  it('because the directory is down is logged and counted', async () => {
    const { dependencies } = await start();
    const directory = { ...dependencies.directory, pushTargets: () => Promise.reject(new Error('out of order')) };

    await consume([record(asked)], at(0), { ...dependencies, directory });
    expect(log.counted('PushFailed')).toBe(1);
  });

  it('because the token went stale makes the phone forgotten; the other phone is told', async () => {
    const { dependencies, phone, pushed, directory, snsService } = await start();
    await phone(asked, 'phone-one');
    await phone(asked, 'phone-two');
    await consume([record(asked)], at(0), dependencies);
    const stale = snsService.pushes().find(({ token }) => token === 'phone-one');
    snsService.disableEndpoint(stale?.endpointArn ?? '');

    await consume([record(paymentIn('CANCELLED'), asked)], at(minute), dependencies);

    expect(pushed().filter((push) => push.endsWith('CANCELLED'))).toEqual(['phone-two CANCELLED']);
    expect(await directory.pushTargets(asked.clientId)).toMatchObject([{ token: 'phone-two' }]);
    expect(log.counted('PushTargetGone')).toBe(1);
  });

  it('because push is off is visible, and all else works', async () => {
    const { dependencies, phone, timers, directory } = await start({ off: true });
    await phone(asked, 'phone-one');
    await phone(asked, 'phone-of-apple', 'APNS');

    await consume([record(asked)], at(0), dependencies);

    expect(await timers()).toHaveLength(1);
    expect(log.counted('PushOff')).toBe(2);
    expect(log.text()).toContain('"message":"push off"');
    expect(await directory.pushTargets(asked.clientId)).toHaveLength(2);
  });
});

describe('how the client was told is written down', () => {
  const toldOf = async ({ dependencies }: Awaited<ReturnType<typeof start>>, payment: Payment = asked) =>
    lastTold(await dependencies.notices.toClientAbout(payment.id));

  it('PUSH when one phone took it, whatever the other one did', async () => {
    const world = await start();
    await world.phone(asked, 'phone-one');
    await world.phone(asked, 'phone-of-apple', 'APNS');

    await consume([record(asked)], at(minute), world.dependencies);

    expect(await toldOf(world)).toEqual({ by: 'PUSH', at: later(minute) });
  });

  it.each([
    ['NO_DEVICE', 'there is no phone', {}, false],
    ['NOT_TAKEN', 'SNS is down', { snsFault: faults({ times: 1_000, when: 'before' }) }, true],
    ['OFF', 'push is off', { off: true }, true],
  ] as const)('NONE, %s, when %s and mail is off', async (because, _, given, hasPhone) => {
    const world = await start(given);
    if (hasPhone) await world.phone(asked, 'phone-one');

    await consume([record(asked)], at(minute), world.dependencies);

    expect(await toldOf(world)).toEqual({ by: 'NONE', at: later(minute), because });
  });

  it('nothing yet while a mail is still to be sent; EMAIL once it is', async () => {
    const world = await start({ mailOn: true });
    await consume([record(asked)], at(minute), world.dependencies);
    expect(await toldOf(world)).toBeUndefined();

    const [waitingMail] = await world.dependencies.notices.toClientAbout(asked.id);
    const sent = { state: 'SENT', at: later(2 * minute) } as const;
    expect(await world.dependencies.notices.settle(waitingMail!, sent)).toBe(true);
    expect(await world.dependencies.notices.settle(waitingMail!, sent)).toBe(false);

    expect(await toldOf(world)).toEqual({ by: 'EMAIL', at: later(2 * minute) });
  });

  it('of a reminder, not of the request before it', async () => {
    const world = await start();
    await world.phone(asked, 'phone-one');
    await consume([record(asked)], at(0), world.dependencies);
    await world.directory.removePushTarget(asked.clientId, 'device-phone-one');
    const reminded = { ...asked, reminders: 1, remindedAt: later(minute), version: 2 };

    await consume([record(reminded, asked)], at(minute), world.dependencies);

    expect(await toldOf(world)).toMatchObject({ by: 'NONE', because: 'NO_DEVICE' });
  });

  it('and news that reached no phone is not: nobody has to know', async () => {
    const world = await start();
    await consume([record(paymentIn('CANCELLED'), asked)], at(minute), world.dependencies);
    expect(await world.dependencies.notices.toClientAbout(asked.id)).toEqual([]);
  });
});

describe('with mail on, what is to be mailed is written down once', () => {
  const mailed = async ({ tables }: Awaited<ReturnType<typeof start>>) => {
    const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.notices }));
    return Items.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`.replaceAll(asked.id, 'payment')).sort();
  };

  it.each([
    ['an immediate payment: a receipt for the client', 'IMMEDIATE', 'VALIDATED', ['PAYMENT#payment CLIENT#RECEIPT#2']],
    [
      'a deferred one: the merchant too, who does not stand there',
      'DEFERRED',
      'VALIDATED',
      ['PAYMENT#payment CLIENT#RECEIPT#2', 'PAYMENT#payment MERCHANT#PAID#2'],
    ],
    [
      'a hold: it is to be confirmed',
      'PRE_RESERVATION',
      'AWAITING_MERCHANT',
      ['PAYMENT#payment MERCHANT#TO_CONFIRM#2'],
    ],
  ] as const)('%s', async (_, type, status, expected) => {
    const world = await start({ mailOn: true });
    const after = { ...paymentIn(status, type), version: 2 };
    const change = record(after, paymentIn('AWAITING_CLIENT', type));

    await consume([change, change], at(minute), world.dependencies);

    expect(await mailed(world)).toEqual(expected);
  });

  it('a request that ran out: in the digest of the day', async () => {
    const world = await start({ mailOn: true });

    await consume([record(paymentIn('CLIENT_EXPIRED'), asked)], at(minute), world.dependencies);

    const [entry] = (await mailed(world)).filter((key) => key.startsWith('DIGEST'));
    expect(entry).toMatch(/^DIGEST#\d{4}-\d\d-\d\d#\d\d \w+#payment$/);
  });

  it('and when it cannot be, phones ring all the same', async () => {
    const { dependencies, phone, pushed } = await start({ mailOn: true });
    await phone(held, 'phone-one');
    const broken = { add: () => Promise.reject(new Error('out of order')) };

    await consume([record(paymentIn('CLIENT_EXPIRED'), asked), record(waiting('a'))], at(minute), {
      ...dependencies,
      digests: broken,
    });

    expect(pushed()).toEqual(['phone-one CLIENT_EXPIRED']);
    expect(log.counted('NoticeFailed')).toBe(1);
  });
});

describe('open pages', () => {
  it('are told, whatever else fails', async () => {
    const { dependencies, told } = await start({
      schedulerFault: faults({ when: 'before', times: 9, error: throttled }),
      off: true,
    });
    await consume([record(asked)], at(0), dependencies);
    expect(told[0]).toBe(`/client/${asked.clientId} 1`);
  });

  it('of the merchant are told once more when it is known how the client was told', async () => {
    const { dependencies, told, phone } = await start();
    await phone(asked, 'phone-one');
    await consume([record(asked)], at(0), dependencies);
    expect(told).toEqual([`/client/${asked.clientId} 1`, `/merchant/${asked.merchantId} 1 notified`]);
  });

  it('but not while a mail to the client is still to be sent', async () => {
    const { dependencies, told } = await start({ mailOn: true });
    await consume([record(asked)], at(0), dependencies);
    expect(told).toEqual([`/client/${asked.clientId} 1`]);
  });

  it('that cannot be told hold up neither timers nor phones', async () => {
    const publish = () => Promise.reject(new Error('AppSync Events answered 503'));
    const { dependencies, phone, pushed, timers } = await start({ live: { publish } });
    await phone(asked, 'phone-one');

    await consume([record(asked)], at(0), dependencies);

    expect(await timers()).toHaveLength(1);
    expect(pushed()).toEqual(['phone-one REQUESTED']);
    expect(log.counted('LiveNotTold')).toBe(2);
  });
});

describe('a timer that cannot be set', () => {
  it('because Scheduler is down is counted, and every phone is told: the sweeper ends what is due', async () => {
    const payments = ['a', 'b', 'c'].map((name) => waiting(name));
    const schedulerFault = faults({ times: 1_000, when: 'before', error: throttled });
    const { dependencies, phone, pushed, timers } = await start({ schedulerFault });
    for (const [index, payment] of payments.entries()) await phone(payment, `phone-no-${index}`);

    await consume(
      payments.map((payment) => record(payment)),
      at(0),
      dependencies,
    );

    expect(pushed().sort()).toEqual(['phone-no-0 REQUESTED', 'phone-no-1 REQUESTED', 'phone-no-2 REQUESTED']);
    expect(await timers()).toEqual([]);
    expect(log.counted('DeadlineNotSet')).toBe(3);
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ level: 'ERROR', message: 'deadline not set', paymentId: payments[0]?.id }),
    );
  });

  it('because the deadline has passed and the database is down is counted', async () => {
    const { dependencies } = await start();
    const down = { ...dependencies.payments, get: () => Promise.reject(new Error('out of order')) };

    await consume([record(asked)], at(day), { ...dependencies, payments: down });

    expect(log.counted('DeadlineNotSet')).toBe(1);
  });
});

describe('a merchant whom the client has paid', () => {
  it('is known from the approval on, held or validated, however often it is told', async () => {
    const { dependencies } = await start();
    const { hasPaid } = dependencies.paidMerchants;
    await consume([record(asked)], at(minute), dependencies);
    expect(await hasPaid(asked.clientId, asked.merchantId)).toBe(false);

    for (const _time of ['told', 'again']) await consume([record(held, asked)], at(minute), dependencies);
    expect(await hasPaid(asked.clientId, asked.merchantId)).toBe(true);
    expect(await hasPaid(asked.clientId, 'another merchant')).toBe(false);
  });

  it('who could not be written down costs the record nothing', async () => {
    const { dependencies, phone, pushed } = await start();
    await phone(asked, 'phone-no-1');
    const paidMerchants = { ...dependencies.paidMerchants, add: () => Promise.reject(new Error('out of order')) };
    await consume([record(asked), record(held, asked)], at(minute), { ...dependencies, paidMerchants });
    expect(pushed()).toContain('phone-no-1 REQUESTED');
    expect(log.entries()).toContainEqual(expect.objectContaining({ message: 'merchant not remembered' }));
  });
});

it('is not held up by a record that cannot be read', async () => {
  const { dependencies, phone, pushed, timers } = await start();
  const others = ['a', 'b'].map((name) => waiting(name));
  for (const payment of others) await phone(payment, `phone-${payment.id}`);
  const broken = record(asked);
  broken.dynamodb = { ...broken.dynamodb, NewImage: { id: { N: 'no number' } as never, status: { X: 1 } as never } };

  await consume([record(others[0]), broken, record(others[1])], at(0), dependencies);

  expect(pushed()).toHaveLength(2);
  expect(await timers()).toHaveLength(2);
  expect(log.counted('RecordNotRead')).toBe(1);
  expect(log.entries()).toContainEqual(
    expect.objectContaining({ message: 'record not read', sequenceNumber: broken.dynamodb.SequenceNumber }),
  );
});

it('tells the log no token, no identifier, no client', async () => {
  const { dependencies, phone } = await start();
  const payment = { ...anotherPayment(asked, 'secret'), label: 'Week-end au gîte', reference: 'RES-118' };
  await phone(payment, 'token-of-the-phone');
  await phone(payment, 'disabled-token');

  await consume([record(payment)], at(0), dependencies);
  await consume([record({ ...payment, reminders: 1, version: 2 }, payment)], at(minute), dependencies);

  const personal = [payment.clientId, payment.identifierHint, payment.label, payment.reference, '-token', 'token-'];
  for (const text of personal) expect(log.text()).not.toContain(text);
});
