import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { createHash } from 'node:crypto';
import { localDate } from '../../../core/time.ts';
import { is, isExport, isOutcome, isTransfer, type Forgery, type Forging } from './forging.ts';

const date = '2026-06-08';
const nameOf = (name: string) => exportFileKey(localDate(date), name);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const inExport = isExport(date);

/** Changes a file, and its hash in the table with it. */
function rewrite(forge: Forging, name: string, change: (text: string) => string): void {
  forge.file(nameOf(name), (text) => {
    const changed = change(text);
    const { files } = forge.get('exports', inExport) as { files: { name: string; sha256: string }[] };
    forge.set('exports', inExport, {
      files: files.map((file) => (file.name === name ? { ...file, sha256: sha256(changed) } : file)),
    });
    return changed;
  });
}

export const forgedFiles: Forgery[] = [
  [
    'a bank file changed',
    [
      'export-file-changed: 2026-06-08/pain.001.xml (a hash, found a hash)',
      'transfer-differs-from-bank-file: 260608-1-gite account (an account, found an account)',
    ],
    (forge) => forge.file(nameOf('pain.001.xml'), (text) => text.replace('FR76', 'FR14')),
  ],
  [
    'another bank for the account that was agreed on',
    [
      'account-unapproved: 260608-1-gite bic',
      'export-differs-from-files: 2026-06-08/manifest.json pain.001.xml (a hash, found a hash)',
    ],
    (forge) =>
      rewrite(forge, 'pain.001.xml', (text) =>
        text.replace('<Cdtr>', '<CdtrAgt><FinInstnId><BICFI>AGRIFRPP</BICFI></FinInstnId></CdtrAgt><Cdtr>'),
      ),
  ],
  [
    'a ledger file cut off',
    ['export-file-changed: 2026-06-08/ledger.csv (a hash, found a hash)'],
    (forge) => forge.file(nameOf('ledger.csv'), (text) => text.slice(0, -2)),
  ],
  [
    'the hash of a file in the table',
    [
      'export-file-changed: 2026-06-08/pain.001.xml (a hash, found a hash)',
      'export-differs-from-files: 2026-06-08/manifest.json pain.001.xml (a hash, found a hash)',
    ],
    (forge) => {
      const { files } = forge.get('exports', inExport) as { files: object[] };
      forge.set('exports', inExport, { files: [{ ...files[0], sha256: 'f'.repeat(64) }, ...files.slice(1)] });
    },
  ],
  [
    'the hash of the newest manifest, which no later one names',
    [
      'manifest-chain-broken: 2026-06-11 (a hash, found a hash)',
      'export-file-changed: 2026-06-10/manifest.json (a hash, found a hash)',
    ],
    (forge) => forge.set('exports', isExport('2026-06-10'), { manifestSha256: 'f'.repeat(64) }),
  ],
  [
    'an account in the bank file, with the file’s hash in the table',
    [
      'export-differs-from-files: 2026-06-08/manifest.json pain.001.xml (a hash, found a hash)',
      'transfer-differs-from-bank-file: 260608-1-gite account (an account, found an account)',
    ],
    (forge) =>
      rewrite(forge, 'pain.001.xml', (text) => text.replace('FR7630006000011234567890189', 'DE89370400440532013000')),
  ],
  [
    'an amount in the bank file, with the file’s hash in the table',
    [
      'export-differs-from-files: 2026-06-08/manifest.json pain.001.xml (a hash, found a hash)',
      'transfer-differs-from-bank-file: 260608-1-gite amount (19311, found 9311)',
    ],
    (forge) => rewrite(forge, 'pain.001.xml', (text) => text.replace('>93.11</InstdAmt>', '>193.11</InstdAmt>')),
  ],
  [
    'a frozen debtor’s account',
    ['export-differs-from-files: 2026-06-08/pain.001.xml debtor'],
    (forge) => {
      const { debtor } = forge.get('exports', inExport) as { debtor: object };
      forge.set('exports', inExport, { debtor: { ...debtor, iban: 'DE89370400440532013000' } });
    },
  ],
  [
    'a frozen execution date, with that of its transfer',
    [
      'export-differs-from-files: 2026-06-08/pain.001.xml executionDate',
      'export-differs-from-files: 2026-06-08/manifest.json executionDate (2026-06-08, found 2026-06-19)',
    ],
    (forge) => {
      forge.set('exports', inExport, { executionDate: '2026-06-19' });
      forge.set('exports', isTransfer, { executionDate: '2026-06-19' });
    },
  ],
  [
    'a transfer’s gross and fee, with what finance looks up',
    [
      'transfer-differs-from-file: 260608-1-gite gross (9550, found 9555)',
      'transfer-differs-from-file: 260608-1-gite fee (239, found 244)',
    ],
    (forge) => {
      const { gross, fee } = forge.get('exports', isTransfer);
      const more = { gross: Number(gross) + 5, fee: Number(fee) + 5 };
      forge.set('exports', isTransfer, more);
      forge.set('exports', isOutcome, more);
    },
  ],
  [
    'a transfer’s count of payments, with what finance looks up',
    ['transfer-differs-from-file: 260608-1-gite paymentCount (2, found 7)'],
    (forge) => {
      forge.set('exports', isTransfer, { paymentCount: 7 });
      forge.set('exports', isOutcome, { paymentCount: 7 });
    },
  ],
  [
    'the sums of an export and its transfer, as if a payment had never been',
    [
      'export-differs-from-files: 2026-06-08/manifest.json gross (13550, found 12550)',
      'export-differs-from-files: 2026-06-08/manifest.json fee (239, found 214)',
      'export-differs-from-files: 2026-06-08/manifest.json net (9311, found 8336)',
      'books-differ-from-journal: 2026-06-08 opening client:available (999979150, found 999978150)',
      'books-differ-from-journal: 2026-06-08 opening merchant:owed (17210, found 18185)',
      'books-differ-from-journal: 2026-06-08 opening fees (340, found 365)',
      'books-differ-from-journal: 2026-06-09 merchant:owed (9849, found 8874)',
      'books-differ-from-journal: 2026-06-09 bank:transit (8336, found 9311)',

      'transfer-differs-from-bank-file: 260608-1-gite amount (9311, found 8336)',
      'line-differs-from-file: 2026-06-08 ten gross (1000, found 0)',
      'line-differs-from-file: 2026-06-08 ten net (975, found 0)',
      'transfer-differs-from-file: 260608-1-gite gross (9550, found 8550)',
      'transfer-differs-from-file: 260608-1-gite fee (239, found 214)',
      'transfer-differs-from-file: 260608-1-gite net (9311, found 8336)',
      'transfer-differs-from-file: 260608-1-gite paymentCount (2, found 1)',
    ],
    (forge) => {
      const { totals } = forge.get('exports', inExport) as { totals: Record<string, number> };
      const { gross = 0, fee = 0, net = 0, paymentCount = 0 } = totals;
      forge.set('exports', inExport, {
        totals: { ...totals, gross: gross - 10_00, fee: fee - 25, net: net - 9_75, paymentCount: paymentCount - 1 },
      });
      const transfer = forge.get('exports', isTransfer) as Record<string, number>;
      const less = {
        gross: transfer['gross']! - 10_00,
        fee: transfer['fee']! - 25,
        net: transfer['net']! - 9_75,
        paymentCount: transfer['paymentCount']! - 1,
      };
      forge.set('exports', isOutcome, less);
      forge.set('exports', isTransfer, {
        ...less,
        postings: { 'merchant:owed': 0 - less.net, 'bank:transit': less.net },
      });
      forge.remove('payments', is('capturedAmount', 10_00));
      forge.remove('ledger', is('gross', 10_00));
      forge.set('wallets', () => true, { available: Number(forge.get('wallets', () => true)['available']) + 10_00 });
    },
  ],
];
