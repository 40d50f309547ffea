import { beforeEach, describe, expect, it } from 'vitest';
import type { PushOutcome } from '../../../adapters/sns/push.ts';
import type { PushTarget } from '../../../core/client.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { tellPeople, type TellDependencies } from '../../../functions/on-payment-event/tell-people.ts';
import { captureLog } from '../../support/captured-log.ts';
import { later, minute, paymentIn } from '../../support/payments.ts';

const log = captureLog();
const moment = { now: later(minute), signal: new AbortController().signal };
const asked = paymentIn('AWAITING_CLIENT');
const paid = { ...paymentIn('VALIDATED', 'IMMEDIATE'), version: 2 };
const reminded = { ...asked, reminders: 1, version: 2 };
const givenBack = { ...paymentIn('REFUNDED', 'IMMEDIATE'), version: 3 };
const phone: PushTarget = { deviceId: 'phone', platform: 'FCM', token: 'token', endpointArn: 'arn:1' };

let written: Notice[];
let did: string[];
beforeEach(() => {
  written = [];
  did = [];
});

interface Given {
  targets?: PushTarget[];
  answer?: PushOutcome;
  mailOn?: boolean;
  isWritten?: boolean;
}

const dependencies = ({
  targets = [phone],
  answer = { outcome: 'sent', endpointArn: 'arn:1' },
  mailOn = false,
  isWritten = false,
}: Given) =>
  ({
    mailOn,
    push: { send: () => Promise.resolve((did.push('rang'), answer)) },
    directory: {
      pushTargets: () => Promise.resolve(targets),
      keptClient: (id: string) => Promise.resolve({ id: `kept-${id}` }),
      saveEndpoint: (_: string, __: string, ___: string, arn: string) =>
        Promise.resolve((did.push(`saved ${arn}`), true)),
      removePushTarget: () => Promise.resolve((did.push('removed'), true)),
    },
    notices: {
      get: (notice: Notice) => Promise.resolve(isWritten ? notice : undefined),
      add: (notice: Notice) => Promise.resolve((written.push(notice), true)),
    },
    digests: { add: () => Promise.resolve(void did.push('digest')) },
    live: { publish: () => Promise.resolve(void did.push('page')) },
  }) as unknown as TellDependencies;

const tell = (before: Payment | undefined, after: Payment, given: Given = {}) =>
  tellPeople({ before, after }, moment, dependencies(given));

describe('a request', () => {
  it('rings, and the merchant’s pages hear that it has', async () => {
    await tell(undefined, asked);
    expect(written).toMatchObject([
      { event: 'REQUESTED', channel: 'PUSH', state: 'SENT', recipientId: asked.clientId },
    ]);
    expect(did).toEqual(['rang', 'page']);
    expect([log.counted('RequestsPushed'), log.counted('RequestsNotPushed')]).toEqual([1, 0]);
  });

  it('that reaches nobody is said to: pages hear it, too', async () => {
    await tell(undefined, asked, { targets: [] });
    expect(written).toMatchObject([{ channel: 'NONE', state: 'REFUSED', because: 'NO_DEVICE' }]);
    expect(did).toEqual(['page']);
    expect([log.counted('RequestsPushed'), log.counted('RequestsNotPushed')]).toEqual([0, 1]);
  });

  it('that is to be mailed is told to the pages once it was', async () => {
    await tell(undefined, asked, { targets: [], mailOn: true });
    expect(written).toMatchObject([{ channel: 'EMAIL', state: 'PENDING' }]);
    expect(did).toEqual([]);
  });

  it('that was told already rings no second time', async () => {
    await tell(undefined, asked, { isWritten: true });
    expect([did, written]).toEqual([[], []]);
  });

  it('rings again when it is sent again', async () => {
    await tell(asked, reminded);
    expect(written).toMatchObject([{ event: 'REMINDED', state: 'SENT' }]);
  });
});

describe('other news', () => {
  it('of a payment are mailed, and those of the evening kept for it, only where there is mail', async () => {
    const declined = { ...paymentIn('CLIENT_DECLINED'), version: 2 };
    const receipts = () => written.filter(({ event }) => event === 'RECEIPT').length;
    for (const after of [paid, declined]) await tell(asked, after);
    expect([receipts(), did.includes('digest')]).toEqual([0, false]);
    await tell(asked, paid, { mailOn: true });
    expect([receipts(), did.includes('digest')]).toEqual([1, false]);
    await tell(asked, declined, { mailOn: true });
    expect([receipts(), did.includes('digest')]).toEqual([1, true]);
  });

  it('of money that comes back go to the account that was kept, and are no request', async () => {
    await tell(paid, givenBack);
    expect(written).toMatchObject([{ recipientId: `kept-${paid.clientId}`, channel: 'PUSH', state: 'SENT' }]);
    expect(did).toEqual(['rang']);
    expect(log.counted('RequestsPushed') + log.counted('RequestsNotPushed')).toBe(0);
  });

  it('that nobody hears are not told to the pages either', async () => {
    await tell(paid, givenBack, { targets: [] });
    expect([did, written]).toEqual([[], []]);
  });
});

describe('what a push has taught of a phone', () => {
  it.each<[string, PushOutcome, string[]]>([
    ['is kept where it is new', { outcome: 'sent', endpointArn: 'arn:2' }, ['rang', 'saved arn:2', 'page']],
    ['is not written again', { outcome: 'sent', endpointArn: 'arn:1' }, ['rang', 'page']],
    ['is forgotten with the phone', { outcome: 'gone' }, ['rang', 'removed', 'page']],
    ['is nothing where push is off', { outcome: 'off' }, ['rang', 'page']],
  ])('%s', async (_, answer, expected) => {
    await tell(undefined, asked, { answer });
    expect(did).toEqual(expected);
  });
});
