import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { MessageRejected, SESv2Client, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { usualIssuer } from '../../../contract/issuer.ts';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startCognito, startSes, UserPools } from 'run-template/services';
import type { ClientPlugin } from '../../../adapters/aws-clients.ts';
import { withBudget } from '../../../adapters/budget.ts';
import { accounts } from '../../../adapters/cognito/accounts.ts';
import { applicationStore } from '../../../adapters/dynamodb/application-store.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { mailStore } from '../../../adapters/dynamodb/mail-store.ts';
import { noticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { systemRandomness } from '../../../adapters/randomness.ts';
import { mailer } from '../../../adapters/ses/mailer.ts';
import type { Push, PushOutcome } from '../../../adapters/sns/push.ts';
import type { PushTarget } from '../../../core/client.ts';
import { accountNotices } from '../../../core/notification/account-notice.ts';
import type { PushNotification } from '../../../core/notification/client-notification.ts';
import { sesClient } from '../../../adapters/aws-clients.ts';
import { addressHash } from '../../../core/notification/address-hash.ts';
import { firstPreferences } from '../../../core/notification/mail-preferences.ts';
import type { LiveEvent } from '../../../contract/live-event.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { markAddress, type MailEvent } from '../../../functions/on-mail-event/mark-address.ts';
import { sendNotices } from '../../../functions/send-notice/send-notices.ts';
import { captureLog } from '../../support/captured-log.ts';
import { faults } from '../../support/faults.ts';
import { later, minute, paymentIn } from '../../support/payments.ts';
import { storedPayments } from '../../support/stored-payments.ts';
import { anOperation } from '../../support/operations.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const log = captureLog();
const now = later(2 * minute);
const asked = paymentIn('AWAITING_CLIENT');
const held = paymentIn('AWAITING_MERCHANT');
const clientAddress = 'lea@example.fr';
const merchantAddress = 'gite@example.fr';

interface Given {
  payment?: Payment;
  sesFault?: ClientPlugin;
  off?: true;
  clientEmail?: string;
  /** What the push service makes of a token, if it does not take it. */
  phones?: Record<string, Promise<PushOutcome>>;
}

type Rung = Pick<PushNotification, 'title' | 'event'> & Pick<PushTarget, 'token'>;

async function start({ payment = asked, sesFault, off, clientEmail = clientAddress, phones = {} }: Given = {}) {
  const stored = await storedPayments(db);
  await stored.put(payment);
  const ses = await startSes({ now: () => now });
  ses.createIdentity('example.org');
  ses.createConfigurationSet('mails', ['BOUNCE', 'COMPLAINT']);
  const pools = new UserPools();
  for (const pool of ['clients', 'merchants']) pools.createPool(pool);
  const attributes = (email: string) => ({ attributes: { email, email_verified: 'true' } });
  pools.put('clients', payment.clientId, attributes(clientEmail));
  pools.put('merchants', payment.merchantId, attributes(merchantAddress));
  const cognitoService = await startCognito({ pools });
  onTestFinished(async () => {
    await ses.close();
    await cognitoService.close();
  });
  const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' } };
  const cognito = new CognitoIdentityProviderClient({ ...aws, endpoint: cognitoService.endpoint });
  const sesCalls = new SESv2Client({ ...aws, endpoint: ses.endpoint, maxAttempts: 1 });
  if (sesFault) sesCalls.middlewareStack.use(sesFault);

  const directory = directoryStore(db.documents, stored.tables);
  await directory.createMerchant(
    {
      id: payment.merchantId,
      tradeName: 'Gîte des Cimes',
      legalName: 'SARL Gîte des Cimes',
      accountHolder: 'GITE DES CIMES SARL',
      city: 'Chamonix',
      iban: 'FR7630006000011234567890189',
      commissionBps: 0,
      status: 'ACTIVE',
      createdAt: now,
      requestHash: 'h',
    },
    anOperation(),
  );
  const notices = noticeStore(db.documents, stored.tables.notices);
  const mails = mailStore(db.documents, stored.tables.directory);
  const applications = applicationStore(db.documents, stored.tables);
  const shown: string[] = [];
  const rung: Rung[] = [];
  const push: Push = {
    send: ({ token }, { title, event }) => {
      rung.push({ token, title, event });
      return phones[token] ?? Promise.resolve({ outcome: 'sent', endpointArn: `arn:endpoint/${token}` });
    },
  };
  const dependencies = {
    notices,
    mails,
    payments: stored.payments,
    directory,
    accounts: {
      CLIENT: accounts(cognito, 'clients'),
      MERCHANT: accounts(cognito, 'merchants'),
      MEMBER: accounts(cognito, 'merchants'),
      APPLICANT: { emailOf: async (id: string) => (await applications.find(id))?.form.email },
    },
    applications,
    random: systemRandomness,
    push,
    mailer: off
      ? undefined
      : mailer(sesCalls, { from: 'no-reply@example.org', replyTo: undefined, configurationSet: 'mails' }),
    live: {
      publish: (channel: string, event: LiveEvent) =>
        Promise.resolve(void shown.push(`${channel} ${JSON.stringify(event)}`)),
    },
    portalUrl: 'https://pay.example.org/',
    appUrl: 'https://pay.example.org/app/',
    issuer: usualIssuer,
  };
  const send = (...records: DynamoDBRecord[]) => sendNotices(records, () => now, dependencies);
  return { ...stored, shown, rung, ses, pools, directory, notices, mails, send, dependencies };
}

type World = Awaited<ReturnType<typeof start>>;

const request: Notice = {
  audience: 'CLIENT',
  recipientId: asked.clientId,
  event: 'REQUESTED',
  about: { kind: 'PAYMENT', id: asked.id },
  occurrence: '1',
  channel: 'EMAIL',
  state: 'PENDING',
  at: now,
};
const toMerchant = (event: Extract<Notice, { audience: 'MERCHANT' }>['event'], facts?: Notice['facts']): Notice => ({
  audience: 'MERCHANT',
  recipientId: held.merchantId,
  event,
  about: event.startsWith('ACCOUNT_') ? { kind: 'MERCHANT', id: held.merchantId } : { kind: 'PAYMENT', id: held.id },
  occurrence: '1',
  channel: 'EMAIL',
  state: 'PENDING',
  at: now,
  facts,
});

const newAccount = { account: 'FR76••••0189', from: '2026-06-10', meanwhile: 'OLD_ACCOUNT' };

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** The notice as the stream tells of it once it is written. */
async function written({ notices, tables }: World, notice: Notice): Promise<DynamoDBRecord> {
  await notices.add(notice);
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.notices, ConsistentRead: true }));
  const item = Items.find(({ event }) => event === notice.event);
  return {
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: `1${Items.length}`, NewImage: marshall(item) as Image },
  };
}

const throttled = () => new TooManyRequestsException({ message: `${clientAddress}: slow down`, $metadata: {} });
const rejected = () => new MessageRejected({ message: `not verified: ${clientAddress}`, $metadata: {} });

describe('a notice', () => {
  it('is mailed to the address that its reader signs in with, and settled', async () => {
    const world = await start();
    const record = await written(world, request);

    expect(await world.send(record)).toEqual({ batchItemFailures: [] });

    expect(world.ses.mails()).toMatchObject([
      {
        from: 'Encaissement <no-reply@example.org>',
        to: [clientAddress],
        subject: 'Gîte des Cimes vous demande un paiement',
        headers: { 'Auto-Submitted': 'auto-generated' },
        tags: { audience: 'CLIENT', recipient: asked.clientId, event: 'REQUESTED' },
        configurationSet: 'mails',
        text: expect.stringContaining(`https://pay.example.org/app/?request=${asked.id}`) as string,
      },
    ]);
    expect(await world.notices.get(request)).toMatchObject({ state: 'SENT', settledAt: now });
    // The merchant who looks at the request hears of it.
    expect(world.shown).toEqual([
      `/merchant/${asked.merchantId} ${JSON.stringify({ payment: asked.id, version: asked.version, notified: true })}`,
    ]);
    expect(log.text()).not.toContain('example.fr');
  });

  it('delivered twice is one mail', async () => {
    const world = await start();
    const record = await written(world, request);
    await world.send(record);
    await world.send(record);
    expect(world.ses.mails()).toHaveLength(1);
  });

  it('names the establishment whose bank account is another one or is stopped, and leads to its transfers', async () => {
    const world = await start();
    const stopped = { account: 'FR76••••0189', stays: 'FR14••••2606' };
    const both = [toMerchant('ACCOUNT_CHANGED', newAccount), toMerchant('ACCOUNT_STOPPED', stopped)];
    await world.send(...(await Promise.all(both.map((notice) => written(world, notice)))));
    const mails = world.ses.mails();
    expect(mails).toHaveLength(2);
    for (const { text } of mails) {
      expect(text).toContain('Gîte des Cimes');
      expect(text).toContain(`https://pay.example.org/e/${held.merchantId}/remboursements`);
    }
    expect(mails.find(({ subject }) => subject.includes('arrêté'))?.text).toContain('FR14••••2606');
  });

  it('speaks the language of its reader', async () => {
    const world = await start();
    const phone = { platform: 'FCM', token: 'a-token-of-a-phone', language: 'en' } as const;
    await world.directory.setPushTarget(asked.clientId, 'device', phone);
    await world.mails.savePreferences(asked.merchantId, { ...firstPreferences, language: 'en' });
    const account = toMerchant('ACCOUNT_CHANGED', newAccount);

    await world.send(await written(world, request), await written(world, account));

    expect(
      world.ses
        .mails()
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['Gîte des Cimes asks you for a payment', 'Your transfers will go to another bank account']);
  });
});

describe('a notice is not mailed, and says why', () => {
  const settledAs = async (world: World, notice: Notice) => {
    await world.send(await written(world, notice));
    const { state, because } = (await world.notices.get(notice))!;
    expect(state).toBe('REFUSED');
    expect(world.ses.mails().filter(({ tags }) => tags['event'] === notice.event)).toEqual([]);
    return because;
  };

  it('while mail is off', async () => {
    expect(await settledAs(await start({ off: true }), request)).toBe('OFF');
  });

  it('when the merchant switched it off; of the bank account a merchant is told all the same', async () => {
    const world = await start({ payment: held });
    await world.mails.savePreferences(held.merchantId, { ...firstPreferences, toConfirm: false });
    expect(await settledAs(world, toMerchant('TO_CONFIRM'))).toBe('SWITCHED_OFF');

    const nothing = Object.fromEntries(Object.keys(firstPreferences).map((name) => [name, false]));
    await world.mails.savePreferences(held.merchantId, { ...firstPreferences, ...nothing, language: 'fr' });
    await world.send(await written(world, toMerchant('ACCOUNT_CHANGED', newAccount)));
    expect(world.ses.mails()).toMatchObject([
      { to: [merchantAddress], subject: 'Vos virements iront sur un autre compte bancaire' },
    ]);
  });

  it('when its reader is gone, or never proved an address', async () => {
    const world = await start();
    expect(await settledAs(world, { ...request, recipientId: 'nobody' })).toBe('NO_ADDRESS');
    world.pools.put('clients', asked.clientId, { attributes: { email: clientAddress, email_verified: 'false' } });
    expect(await settledAs(world, { ...request, event: 'REMINDED' })).toBe('NO_ADDRESS');
  });

  it('when mails to the address came back; another address is mailed again', async () => {
    const world = await start();
    const dead = { addressHash: addressHash(clientAddress.toUpperCase()), because: 'BOUNCED', at: now } as const;
    await world.mails.markDead(request, dead);
    expect(await settledAs(world, request)).toBe('BOUNCED');

    world.pools.put('clients', asked.clientId, { attributes: { email: 'new@example.fr', email_verified: 'true' } });
    await world.send(await written(world, { ...request, event: 'REMINDED' }));
    expect(world.ses.mails()).toMatchObject([{ to: ['new@example.fr'] }]);
  });

  it.each([
    ['the request was answered', paymentIn('CLIENT_DECLINED'), request],
    ['the request ran out, written or not', { ...asked, clientDeadline: now }, request],
    ['the hold was confirmed', { ...paymentIn('VALIDATED'), id: held.id }, toMerchant('HOLD_ENDS_IN_2_H')],
  ])('when %s', async (_what, payment, notice) => {
    expect(await settledAs(await start({ payment }), notice)).toBe('TOO_LATE');
  });

  it('when SES refuses it', async () => {
    const fault = faults({ when: 'before', times: 1, error: rejected });
    expect(await settledAs(await start({ sesFault: fault }), request)).toBe('NOT_TAKEN');
    expect(log.counted('MailRefused')).toBe(1);
    expect(log.text()).toContain('MessageRejected');
    expect(log.text()).not.toContain(clientAddress);
  });
});

describe('the devices of a client', () => {
  const [news] = accountNotices(
    { event: 'DEVICE_ADDED', clientId: asked.clientId, occurrence: 'tablet', at: now, by: 'phone' },
    { mailOn: false },
  );
  const given = async (options: Given = {}) => {
    const world = await start(options);
    for (const [device, language] of [['phone'], ['watch'], ['tablet', 'en']] as const) {
      await world.directory.setPushTarget(asked.clientId, device, { platform: 'FCM', token: `of-${device}`, language });
    }
    return { ...world, record: await written(world, news!) };
  };

  it('are told of the account, each in its language, but for the one that did it, and nobody is mailed', async () => {
    const world = await given();
    expect(await world.send(world.record)).toEqual({ batchItemFailures: [] });
    expect(world.rung.toSorted((a, b) => a.token.localeCompare(b.token))).toEqual([
      { token: 'of-tablet', title: 'New device', event: 'DEVICE_ADDED' },
      { token: 'of-watch', title: 'Nouvel appareil', event: 'DEVICE_ADDED' },
    ]);
    expect(await world.notices.get(news!)).toMatchObject({ state: 'SENT', settledAt: now });
    expect(world.ses.mails()).toEqual([]);
    const targets = await world.directory.pushTargets(asked.clientId);
    expect(targets.find(({ deviceId }) => deviceId === 'watch')?.endpointArn).toBe('arn:endpoint/of-watch');
  });

  it('ring once, delivered twice', async () => {
    const world = await given();
    await world.send(world.record, world.record);
    await world.send(world.record);
    expect(world.rung).toHaveLength(2);
  });

  it('that the push service does not know any longer are forgotten, and the others told', async () => {
    const world = await given({ phones: { 'of-watch': Promise.resolve({ outcome: 'gone' }) } });
    await world.send(world.record);
    const known = (await world.directory.pushTargets(asked.clientId)).map(({ deviceId }) => deviceId);
    expect(known.toSorted()).toEqual(['phone', 'tablet']);
    expect(await world.notices.get(news!)).toMatchObject({ state: 'SENT' });
  });

  it('that cannot be told hold up no mail, and it is written down why', async () => {
    const down = () => {
      const failure = Promise.reject<PushOutcome>(new Error('SNS is down'));
      failure.catch(() => undefined);
      return failure;
    };
    const world = await given({ phones: { 'of-watch': down(), 'of-tablet': down() } });
    expect(await world.send(world.record, await written(world, request))).toEqual({ batchItemFailures: [] });
    expect(await world.notices.get(news!)).toMatchObject({ state: 'REFUSED', because: 'NOT_TAKEN' });
    expect(log.counted('PushFailed')).toBe(2);
    expect(world.ses.mails()).toHaveLength(1);
  });

  it('are none but the one that did it: nobody is told, and that is written down', async () => {
    const world = await start();
    await world.directory.setPushTarget(asked.clientId, 'phone', { platform: 'FCM', token: 'of-phone' });
    await world.send(await written(world, news!));
    expect(world.rung).toEqual([]);
    expect(await world.notices.get(news!)).toMatchObject({ state: 'REFUSED', because: 'NO_DEVICE' });
  });
});

describe('SES', () => {
  it('throttling, is asked again with that notice; those that went well are not sent twice', async () => {
    const world = await start({ payment: held, sesFault: faults({ when: 'before', times: 1, error: throttled }) });
    const records = [
      await written(world, toMerchant('TO_CONFIRM')),
      await written(world, toMerchant('HOLD_ENDS_IN_2_H')),
    ];

    const { batchItemFailures } = await world.send(...records);
    expect(batchItemFailures).toHaveLength(1);
    expect(log.counted('MailFailed')).toBe(1);
    expect(log.text()).not.toContain(clientAddress);
    expect(await world.send(...records)).toEqual({ batchItemFailures: [] });

    expect(
      world.ses
        .mails()
        .map(({ tags }) => tags['event'])
        .sort(),
    ).toEqual(['HOLD_ENDS_IN_2_H', 'TO_CONFIRM']);
  });

  it('hanging, is given up in time, and the notice stays pending', async () => {
    const world = await start();
    const hanging = sesClient([faults({ when: 'hanging', times: Infinity })]);
    const settings = { from: 'no-reply@example.org', replyTo: undefined, configurationSet: 'mails' };
    const record = await written(world, request);
    const dependencies = { ...world.dependencies, mailer: mailer(hanging, settings) };

    const answer = await withBudget(
      () => 3_200,
      () => sendNotices([record], () => now, dependencies),
    );

    expect(answer.batchItemFailures).toHaveLength(1);
    expect(await world.notices.get(request)).toMatchObject({ state: 'PENDING' });
  });

  it('taking a mail whose reply is lost, sends it twice at most', async () => {
    const world = await start({ sesFault: faults({ when: 'after', times: 1 }) });
    const record = await written(world, request);
    await world.send(record);
    await world.send(record);
    await world.send(record);
    expect(world.ses.mails()).toHaveLength(2);
    expect(await world.notices.get(request)).toMatchObject({ state: 'SENT' });
  });
});

describe('what comes back', () => {
  const back = async (address: string) => {
    const world = await start({ clientEmail: address });
    const events: MailEvent[] = [];
    world.ses.onEvent((event) => void events.push(event as unknown as MailEvent));
    await world.send(await written(world, request));
    for (const event of events) await markAddress(event, now, world);
    await world.send(await written(world, { ...request, event: 'REMINDED' }));
    return { world, events, dead: await world.mails.deadAddress(request) };
  };

  it.each([
    ['bounce+lea@simulator.amazonses.com', 'BOUNCED'],
    ['complaint@simulator.amazonses.com', 'COMPLAINED'],
  ])('from %s stops the mails that follow', async (address, because) => {
    const { world, dead } = await back(address);
    expect(dead).toEqual({ addressHash: addressHash(address), because, at: now });
    expect(world.ses.mails()).toHaveLength(1);
    expect(log.text()).not.toContain('simulator');
  });

  it('for a while only, or of a mail of the pools, stops nothing', async () => {
    const { world, events } = await back('bounce@simulator.amazonses.com');
    const [event] = events;
    const detail = event!.detail;
    const reader = { audience: 'CLIENT', recipientId: 'another' } as const;
    const tags = { ...detail.mail.tags, recipient: ['another'] };
    const soft = { ...detail, mail: { ...detail.mail, tags }, bounce: { bounceType: 'Transient' } };
    await markAddress({ ...event!, detail: soft }, now, world);
    await markAddress({ ...event!, detail: { ...detail, mail: { ...detail.mail, tags: {} } } }, now, world);
    expect(await world.mails.deadAddress(reader)).toBeUndefined();
  });
});

it('a record that cannot be read holds up nothing', async () => {
  const world = await start();
  const odd = { dynamodb: { SequenceNumber: '1', NewImage: { pk: { S: 'PAYMENT#1' } } } } as DynamoDBRecord;
  expect(await world.send(odd, await written(world, request))).toEqual({ batchItemFailures: [] });
  expect(world.ses.mails()).toHaveLength(1);
  expect(log.counted('NoticeNotRead')).toBe(1);
});
