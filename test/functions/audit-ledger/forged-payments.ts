import { bookedOn } from '../../../core/ledger/booked-on.ts';
import { journalKey, type MerchantRecord } from '../../../core/ledger/journal.ts';
import { derivedId } from '../../../core/ids.ts';
import { canyon, marie } from '../../support/reimbursement-world.ts';
import { is, type Forgery, type Forging } from './forging.ts';

const ofTen = is('capturedAmount', 10_00);
const line = is('gross', 10_00);
const openLine = is('gross', 5_00);

/** The line under the key that its content has: as a careful forger would leave it. */
function move(forge: Forging, matches: typeof line, changes: Partial<MerchantRecord>): void {
  const record = { ...(forge.remove('ledger', matches) as unknown as MerchantRecord), ...changes };
  forge.add('ledger', { ...record, ...journalKey(record), bookedOn: bookedOn(record) });
}

/** Gives the wallet back, or takes, what a forged movement needs. */
const balance = (forge: Forging, change: number) =>
  forge.set('wallets', () => true, { available: Number(forge.get('wallets', () => true)['available']) + change });

export const forgedPayments: Forgery[] = [
  [
    'money in a wallet that no record explains',
    ['wallet-differs-from-journal: marie available (999986700, found 1)'],
    (forge) => forge.set('wallets', () => true, { available: 1 }),
  ],
  [
    'a negative balance',
    ['wallet-negative: marie (0, found -1)', 'wallet-differs-from-journal: marie available (999986700, found -1)'],
    (forge) => forge.set('wallets', () => true, { available: -1 }),
  ],
  [
    'a hold that no payment has',
    ['wallet-holds-differ: marie (3300, found 3400)', 'wallet-differs-from-journal: marie held (3300, found 3400)'],
    (forge) => forge.set('wallets', () => true, { held: 34_00 }),
  ],
  [
    'a hold moved to another payment',
    [
      'wallet-differs-from-payments: marie another (0, found 3300)',
      'wallet-differs-from-payments: marie held (3300, found 0)',
    ],
    (forge) => {
      const { holds } = forge.get('wallets', () => true) as { holds: Record<string, object> };
      forge.set('wallets', () => true, { holds: { another: Object.values(holds)[0] } });
    },
  ],
  [
    'a wallet that is gone',
    [
      'wallet-differs-from-journal: marie available (999986700, found 0)',
      'wallet-differs-from-journal: marie held (3300, found 0)',
      'wallet-differs-from-payments: marie held (3300, found 0)',
    ],
    (forge) => void forge.remove('wallets', () => true),
  ],
  [
    'a validated payment without its debit',
    [
      'export-totals-differ: 2026-06-08 gross (12550, found 13550)',
      'export-totals-differ: 2026-06-08 fee (214, found 239)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999979150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (17210, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (340, found 365)',

      'line-differs-from-file: 2026-06-08 ten gross (1000, found 0)',
      'line-differs-from-file: 2026-06-08 ten net (975, found 0)',
      'owed-unexplained: gite (-7849, found -8824)',
      'export-unexplained: 2026-06-08 gite (8336, found 9311)',
      'wallet-differs-from-journal: marie available (999987700, found 999986700)',
      'payments-differ-from-journal: ten CAPTURE (1, found 0)',
    ],
    (forge) => void forge.remove('ledger', line),
  ],
  [
    'a payment that forgets its debit',
    ['payments-differ-from-journal: ten CAPTURE (0, found 1)'],
    (forge) => {
      forge.set('payments', ofTen, { status: 'CANCELLED', endedAt: 1780315200000 });
      const captured = ['authorisedAmount', 'authorisedAt', 'deviceId', 'validatedAt', 'dueDate', 'capturedAmount'];
      forge.unset('payments', ofTen, ...captured);
    },
  ],
  [
    'a debit of another amount than the payment says',
    ['payments-differ-from-journal: ten CAPTURE gross (999, found 1000)'],
    (forge) => forge.set('payments', ofTen, { capturedAmount: 9_99 }),
  ],
  [
    'more captured than authorised',
    [
      'payment-amounts-wrong: confirmed (6000, found 6001)',
      'payments-differ-from-journal: confirmed CAPTURE gross (6001, found 4500)',
      'payments-differ-from-journal: confirmed CAPTURE fee (150, found 113)',
    ],
    (forge) => forge.set('payments', is('capturedAmount', 45_00), { capturedAmount: 60_01 }),
  ],
  [
    'a payment that says another merchant',
    ['payments-differ-from-journal: ten CAPTURE merchantId (canyon, found gite)'],
    (forge) => forge.set('payments', ofTen, { merchantId: canyon }),
  ],
  [
    'a payment that says another client',
    ['payments-differ-from-journal: ten CAPTURE clientId (jean, found marie)'],
    (forge) => forge.set('payments', ofTen, { clientId: 'jean' }),
  ],
  [
    'a payment validated at another time',
    ['payments-differ-from-journal: ten CAPTURE at (1780310000000, found 1780315200000)'],
    (forge) => forge.set('payments', ofTen, { validatedAt: 1780310000000 }),
  ],
  [
    'a commission that was 2.5 % and is 30 %',
    ['commission-unapproved: ten (250, found 3000)', 'payments-differ-from-journal: ten CAPTURE fee (300, found 25)'],
    (forge) => forge.set('payments', ofTen, { commissionBps: 30_00 }),
  ],
  [
    'the same wrong rate on a payment and its line, which nobody has agreed on',
    [
      'commission-unapproved: open (250, found 3000)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (18048, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (502, found 365)',
    ],
    (forge) => {
      forge.set('payments', is('capturedAmount', 5_00), { commissionBps: 30_00 });
      forge.set('ledger', openLine, {
        fee: 1_50,
        net: 3_50,
        postings: { 'client:available': -5_00, 'merchant:owed': 3_50, fees: 1_50 },
      });
    },
  ],
  [
    'the commission of a refunded payment changed',
    [
      'commission-unapproved: refunded (250, found 3000)',
      'payments-differ-from-journal: refunded CAPTURE fee (2565, found 214)',
      'payments-differ-from-journal: refunded REFUND fee (-2565, found -214)',
    ],
    (forge) => forge.set('payments', is('status', 'REFUNDED'), { commissionBps: 30_00 }),
  ],
  [
    'a fee that is wrong with net and postings alike',
    [
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (18098, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (452, found 365)',

      'payments-differ-from-journal: open CAPTURE fee (13, found 100)',
    ],
    (forge) =>
      forge.set('ledger', openLine, {
        fee: 1_00,
        net: 4_00,
        postings: { 'client:available': -5_00, 'merchant:owed': 4_00, fees: 1_00 },
      }),
  ],
  [
    'an open line moved to another merchant, key and all',
    ['payments-differ-from-journal: open CAPTURE merchantId (gite, found canyon)'],
    (forge) => move(forge, openLine, { merchantId: canyon }),
  ],
  [
    'the same wrong due date on a payment and its line',
    ['due-date-wrong: open (2026-06-11, found 2026-07-31)'],
    (forge) => {
      forge.set('payments', is('capturedAmount', 5_00), { dueDate: '2026-07-31' });
      move(forge, openLine, { dueDate: '2026-07-31' as MerchantRecord['dueDate'] });
    },
  ],
  [
    'a refund put off, key and all',
    [
      'export-totals-differ: 2026-06-10 gross (0, found -8550)',
      'export-totals-differ: 2026-06-10 fee (0, found -214)',
      'line-differs-from-file: 2026-06-10 refunded gross (-8550, found 0)',
      'line-differs-from-file: 2026-06-10 refunded net (-8336, found 0)',
      'owed-unexplained: gite (-16185, found -7849)',
      'export-unexplained: 2026-06-10 gite (0, found -8336)',
      'payments-differ-from-journal: refunded REFUND dueDate (2026-06-10, found 2026-07-31)',
    ],
    (forge) => move(forge, is('kind', 'REFUND'), { dueDate: '2026-07-31' as MerchantRecord['dueDate'] }),
  ],
  [
    'a refund of which the payment knows nothing',
    ['payments-differ-from-journal: refunded REFUND (0, found 1)'],
    (forge) => {
      const refunded = is('capturedAmount', 85_50);
      forge.set('payments', refunded, { status: 'VALIDATED' });
      forge.unset('payments', refunded, 'endedAt', 'reason');
    },
  ],
  [
    'a held payment released without a word of the payment',
    [
      'record-misplaced: C#marie/another#L (C#marie/held#L, found –)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999981450, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening client:held (0, found 3300)',

      'wallet-differs-from-journal: marie available (999990000, found 999986700)',
      'wallet-differs-from-journal: marie held (0, found 3300)',
      'payments-differ-from-journal: held RELEASE (0, found 1)',
    ],
    (forge) =>
      forge.copy('ledger', (item) => item['kind'] === 'HOLD' && item['amount'] === 33_00, {
        sk: 'another#L',
        kind: 'RELEASE',
        postings: { 'client:held': -33_00, 'client:available': 33_00 },
      }),
  ],
  [
    'an exported payment and its line erased, and the wallet put back',
    [
      'export-totals-differ: 2026-06-08 gross (12550, found 13550)',
      'export-totals-differ: 2026-06-08 fee (214, found 239)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999979150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (17210, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (340, found 365)',

      'line-differs-from-file: 2026-06-08 ten gross (1000, found 0)',
      'line-differs-from-file: 2026-06-08 ten net (975, found 0)',
      'owed-unexplained: gite (-7849, found -8824)',
      'export-unexplained: 2026-06-08 gite (8336, found 9311)',
    ],
    (forge) => {
      forge.remove('payments', ofTen);
      forge.remove('ledger', line);
      balance(forge, 10_00);
    },
  ],
  [
    'an invented credit, with its record',
    [
      'books-differ-from-journal: 2026-06-08 opening client:available (1000028150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening issuer:vouchers (-1000050000, found -1000000000)',

      'credit-unexplained: invented (0, found 1)',
    ],
    (forge) => {
      forge.copy('ledger', is('kind', 'CREDIT'), {
        sk: 'CREDIT#invented',
        creditId: 'invented',
        amount: 500_00,
        postings: { 'issuer:vouchers': -500_00, 'client:available': 500_00 },
      });
      balance(forge, 500_00);
    },
  ],
  [
    'an invented credit that names an order that nobody has released',
    [
      'credit-unexplained: line-2 order/2 (0, found 50000)',
      'books-differ-from-journal: 2026-06-08 opening client:available (1000028150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening issuer:vouchers (-1000050000, found -1000000000)',
    ],
    (forge) => {
      const creditId = derivedId('credit-order', 'order', '2');
      forge.copy('ledger', is('kind', 'CREDIT'), {
        sk: `CREDIT#${creditId}`,
        creditId,
        order: { id: 'order', row: 2 },
        amount: 500_00,
        postings: { 'issuer:vouchers': -500_00, 'client:available': 500_00 },
      });
      balance(forge, 500_00);
    },
  ],
  [
    'a credit raised with its record and the wallet',
    [
      'books-differ-from-journal: 2026-06-08 opening client:available (999978151, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening issuer:vouchers (-1000000001, found -1000000000)',

      'credit-unexplained: opening amount (1000000000, found 1000000001)',
    ],
    (forge) => {
      const credit = forge.get('ledger', is('kind', 'CREDIT'));
      const amount = Number(credit['amount']) + 1;
      Object.assign(credit, { amount, postings: { 'issuer:vouchers': 0 - amount, 'client:available': amount } });
      balance(forge, 1);
    },
  ],
  [
    'money passed on to a client whom no merge has made the same person',
    ['merge-unexplained: merge MERGE_OUT (0, found 5000)', 'merge-unexplained: merge MERGE_IN (0, found 5000)'],
    (forge) => {
      const merge = { v: 1, at: Date.parse('2026-06-10T09:00:00Z'), mergeId: 'merge', amount: 50_00 };
      const out = { 'client:available': -50_00, 'client:merged': 50_00 };
      const into = { 'client:available': 50_00, 'client:merged': -50_00 };
      forge.copy('wallets', () => true, { clientId: 'thief', available: 50_00, held: 0, holds: {} });
      balance(forge, -50_00);
      forge.add('ledger', {
        ...merge,
        kind: 'MERGE_OUT',
        clientId: marie,
        otherClientId: 'thief',
        postings: out,
        pk: `C#${marie}`,
        sk: 'MERGE#merge#MERGE_OUT',
      });
      forge.add('ledger', {
        ...merge,
        kind: 'MERGE_IN',
        clientId: 'thief',
        otherClientId: marie,
        postings: into,
        pk: 'C#thief',
        sk: 'MERGE#merge#MERGE_IN',
      });
    },
  ],
  [
    'postings that do not sum to zero',
    [
      'postings-wrong: D#2026-06-08#04/gite#ten#V (0, found -1)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999978149, found 999978150)',

      'wallet-differs-from-journal: marie available (999986699, found 999986700)',
    ],
    (forge) => forge.set('ledger', line, { postings: { 'client:available': -10_01, 'merchant:owed': 9_75, fees: 25 } }),
  ],
  [
    'a debit written twice',
    [
      'record-misplaced: D#2026-06-29#00/gite#open#V (D#2026-06-11#04/gite#open#V, found –)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999977650, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (18672, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (378, found 365)',

      'wallet-differs-from-journal: marie available (999986200, found 999986700)',
      'payments-differ-from-journal: open CAPTURE (1, found 2)',
    ],
    (forge) => forge.copy('ledger', openLine, { pk: 'D#2026-06-29#00' }),
  ],
];
