import { cents } from '../../../contract/money.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { gite } from '../../support/reimbursement-world.ts';
import { is, isExport, isOutcome, isTransfer, type Forgery } from './forging.ts';

const line = is('gross', 10_00);
const openLine = is('gross', 5_00);

export const forgedExports: Forgery[] = [
  [
    'the balance with which the books of an export end',
    [
      'books-differ-from-journal: 2026-06-09 bank:transit (9311, found 9312)',
      'books-differ-from-journal: 2026-06-10 opening bank:transit (9312, found 9311)',
    ],
    (forge) => {
      const { closing } = forge.get('exports', isExport('2026-06-09')) as { closing: Record<string, number> };
      forge.set('exports', isExport('2026-06-09'), { closing: { ...closing, 'bank:transit': 93_12 } });
    },
  ],
  [
    'a movement put into the books of another day',
    [
      'record-misplaced: D#2026-06-11#04/gite#open#V (2026-06-04#04, found 2026-06-08#04)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999978650, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (17698, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (352, found 365)',
      'books-differ-from-journal: 2026-06-09 client:available (999977650, found 999978150)',
      'books-differ-from-journal: 2026-06-09 merchant:owed (9361, found 8874)',
      'books-differ-from-journal: 2026-06-09 fees (378, found 365)',
    ],
    (forge) => forge.set('ledger', is('gross', 5_00), { bookedOn: '2026-06-08#04' }),
  ],
  [
    'a line that came after its date was closed',
    [
      'export-totals-differ: 2026-06-08 gross (14550, found 13550)',
      'export-totals-differ: 2026-06-08 fee (264, found 239)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999977150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (19160, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (390, found 365)',

      'owed-unexplained: gite (-7849, found -6874)',
      'export-unexplained: 2026-06-08 gite (10286, found 9311)',
      'wallet-differs-from-journal: marie available (999985700, found 999986700)',
      'payments-differ-from-journal: late CAPTURE (0, found 1)',
      'line-differs-from-file: 2026-06-08 late gross (0, found 1000)',
      'line-differs-from-file: 2026-06-08 late net (0, found 975)',
    ],
    (forge) => forge.copy('ledger', line, { sk: `${gite}#late#V`, paymentId: 'late' }),
  ],
  [
    'a line that the exports passed by',
    [
      'record-misplaced: D#2026-06-11#04/gite#open#V (D#2026-06-07#04/gite#open#V, found –)',
      'due-line-missed: D#2026-06-11#04/gite#open#V (0, found 487)',
      'payments-differ-from-journal: open CAPTURE dueDate (2026-06-11, found 2026-06-07)',
    ],
    (forge) => forge.set('ledger', openLine, { dueDate: '2026-06-07' }),
  ],
  [
    'a carried amount that is lost',
    [
      'export-totals-differ: 2026-06-10 carried (0, found -8336)',
      'owed-unexplained: gite (487, found -7849)',
      'export-unexplained: 2026-06-10 gite (-8336, found 0)',
    ],
    (forge) => void forge.remove('ledger', is('carriedFrom', '2026-06-10')),
  ],
  [
    'a transfer of another net',
    [
      'postings-wrong: 260608-1-gite (1, found 9311)',
      'transfer-amounts-wrong: 260608-1-gite (9311, found 1)',
      'export-outcomes-differ: 2026-06-08 (4001, found 13311)',
      'export-totals-differ: 2026-06-08 net (1, found 9311)',
      'transfer-differs-from-bank-file: 260608-1-gite amount (9311, found 1)',
      'transfer-differs-from-file: 260608-1-gite net (9311, found 1)',
      'transfer-differs-from-outcome: 260608-1-gite net (1, found 9311)',
      'owed-unexplained: gite (-7849, found 1461)',
      'export-unexplained: 2026-06-08 gite (9311, found 1)',
      'transfers-differ-from-journal: 260608-1-gite transit (1, found 9311)',
    ],
    (forge) => forge.set('exports', isTransfer, { net: 1 }),
  ],
  [
    'a transfer of another net, with its postings, gross and outcome',
    [
      'export-totals-differ: 2026-06-08 net (9312, found 9311)',
      'books-differ-from-journal: 2026-06-09 merchant:owed (8873, found 8874)',
      'books-differ-from-journal: 2026-06-09 bank:transit (9312, found 9311)',

      'transfer-differs-from-bank-file: 260608-1-gite amount (9311, found 9312)',
      'transfer-differs-from-file: 260608-1-gite gross (9550, found 9551)',
      'transfer-differs-from-file: 260608-1-gite net (9311, found 9312)',
      'owed-unexplained: gite (-7849, found -7850)',
      'export-unexplained: 2026-06-08 gite (9311, found 9312)',
    ],
    (forge) => {
      const { net, gross } = forge.get('exports', isTransfer);
      const more = { net: Number(net) + 1, gross: Number(gross) + 1 };
      forge.set('exports', isOutcome, more);
      forge.set('exports', isTransfer, {
        ...more,
        postings: { 'merchant:owed': 0 - more.net, 'bank:transit': more.net },
      });
    },
  ],
  [
    'a transfer of another gross',
    [
      'transfer-amounts-wrong: 260608-1-gite (-238, found 9311)',
      'transfer-differs-from-file: 260608-1-gite gross (9550, found 1)',
      'transfer-differs-from-outcome: 260608-1-gite gross (1, found 9550)',
    ],
    (forge) => forge.set('exports', isTransfer, { gross: 1 }),
  ],
  [
    'a transfer of another fee, and gross with it',
    [
      'transfer-differs-from-file: 260608-1-gite gross (9550, found 9555)',
      'transfer-differs-from-file: 260608-1-gite fee (239, found 244)',
      'transfer-differs-from-outcome: 260608-1-gite gross (9555, found 9550)',
      'transfer-differs-from-outcome: 260608-1-gite fee (244, found 239)',
    ],
    (forge) => {
      const { gross, fee } = forge.get('exports', isTransfer);
      forge.set('exports', isTransfer, { gross: Number(gross) + 5, fee: Number(fee) + 5 });
    },
  ],
  [
    'a transfer that counts another number of payments',
    [
      'transfer-differs-from-file: 260608-1-gite paymentCount (2, found 7)',
      'transfer-differs-from-outcome: 260608-1-gite paymentCount (7, found 2)',
    ],
    (forge) => forge.set('exports', isTransfer, { paymentCount: 7 }),
  ],
  [
    'a transfer that hides a refund',
    [
      'transfer-differs-from-file: 260608-1-gite refundCount (0, found 7)',
      'transfer-differs-from-outcome: 260608-1-gite refundCount (7, found 0)',
    ],
    (forge) => forge.set('exports', isTransfer, { refundCount: 7 }),
  ],
  [
    'a transfer to an account that nobody has agreed on',
    [
      'account-unapproved: 260608-1-gite',
      'transfer-differs-from-bank-file: 260608-1-gite account (an account, found an account)',
    ],
    (forge) => forge.set('exports', isTransfer, { iban: 'FR14••••2606' }),
  ],
  [
    'a transfer on another day than its export’s',
    ['transfer-differs-from-export: 260608-1-gite executionDate (2026-06-08, found 2026-06-19)'],
    (forge) => forge.set('exports', isTransfer, { executionDate: '2026-06-19' }),
  ],
  [
    'a transfer made at another time than its export',
    ['transfer-differs-from-export: 260608-1-gite at (1780894800000, found 1780900000000)'],
    (forge) => forge.set('exports', isTransfer, { at: 1780900000000 }),
  ],
  [
    'a transfer that posts another amount than it is of',
    [
      'postings-wrong: 260608-1-gite (9311, found 1)',
      'books-differ-from-journal: 2026-06-09 merchant:owed (18184, found 8874)',
      'books-differ-from-journal: 2026-06-09 bank:transit (1, found 9311)',

      'transfers-differ-from-journal: 260608-1-gite transit (9311, found 1)',
    ],
    (forge) => forge.set('exports', isTransfer, { postings: { 'merchant:owed': -1, 'bank:transit': 1 } }),
  ],
  [
    'a transfer that no export knows',
    ['transfer-unexplained: 260608-1-gite'],
    (forge) => forge.copy('exports', isTransfer, { sk: '2026-05-04#1', exportDate: '2026-05-04' }),
  ],
  [
    'a transfer under another end-to-end id',
    [
      'transfer-misnamed: gite 2026-06-08#1',
      'transfer-differs-from-bank-file: 260608-1-gite (1, found 0)',
      'transfer-differs-from-file: 260608-1-gite (1, found 0)',
      'transfer-differs-from-outcome: 260608-1-gite (0, found 1)',
      'transfer-differs-from-outcome: 260608-9-gite (1, found 0)',
      'transfer-differs-from-file: 260608-9-gite (0, found 1)',
      'transfer-differs-from-bank-file: 260608-9-gite (0, found 1)',
    ],
    (forge) => forge.set('exports', isTransfer, { endToEndId: `260608-9-${gite}` }),
  ],
  [
    'a transfer that says that it was paid',
    [
      'transfer-changes-differ: 260608-1-gite PAID (0, found 0)',
      'transfers-differ-from-journal: 260608-1-gite transit (0, found 9311)',
      'transfers-differ-from-journal: 260608-1-gite bank (9311, found 0)',
    ],
    (forge) => forge.set('exports', isTransfer, { status: 'PAID' }),
  ],
  [
    'a transfer that was accepted without a record',
    ['transfer-changes-differ: 260608-1-gite/1 (1, found 0)'],
    (forge) => forge.set('exports', isTransfer, { status: 'ACCEPTED', version: 1 }),
  ],
  [
    'a transfer that is gone',
    [
      'export-outcomes-differ: 2026-06-08 (4000, found 13311)',
      'export-totals-differ: 2026-06-08 transferCount (0, found 1)',
      'export-totals-differ: 2026-06-08 net (0, found 9311)',
      'books-differ-from-journal: 2026-06-09 merchant:owed (18185, found 8874)',
      'books-differ-from-journal: 2026-06-09 bank:transit (0, found 9311)',

      'transfer-differs-from-bank-file: 260608-1-gite (1, found 0)',
      'transfer-differs-from-file: 260608-1-gite (1, found 0)',
      'transfer-differs-from-outcome: 260608-1-gite (0, found 1)',
      'owed-unexplained: gite (-7849, found 1462)',
      'export-unexplained: 2026-06-08 gite (9311, found 0)',
    ],
    (forge) => void forge.remove('exports', isTransfer),
  ],
  [
    'totals that are not the transfers',
    [
      'export-differs-from-files: 2026-06-10/manifest.json gross (-8550, found 0)',
      'export-differs-from-files: 2026-06-10/manifest.json fee (-214, found 0)',
      'export-differs-from-files: 2026-06-10/manifest.json carriedIn (4000, found 0)',
      'export-differs-from-files: 2026-06-10/manifest.json net (0, found 1)',
      'export-differs-from-files: 2026-06-10/manifest.json carriedForward (-4336, found 0)',
      'export-outcomes-differ: 2026-06-10 (0, found -4336)',
      'export-totals-differ: 2026-06-10 net (0, found 1)',
      'export-totals-differ: 2026-06-10 carried (-8336, found 0)',
      'export-totals-differ: 2026-06-10 gross (-8550, found 0)',
      'export-totals-differ: 2026-06-10 fee (-214, found 0)',
    ],
    (forge) => forge.set('exports', isExport('2026-06-10'), { totals: { ...noTotals, net: cents(1) } }),
  ],
  [
    'a sum that finance is shown otherwise',
    [
      'export-outcomes-differ: 2026-06-08 (13311, found 4001)',
      'transfer-differs-from-outcome: 260608-1-gite net (9311, found 1)',
    ],
    (forge) => forge.set('exports', isOutcome, { net: 1 }),
  ],
  [
    'a sum that was withheld, shown otherwise',
    ['export-outcomes-differ: 2026-06-08 (13311, found 9312)'],
    (forge) => forge.set('exports', is('kind', 'WITHHELD'), { net: 1 }),
  ],
  [
    'a date in two exports',
    [
      'due-date-closed-wrongly: 2026-06-08 (2026-06-08, found 2026-06-09)',
      'export-differs-from-files: 2026-06-09/manifest.json dueDates (["2026-06-09"], found ["2026-06-08","2026-06-09"])',
      'due-date-closed-wrongly: 2026-06-08 (2026-06-09, found 2026-06-08)',
      'export-totals-differ: 2026-06-08 gross (0, found 13550)',
      'export-totals-differ: 2026-06-08 fee (0, found 239)',
      'export-totals-differ: 2026-06-09 gross (18050, found 4500)',
      'export-totals-differ: 2026-06-09 fee (352, found 113)',
      'line-differs-from-file: 2026-06-08 ten gross (1000, found 0)',
      'line-differs-from-file: 2026-06-08 ten net (975, found 0)',
      'line-differs-from-file: 2026-06-08 refunded gross (8550, found 0)',
      'line-differs-from-file: 2026-06-08 refunded net (8336, found 0)',
      'line-differs-from-file: 2026-06-08 of-canyon gross (4000, found 0)',
      'line-differs-from-file: 2026-06-08 of-canyon net (4000, found 0)',
      'export-unexplained: 2026-06-08 gite (0, found 9311)',
      'export-unexplained: 2026-06-09 gite (13698, found 4387)',
      'line-differs-from-file: 2026-06-09 ten gross (0, found 1000)',
      'line-differs-from-file: 2026-06-09 ten net (0, found 975)',
      'line-differs-from-file: 2026-06-09 refunded gross (0, found 8550)',
      'line-differs-from-file: 2026-06-09 refunded net (0, found 8336)',
      'export-unexplained: 2026-06-08 canyon (0, found 4000)',
      'export-unexplained: 2026-06-09 canyon (8000, found 4000)',
      'line-differs-from-file: 2026-06-09 of-canyon gross (0, found 4000)',
      'line-differs-from-file: 2026-06-09 of-canyon net (0, found 4000)',
    ],
    (forge) => forge.set('exports', isExport('2026-06-09'), { dates: ['2026-06-08', '2026-06-09'] }),
  ],
  [
    'a date closed by another export than holds it',
    ['due-date-closed-wrongly: 2026-06-08 (2026-06-08, found 2026-06-09)'],
    (forge) => forge.set('exports', is('pk', 'DAY#2026-06-08'), { exportDate: '2026-06-09' }),
  ],
  [
    'a closed day that is open again',
    ['due-date-closed-wrongly: 2026-06-08 (2026-06-08, found none)'],
    (forge) => void forge.remove('exports', is('pk', 'DAY#2026-06-08')),
  ],
  [
    'a day closed that no export holds',
    ['due-date-closed-wrongly: 2026-07-08 (none, found 2026-06-08)'],
    (forge) => forge.copy('exports', is('pk', 'DAY#2026-06-08'), { pk: 'DAY#2026-07-08' }),
  ],
  [
    'an export taken out of the chain',
    [
      'manifest-chain-broken: 2026-06-10 (a hash, found a hash)',
      'due-date-closed-wrongly: 2026-06-09 (none, found 2026-06-09)',
      'export-outcomes-differ: 2026-06-09 gite',
      'transfer-unexplained: 260609-1-gite',
      'export-outcomes-differ: 2026-06-09 canyon',
      'due-line-missed: D#2026-06-09#06/canyon#CARRY#2026-06-08 (0, found 4000)',
      'due-line-missed: D#2026-06-09#04/gite#confirmed#V (0, found 4387)',
      'books-differ-from-journal: 2026-06-10 merchant:owed (538, found -3849)',
      'books-differ-from-journal: 2026-06-10 bank:transit (9311, found 13698)',
      'books-differ-from-journal: 2026-06-10 opening merchant:owed (18185, found 8874)',
      'books-differ-from-journal: 2026-06-10 opening bank:transit (0, found 9311)',
      'books-differ-from-journal: 2026-06-10 from (2026-06-08, found 2026-06-09)',

      'operations-differ-from-seal: 2026-06-08 (0, found 1)',
      'owed-unexplained: canyon (8000, found 4000)',
      'export-unexplained: 2026-06-09 canyon (0, found 4000)',
    ],
    (forge) => void forge.remove('exports', isExport('2026-06-09')),
  ],
  [
    'an export that names another manifest before it',
    [
      'manifest-chain-broken: 2026-06-10 (a hash, found a hash)',
      'export-differs-from-files: 2026-06-10/manifest.json previousManifestSha256 (a hash, found a hash)',
    ],
    (forge) => forge.set('exports', isExport('2026-06-10'), { previousManifestSha256: 'f'.repeat(64) }),
  ],
  [
    'a cursor that is a month ahead',
    ['cursor-differs-from-exports: CURSOR (2026-06-11, found 2026-07-11)'],
    (forge) => forge.set('exports', is('pk', 'CURSOR'), { closedThrough: '2026-07-11' }),
  ],
  [
    'a cursor that is gone',
    ['cursor-differs-from-exports: CURSOR (2026-06-11, found none)'],
    (forge) => void forge.remove('exports', is('pk', 'CURSOR')),
  ],
];
