import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanTable } from '../../../adapters/dynamodb/scan-table.ts';
import { cents } from '../../../contract/money.ts';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { journalKey, type MerchantRecord } from '../../../core/ledger/journal.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import type { AuditedTable } from '../../../functions/audit-ledger/audit-once.ts';
import { auditLedger } from '../../../functions/audit-ledger/audit-ledger.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import {
  canyon,
  gite,
  marie,
  morning,
  noon,
  reimbursementWorld,
  type World,
} from '../../support/reimbursement-world.ts';
import { anOperation } from '../../support/operations.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
const terms = defaultTerms;

const audit = (world: World) =>
  auditLedger({ exports: () => world.exports.stored(), scan: (table) => scanTable(world.client, world.tables[table]) });

/** Every kind of movement, a transfer, a refund that is carried forward, and an export that is planned only. */
async function aBusyWorld(): Promise<World> {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.enrol(canyon, { status: 'PAUSED' });
  const refunded = await world.pay(gite, 85_50, noon('2026-06-01'), 250);
  await world.pay(gite, 10_00, noon('2026-06-01'), 250);
  await world.refund(await world.pay(gite, 12_00, noon('2026-06-01')), noon('2026-06-02'), false);
  await world.pay(canyon, 40_00, noon('2026-06-01'));
  const now = noon('2026-06-02');
  await world.request(gite, 33_00, now, 'PRE_RESERVATION');
  const confirmed = await world.request(gite, 60_00, now, 'PRE_RESERVATION');
  await runCommand(confirmed, { type: 'confirm', amount: cents(45_00) }, { now, terms }, world);
  const declined = await world.request(gite, 70_00, now, 'PRE_RESERVATION');
  await runCommand(declined, { type: 'decline-as-merchant', reason: 'OTHER' }, { now, terms }, world);
  await world.runBatch(morning('2026-06-08'));
  // One on a day that the next export seals, one on a day that none has sealed yet.
  for (const at of [noon('2026-06-08'), noon('2026-06-11')]) {
    await world.merchants.updateMerchant(gite, { city: 'Gap' }, anOperation({ at }));
  }
  await world.refund(refunded, noon('2026-06-09'), true);
  await world.runBatch(morning('2026-06-09'));
  await world.runBatch(morning('2026-06-10'));
  await world.pay(gite, 5_00, noon('2026-06-04'));
  await world.plan(morning('2026-06-11'));
  return world;
}

type Item = Record<string, unknown>;
type Dump = Record<AuditedTable, Item[]>;
type Matches = (item: Item) => boolean;

async function dump(world: World): Promise<Dump> {
  const all = async (table: AuditedTable) => {
    const { Items = [] } = await world.client.send(new ScanCommand({ TableName: world.tables[table] }));
    return Items;
  };
  const [ledger, payments, wallets, exports, operations] = await Promise.all(
    (['ledger', 'payments', 'wallets', 'exports', 'operations'] as const).map(all),
  );
  return { ledger: ledger!, payments: payments!, wallets: wallets!, exports: exports!, operations: operations! };
}

/** The tables as they were dumped, to be audited after somebody has changed them behind the code's back. */
function auditDump(tables: Dump) {
  return auditLedger({
    // eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
    async *exports() {
      yield* tables.exports.filter(({ pk }) => pk === 'EXPORT');
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
    async *scan(table) {
      yield* tables[table];
    },
  });
}

function forging(tables: Dump) {
  function first(table: AuditedTable, matches: Matches): Item {
    const found = tables[table].find(matches);
    if (!found) throw new Error('nothing to forge');
    return found;
  }
  return {
    get: first,
    set(table: AuditedTable, matches: Matches, field: string, value: unknown): void {
      first(table, matches)[field] = value;
    },
    remove(table: AuditedTable, matches: Matches): void {
      tables[table].splice(tables[table].indexOf(first(table, matches)), 1);
    },
    copy(table: AuditedTable, matches: Matches, changes: Item): void {
      tables[table].push({ ...first(table, matches), ...changes });
    },
  };
}
type Forging = ReturnType<typeof forging>;
const is = (field: string, value: unknown) => (item: Item) => item[field] === value;
const isExport = (date: string) => (item: Item) => item['pk'] === 'EXPORT' && item['sk'] === date;

describe('the audit', () => {
  let busy: Dump;
  beforeAll(async () => {
    busy = await dump(await aBusyWorld());
  });

  it('finds nothing wrong with what the system itself has written, and balances to zero', async () => {
    const report = await audit(await aBusyWorld());

    expect(report).toMatchObject({
      ok: true,
      findings: [],
      counts: { payments: 8, wallets: 1, clients: 1, merchants: 2, exports: 4, operations: 4 },
    });
    expect(Object.values(report.balances).reduce((sum, balance) => sum + balance, 0)).toBe(0);
    expect(report.balances['client:held']).toBe(33_00);
    expect(report.balances['bank:transit']).toBeGreaterThan(0);
  });

  it.each<[string, string[], (forge: Forging) => void]>([
    [
      'money in a wallet that no record explains',
      ['wallet-differs-from-journal'],
      (forge) => forge.set('wallets', () => true, 'available', 1),
    ],
    [
      'a negative balance',
      ['wallet-negative', 'wallet-differs-from-journal'],
      (forge) => forge.set('wallets', () => true, 'available', -1),
    ],
    [
      'a hold that no payment has',
      ['wallet-holds-differ', 'wallet-differs-from-journal', 'wallet-differs-from-payments'],
      (forge) => forge.set('wallets', () => true, 'held', 34_00),
    ],
    ['a wallet that is gone', ['wallet-missing'], (forge) => forge.remove('wallets', () => true)],
    [
      'a validated payment without its debit',
      [
        'payments-differ-from-journal',
        'wallet-differs-from-journal',
        'owed-unexplained',
        'export-unexplained',
        'export-totals-differ',
      ],
      (forge) => forge.remove('ledger', is('gross', 10_00)),
    ],
    [
      'a payment that forgets its debit',
      ['payments-differ-from-journal'],
      (forge) => forge.set('payments', is('capturedAmount', 10_00), 'status', 'CANCELLED'),
    ],
    [
      'a debit of another amount than the payment says',
      ['payments-differ-from-journal'],
      (forge) => forge.set('payments', is('capturedAmount', 10_00), 'capturedAmount', 9_99),
    ],
    [
      'more captured than authorised',
      ['payment-amounts-wrong', 'payments-differ-from-journal'],
      (forge) => forge.set('payments', is('capturedAmount', 45_00), 'capturedAmount', 60_01),
    ],
    [
      'postings that do not sum to zero',
      ['postings-wrong', 'wallet-differs-from-journal'],
      (forge) =>
        forge.set('ledger', is('gross', 10_00), 'postings', {
          'client:available': -10_01,
          'merchant:owed': 9_75,
          fees: 25,
        }),
    ],
    [
      'a record under another date than it says',
      ['record-misplaced'],
      (forge) => forge.copy('ledger', is('gross', 5_00), { pk: 'D#2026-06-29#00' }),
    ],
    [
      'a debit written twice',
      ['payments-differ-from-journal', 'record-misplaced'],
      (forge) => forge.copy('ledger', is('gross', 5_00), { pk: 'D#2026-06-29#00' }),
    ],
    [
      'a line that came after its date was closed',
      ['export-unexplained', 'export-totals-differ'],
      (forge) => forge.copy('ledger', is('gross', 10_00), { sk: `${gite}#late#V`, paymentId: 'late' }),
    ],
    [
      'a transfer of another amount',
      ['export-unexplained', 'owed-unexplained', 'export-totals-differ'],
      (forge) => forge.set('exports', is('status', 'EXPORTED'), 'net', 1),
    ],
    [
      'a transfer that posts another amount than it is of',
      ['postings-wrong'],
      (forge) => forge.set('exports', is('status', 'EXPORTED'), 'postings', { 'merchant:owed': -1, 'bank:transit': 1 }),
    ],
    [
      'a transfer that no export knows',
      ['transfer-unexplained'],
      (forge) => forge.copy('exports', is('status', 'EXPORTED'), { sk: '2026-05-04#1', exportDate: '2026-05-04' }),
    ],
    [
      'totals that are not the transfers',
      ['export-totals-differ'],
      (forge) => forge.set('exports', isExport('2026-06-10'), 'totals', { ...noTotals, net: cents(1) }),
    ],
    [
      'a date in two exports',
      ['due-date-closed-wrongly'],
      (forge) => forge.set('exports', isExport('2026-06-09'), 'dates', ['2026-06-08', '2026-06-09']),
    ],
    [
      'a date closed by another export than holds it',
      ['due-date-closed-wrongly'],
      (forge) => forge.set('exports', is('pk', 'DAY#2026-06-08'), 'exportDate', '2026-06-09'),
    ],
    [
      'an export taken out of the chain',
      ['manifest-chain-broken'],
      (forge) => forge.remove('exports', isExport('2026-06-09')),
    ],
    [
      'a line that the exports passed by',
      ['due-line-missed'],
      (forge) => forge.set('ledger', is('gross', 5_00), 'dueDate', '2026-06-07'),
    ],
    [
      'a carried amount that is lost',
      ['export-unexplained', 'export-totals-differ', 'owed-unexplained'],
      (forge) => forge.remove('ledger', is('carriedFrom', '2026-06-10')),
    ],
    [
      'a fee that is wrong with net and postings alike',
      ['payments-differ-from-journal'],
      (forge) => {
        const line = is('gross', 5_00);
        forge.set('ledger', line, 'postings', { 'client:available': -5_00, 'merchant:owed': 4_00, fees: 1_00 });
        forge.set('ledger', line, 'net', 4_00);
        forge.set('ledger', line, 'fee', 1_00);
      },
    ],
    [
      'a commission that was 2.5 % and is 30 %',
      ['payments-differ-from-journal'],
      (forge) => forge.set('payments', is('capturedAmount', 10_00), 'commissionBps', 30_00),
    ],
    [
      'the commission of a refunded payment changed',
      ['payments-differ-from-journal'],
      (forge) => forge.set('payments', is('status', 'REFUNDED'), 'commissionBps', 30_00),
    ],
    [
      'a payment that says another merchant',
      ['payments-differ-from-journal'],
      (forge) => forge.set('payments', is('capturedAmount', 5_00), 'merchantId', canyon),
    ],
    [
      'an open line moved to another merchant, key and all',
      ['payments-differ-from-journal'],
      (forge) => {
        const line = is('gross', 5_00);
        const { pk, sk } = journalKey({
          ...(forge.get('ledger', line) as unknown as MerchantRecord),
          merchantId: canyon,
        });
        forge.copy('ledger', line, { merchantId: canyon, pk, sk });
        forge.remove('ledger', (item) => line(item) && item['merchantId'] === gite);
      },
    ],
    [
      'a cursor that is a month ahead',
      ['cursor-differs-from-exports'],
      (forge) => forge.set('exports', is('pk', 'CURSOR'), 'closedThrough', '2026-07-11'),
    ],
    ['a cursor that is gone', ['cursor-differs-from-exports'], (forge) => forge.remove('exports', is('pk', 'CURSOR'))],
    [
      'a closed day that is open again',
      ['due-date-closed-wrongly'],
      (forge) => forge.remove('exports', is('pk', 'DAY#2026-06-08')),
    ],
    [
      'a transfer under another end-to-end id',
      ['transfer-misnamed'],
      (forge) => forge.set('exports', is('status', 'EXPORTED'), 'endToEndId', `260608-9-${gite}`),
    ],
    [
      'an operation that is told otherwise than it was',
      ['operation-changed'],
      (forge) => forge.set('operations', is('number', 1), 'by', { kind: 'OPERATOR', id: 'somebody', roles: [] }),
    ],
    [
      'an operation that is gone from the middle of its day',
      ['operation-chain-broken'],
      (forge) => forge.remove('operations', is('day', '2026-01-05')),
    ],
    [
      'the last operation of a sealed day gone',
      ['operations-differ-from-seal'],
      (forge) => forge.remove('operations', is('number', 2)),
    ],
    [
      'a day of operations gone that an export has sealed',
      ['operations-differ-from-seal'],
      (forge) => forge.remove('operations', is('day', '2026-06-08')),
    ],
    [
      'an operation added to a day that was sealed without any',
      ['operations-differ-from-seal'],
      (forge) => forge.copy('operations', is('day', '2026-06-08'), { day: '2026-06-07' }),
    ],
    [
      'what a newer release has written, in each table',
      ['item-strange', 'item-strange', 'item-strange', 'item-strange', 'item-strange'],
      (forge) => {
        for (const table of ['ledger', 'payments', 'wallets', 'exports', 'operations'] as const)
          forge.set(table, () => true, 'v', 99);
      },
    ],
  ])('finds %s', async (_, codes, forge) => {
    const forged = structuredClone(busy);
    forge(forging(forged));

    const report = await auditDump(forged);

    expect(report.ok).toBe(false);
    expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    expect(JSON.stringify(report.findings)).not.toMatch(/FR76|••|@/);
  });

  it('reads what an earlier release has exported, which left it in another account', async () => {
    const earlier = structuredClone(busy);
    for (const transfer of earlier.exports.filter(is('status', 'EXPORTED'))) {
      transfer['postings'] = { 'merchant:owed': 0 - Number(transfer['net']), 'merchant:paid': transfer['net'] };
    }

    const report = await auditDump(earlier);

    expect(report).toMatchObject({ ok: true, balances: { 'bank:transit': 0 } });
    expect(report.balances['merchant:paid']).toBeGreaterThan(0);
  });

  it('names a strange item by table and key, quotes nothing of it, and reads on', async () => {
    const forged = structuredClone(busy);
    const payment = forged.payments[0]!;
    payment['status'] = 'jean@example.org';
    const day = forged.exports.find(({ pk }) => String(pk).startsWith('DAY#'))!;
    day['exportDate'] = 'yesterday';

    const { findings, counts } = await auditDump(forged);

    expect(findings).toContainEqual({
      code: 'item-strange',
      subject: `Payments ${String(payment['id'])}`,
      actual: 'status is none that this release knows',
    });
    expect(findings).toContainEqual({
      code: 'item-strange',
      subject: `Exports ${String(day['pk'])}/-`,
      actual: 'exportDate is not a day YYYY-MM-DD',
    });
    expect(counts).toMatchObject({ payments: busy.payments.length - 1, wallets: 1, records: busy.ledger.length });
  });

  it('does not take a payment in flight for a loss', async () => {
    const world = await aBusyWorld();
    let scans = 0;
    const report = await auditLedger({
      exports: () => world.exports.stored(),
      async *scan(table) {
        // Between the ledger and the wallets, another payment is made.
        if (table === 'wallets' && (scans += 1) <= 2) await world.pay(gite, 21_00, noon('2026-06-10'));
        yield* scanTable(world.client, world.tables[table]);
      },
    });

    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(scans).toBeGreaterThan(1);
    expect(report.counts.wallets).toBe(1);
  });

  it('counts a client who never paid', async () => {
    const world = await reimbursementWorld(db);

    expect(await audit(world)).toMatchObject({ ok: true, counts: { clients: 1, payments: 0 } });
    expect((await world.client.send(new ScanCommand({ TableName: world.tables.wallets }))).Items).toMatchObject([
      { clientId: marie },
    ]);
  });
});
