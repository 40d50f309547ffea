import { describe, expect, it } from 'vitest';
import { challengeItem } from '../../../adapters/dynamodb/challenge-store.ts';
import {
  counterCodeItem,
  counterOwnerItem,
  counterRequestItem,
  latestCounterRequestItem,
} from '../../../adapters/dynamodb/counter-items.ts';
import { creditClaim } from '../../../adapters/dynamodb/credit-claim.ts';
import {
  clientItem,
  identifierItem,
  merchantItem,
  pushTargetItem,
  tokenOwnerItem,
} from '../../../adapters/dynamodb/directory-items.ts';
import { digestEntryItem } from '../../../adapters/dynamodb/digest-store.ts';
import type { Item } from '../../../adapters/dynamodb/errors.ts';
import {
  cursorItem,
  dayItem,
  exportItem,
  recordedItem,
  transferItem,
} from '../../../adapters/dynamodb/export-items.ts';
import { fromNoticeItem } from '../../../adapters/dynamodb/notice-store.ts';
import { fromPaymentItem, toPaymentItem } from '../../../adapters/dynamodb/payment-item.ts';
import { merchantRecordItem, recordItem } from '../../../adapters/dynamodb/record-item.ts';
import { activationItem, codeItem, deviceItem } from '../../../adapters/dynamodb/secret-items.ts';
import { fromWalletItem } from '../../../adapters/dynamodb/wallet-item.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { paymentIn } from '../../support/payments.ts';

const id = (letter: string) => letter.repeat(26);
const at = 1_777_539_600_000;

const payment = {
  id: id('a'),
  merchantId: id('m'),
  clientId: id('c'),
  type: 'PRE_RESERVATION',
  amount: 85_50,
  commissionBps: 250,
  requestHash: 'h',
  challenge: 'x',
  matchCode: '0427',
  identifierHint: '•••••••7487',
  reference: 'F-2026-17',
  createdAt: at,
  clientDeadline: at + 600_000,
  extensions: 1,
  extendedAt: at + 1,
  openedAt: at + 2,
  reminders: 0,
  version: 3,
  status: 'AWAITING_MERCHANT',
  authorisedAmount: 60_00,
  authorisedAt: at + 120_000,
  deviceId: 'd',
  confirmBy: at + 600_000_000,
};
const counterRequest = {
  id: id('r'),
  merchantId: id('m'),
  clientId: id('c'),
  amount: 45_00,
  matchCode: '7262',
  requestHash: 'h',
  proposedAt: at,
  lapsesAt: at + 600_000,
  version: 2,
  status: 'ACCEPTED',
  endedAt: at + 60_000,
  paymentId: id('a'),
};
const wallet = {
  clientId: id('c'),
  available: 10_00,
  held: 60_00,
  holds: { [id('a')]: { amount: 60_00, confirmBy: at } },
};
const capture = {
  kind: 'CAPTURE',
  merchantId: id('m'),
  paymentId: id('a'),
  clientId: id('c'),
  dueDate: '2026-05-11',
  at,
  gross: 60_00,
  fee: 1_50,
  net: 58_50,
  postings: { 'client:held': -60_00, 'merchant:owed': 58_50, fees: 1_50 },
};
const carry = {
  kind: 'CARRY',
  merchantId: id('m'),
  dueDate: '2026-05-12',
  at,
  gross: 0,
  fee: 0,
  net: -5_00,
  postings: {},
  carriedFrom: '2026-05-11',
};
const credit = {
  kind: 'CREDIT',
  clientId: id('c'),
  creditId: id('e'),
  at,
  amount: 70_00,
  postings: { 'issuer:vouchers': -70_00, 'client:available': 70_00 },
};
const plan = {
  status: 'PLANNED',
  exportDate: '2026-05-11',
  dates: ['2026-05-08', '2026-05-11'],
  createdAt: at,
  executionDate: '2026-05-11',
  messageStem: 'ENC20260511',
  settings: { ...defaultReimbursementSettings, instant: true },
  debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
};
const totals = {
  paymentCount: 1,
  refundCount: 0,
  transferCount: 1,
  carriedCount: 0,
  withheldCount: 0,
  gross: 60_00,
  fee: 1_50,
  carriedIn: 0,
  net: 58_50,
  carriedForward: 0,
};
const published = {
  ...plan,
  status: 'PUBLISHED',
  previousManifestSha256: 'ab',
  totals,
  files: [{ name: 'manifest.json', bytes: 3, sha256: 'cd' }],
  manifestSha256: 'cd',
};
const transfer = {
  merchantId: id('m'),
  paymentCount: 1,
  refundCount: 0,
  gross: 60_00,
  fee: 1_50,
  carried: 0,
  net: 58_50,
  exportDate: '2026-05-11',
  n: 1,
  status: 'EXPORTED',
  executionDate: '2026-05-11',
  endToEndId: 'E1',
  iban: 'FR76••••0189',
  at,
  postings: { 'merchant:owed': -58_50, 'merchant:paid': 58_50 },
};
const merchant = {
  id: id('m'),
  tradeName: 'Gîte',
  legalName: 'Cimes SARL',
  accountHolder: 'Gîte',
  city: 'Briançon',
  iban: 'FR7630006000011234567890189',
  commissionBps: 250,
  status: 'ACTIVE',
  createdAt: at,
  requestHash: 'h',
};
const client = { id: id('c'), name: 'Marie', identifiers: ['marie@example.org'], createdAt: at, requestHash: 'h' };
const target = { deviceId: 'd', platform: 'FCM', token: 't', endpointArn: 'arn:aws:sns:x' };
const code = { mac: 'bWFj', keyId: 'key', changedAt: at, change: { mac: 'bWFj', keyId: 'key' }, version: 2 };
const device = { id: 'd', publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }, name: 'Pixel', enrolledAt: at };
const activation = { hash: 'h', issuedAt: at, expiresAt: at + 1 };
const claim = { id: id('e'), clientId: id('c'), amount: 70_00, creditedAt: at, requestHash: 'h' };

const notice = {
  audience: 'CLIENT',
  recipientId: id('c'),
  event: 'REQUESTED',
  about: { kind: 'PAYMENT', id: id('a') },
  occurrence: '1',
  channel: 'PUSH',
  state: 'SENT',
  at,
};
const digestEntry = { date: '2026-05-11', merchantId: id('m'), paymentId: id('a') };

interface Written {
  key: Item;
  content: Item;
  parse: (item: Item) => unknown;
  /** Where it differs from the content. */
  reads?: unknown;
}

const pkSk = (pk: string, sk: string) => ({ pk, sk });

/** As release 0.1 wrote them, key by key and without a version mark. */
const items: Record<string, Written> = {
  Payments: { key: { openShard: '03', deadline: 1_778_139_600 }, content: payment, parse: fromPaymentItem },
  'Wallets, untried': {
    key: {},
    content: wallet,
    parse: fromWalletItem,
    reads: { ...wallet, wrongAttempts: [], attemptsInFlight: [] },
  },
  'Wallets, tried': {
    key: { attempts: new Set(['one', 'two']) },
    content: wallet,
    parse: fromWalletItem,
    reads: { ...wallet, wrongAttempts: ['one', 'two'], attemptsInFlight: [] },
  },
  'Ledger, a capture': {
    key: pkSk('D#2026-05-11#03', `${id('m')}#${id('a')}#V`),
    content: capture,
    parse: merchantRecordItem.parse,
  },
  'Ledger, carried': {
    key: pkSk('D#2026-05-12#03', `${id('m')}#CARRY#2026-05-11`),
    content: carry,
    parse: merchantRecordItem.parse,
  },
  'Ledger, a credit': { key: pkSk(`C#${id('c')}`, `CREDIT#${id('e')}`), content: credit, parse: recordItem.parse },
  'Exports, cursor': { key: pkSk('CURSOR', '-'), content: { closedThrough: '2026-05-11' }, parse: cursorItem.parse },
  'Exports, recorded': {
    key: pkSk('RECORDED', '-'),
    content: { exportDate: '2026-05-11', count: 300 },
    parse: recordedItem.parse,
  },
  'Exports, day': {
    key: pkSk('DAY#2026-05-08', '-'),
    content: { exportDate: '2026-05-11' },
    parse: dayItem.parse,
    reads: { dueDate: '2026-05-08', exportDate: '2026-05-11' },
  },
  'Exports, planned': { key: pkSk('EXPORT', '2026-05-11'), content: plan, parse: exportItem.parse },
  'Exports, planned before there were instant transfers and profiles of banks': {
    key: pkSk('EXPORT', '2026-05-11'),
    content: { ...plan, settings: { transfersPerFile: 10_000, batchBooking: true, minimumTransfer: 1 } },
    parse: exportItem.parse,
    reads: { ...plan, settings: { ...plan.settings, instant: false } },
  },
  'Exports, published': { key: pkSk('EXPORT', '2026-05-11'), content: published, parse: exportItem.parse },
  'Exports, transfer': { key: pkSk(`R#${id('m')}`, '2026-05-11#1'), content: transfer, parse: transferItem.parse },
  'Secrets, code': { key: pkSk(`CLIENT#${id('c')}`, 'CODE'), content: code, parse: codeItem.parse },
  'Secrets, device': { key: pkSk(`CLIENT#${id('c')}`, 'DEVICE#d'), content: device, parse: deviceItem.parse },
  'Secrets, challenge': {
    key: { ...pkSk(`CHALLENGE#${id('c')}`, 'random'), forgetAt: at / 1_000 },
    content: { act: 'change-code', deviceId: 'd', expiresAt: at, spentBy: 'mark' },
    parse: challengeItem.parse,
  },
  'Secrets, activation': {
    key: pkSk(`ACTIVATION#${id('c')}`, '-'),
    content: activation,
    parse: activationItem.parse,
  },
  'Directory, merchant': { key: pkSk(`MERCHANT#${id('m')}`, 'PROFILE'), content: merchant, parse: merchantItem.parse },
  'Directory, client': { key: pkSk(`CLIENT#${id('c')}`, 'PROFILE'), content: client, parse: clientItem.parse },
  'Directory, identifier': {
    key: pkSk('IDENTIFIER#hash', 'CLIENT'),
    content: { id: id('c') },
    parse: identifierItem.parse,
  },
  'Directory, push': { key: pkSk(`CLIENT#${id('c')}`, 'PUSH#d'), content: target, parse: pushTargetItem.parse },
  'Directory, push token': {
    key: pkSk('TOKEN#hash', 'OWNER'),
    content: { clientId: id('c'), deviceId: 'd' },
    parse: tokenOwnerItem.parse,
  },
  'Notices, a push': { key: pkSk(`PAYMENT#${id('a')}`, 'CLIENT#REQUESTED#1'), content: notice, parse: fromNoticeItem },
  'Notices, a digest': {
    key: pkSk('DIGEST#2026-05-11#03', `${id('m')}#${id('a')}`),
    content: digestEntry,
    parse: digestEntryItem.parse,
  },
  'Notices, a counter request': {
    key: pkSk(`COUNTER#MERCHANT#${id('m')}`, `REQUEST#${id('r')}`),
    content: counterRequest,
    parse: counterRequestItem.parse,
  },
  'Notices, a client’s last counter request': {
    key: pkSk(`COUNTER#CLIENT#${id('c')}`, 'LATEST'),
    content: { merchantId: id('m'), requestId: id('r') },
    parse: latestCounterRequestItem.parse,
  },
  'Directory, counter code': {
    key: pkSk(`COUNTER#MERCHANT#${id('m')}`, 'CODE'),
    content: { code: 'new', since: at, replaces: 'old' },
    parse: counterCodeItem.parse,
  },
  'Directory, whose counter': {
    key: pkSk('COUNTER#CODE#new', 'MERCHANT'),
    content: { merchantId: id('m') },
    parse: counterOwnerItem.parse,
  },
  'Directory, credit claim': { key: pkSk(`CREDIT#${id('e')}`, 'KEY'), content: claim, parse: creditClaim.parse },
};

describe.each(Object.entries(items))('%s', (name, { key, content, parse, reads = content }) => {
  const [table = ''] = name.split(',');
  const item = { ...key, ...content };

  it('is read as release 0.1 wrote it, and with the mark of its first version', () => {
    expect(parse(item)).toEqual(reads);
    expect(parse({ ...item, v: 1 })).toEqual(reads);
  });

  it('of a newer release is an error that names table and key', () => {
    const place =
      'pk' in key ? `${String(key['pk'])}/${String(key['sk'])}` : String(content['id'] ?? content['clientId']);

    expect(() => parse({ ...item, v: 99 })).toThrow(
      expect.objectContaining({ name: 'StrangeItem', table, key: place }),
    );
  });

  it('with a field that is gone, of another type or unknown is an error, which quotes nothing of it', () => {
    const optional = [
      'reference',
      'replaces',
      'extendedAt',
      'openedAt',
      'change',
      'name',
      'endpointArn',
      'previousManifestSha256',
      'spentBy',
    ];
    const required = Object.keys(content).filter((field) => !optional.includes(field) || name.endsWith('client'));

    for (const field of required) {
      const { [field]: _, ...without } = item;
      expect(() => parse(without), field).toThrow(expect.objectContaining({ name: 'StrangeItem' }));
    }
    for (const field of Object.keys(content)) {
      const strange = () => parse({ ...item, [field]: ['marie@example.org'.length, 'marie@example.org'] });
      expect(strange, field).toThrow(expect.objectContaining({ name: 'StrangeItem', table }));
      if (field !== 'id' && field !== 'clientId') expect(strange).not.toThrow('marie@');
    }
    expect(() => parse({ ...item, surprise: 'marie@example.org' })).toThrow('has more than this release knows of');
  });
});

describe('a payment', () => {
  it.each(paymentStatuses)('in the state %s is what was put', (status) => {
    const written: Payment = paymentIn(status);

    expect(fromPaymentItem(toPaymentItem(written))).toEqual(written);
  });

  it.each([
    ['in a state that nobody knows', { status: 'FROZEN' }, 'status is none that this release knows'],
    ['without a state', { status: undefined }, 'status is none that this release knows'],
    ['that awaits the client, but was debited', { status: 'AWAITING_CLIENT' }, 'has more than this release knows of'],
    ['that is validated without what was captured', { status: 'VALIDATED' }, 'capturedAmount is missing'],
  ])('%s is an error with its id', (_, changes, what) => {
    const read = () => fromPaymentItem({ ...payment, ...changes });

    expect(read).toThrow(expect.objectContaining({ name: 'StrangeItem', table: 'Payments', key: payment.id, what }));
  });
});
