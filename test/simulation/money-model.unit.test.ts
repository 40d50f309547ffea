import { describe, expect, it } from 'vitest';
import type { Change } from '../../simulation/dynamodb/memory-dynamodb.ts';
import { MoneyModel, Violation } from '../../simulation/money-model.ts';

const tables = { payments: 'Payments', wallets: 'Wallets', exports: 'Exports' };
const request = {
  id: 'p',
  status: 'AWAITING_CLIENT',
  version: 1,
  amount: 50_00,
  commissionBps: 250,
  clientDeadline: 1_000_000,
  createdAt: 0,
  merchantId: 'm',
  clientId: 'c',
  type: 'IMMEDIATE',
};
const paid = {
  ...request,
  version: 2,
  status: 'VALIDATED',
  authorisedAmount: 40_00,
  capturedAmount: 40_00,
  authorisedAt: 1,
};
const line = {
  kind: 'CAPTURE',
  clientId: 'c',
  merchantId: 'm',
  dueDate: '2026-06-08',
  postings: { 'client:available': -40_00, 'merchant:owed': 39_00, fees: 1_00 },
};

const ofPayment = (after: object, before?: object): Change => ({
  table: 'Payments',
  key: { id: 'p' },
  before: before as Change['before'],
  after: after as Change['after'],
});
const ofWallet = (available: number, before = 100_00): Change => ({
  table: 'Wallets',
  key: { clientId: 'c' },
  before: { clientId: 'c', available: before, held: 0, holds: {} },
  after: { clientId: 'c', available, held: 0, holds: {} },
});
const ofLedger = (after: object, sk = 'm#p#V'): Change => ({
  table: 'Ledger',
  key: { pk: 'D#2026-06-08#00', sk },
  before: undefined,
  after: after as Change['after'],
});
const ofTransfer = (after: object, before: object): Change => ({
  table: 'Exports',
  key: { pk: 'R#m', sk: '2026-06-08#1' },
  before: before as Change['before'],
  after: after as Change['after'],
});
const closing: Change = { table: 'Exports', key: { pk: 'DAY#2026-06-08', sk: '-' }, before: undefined, after: {} };

/** A model that knows the request. */
function model(now = 0) {
  const money = new MoneyModel(tables, () => now);
  money.onWrite([ofPayment(request)]);
  return money;
}
const right = [ofPayment(paid, request), ofWallet(60_00), ofLedger(line)];

describe('the second set of books', () => {
  it('finds nothing in a payment as it is to be', () => {
    expect(() => model().onWrite(right)).not.toThrow();
  });

  it.each<[string, Change[]]>([
    ['a wallet without a line', [ofPayment(paid, request), ofWallet(60_00)]],
    ['a line without a wallet', [ofPayment(paid, request), ofLedger(line)]],
    ['another sum in the wallet', [ofPayment(paid, request), ofWallet(61_00), ofLedger(line)]],
    ['a negative balance', [ofPayment(paid, request), ofWallet(-10_00, 30_00), ofLedger(line)]],
    ['postings that do not balance', [ofLedger({ ...line, postings: { 'merchant:owed': 1 } })]],
    [
      'more than was asked for',
      [ofPayment({ ...paid, authorisedAmount: 60_00 }, request), ofWallet(60_00), ofLedger(line)],
    ],
    ['another merchant', [ofPayment({ ...paid, merchantId: 'n' }, request), ofWallet(60_00), ofLedger(line)]],
    [
      'agreement after the deadline',
      [ofPayment({ ...paid, authorisedAt: 1_000_000 }, request), ofWallet(60_00), ofLedger(line)],
    ],
    ['a state that does not follow', [ofPayment({ ...request, version: 2, status: 'REFUNDED' }, request)]],
    ['a version that is written over', [ofPayment({ ...request, reminders: 1 }, request)]],
    ['a transfer that is written over', [ofTransfer({ status: 'EXPORTED' }, { status: 'PAID', version: 1 })]],
    [
      'an expiry before its time',
      [ofPayment({ ...request, version: 2, status: 'CLIENT_EXPIRED', endedAt: 1_000_000 }, request)],
    ],
  ])('names %s', (_, changes) => {
    expect(() => model(1_010_000).onWrite(changes)).toThrow(Violation);
  });

  it('names a fact that is written twice, and a line of a day that is closed', () => {
    const money = model();
    money.onWrite(right);
    expect(() => money.onWrite([ofWallet(20_00, 60_00), ofLedger(line)])).toThrow('twice');
    const credit = { kind: 'CREDIT', creditId: 'x', postings: { 'issuer:vouchers': -1_00, 'client:available': 1_00 } };
    money.onWrite([ofWallet(61_00, 60_00), ofLedger({ ...credit, clientId: 'c' }, 'CREDIT#1')]);
    expect(() => money.onWrite([ofLedger({ ...credit, clientId: 'd' }, 'CREDIT#2')])).toThrow('credit is made twice');
    const late = model();
    late.onWrite([closing]);
    expect(() => late.onWrite(right)).toThrow('closed');
  });
});
