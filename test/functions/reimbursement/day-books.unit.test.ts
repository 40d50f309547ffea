import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBooks } from '../../../adapters/dynamodb/open-books.ts';
import { HOUR_MS } from '../../../contract/duration.ts';
import { addMs, localDate, startOfParisDay } from '../../../core/time.ts';
import { auditOf } from '../../support/audit-of.ts';
import { gite, marie, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();

/** The cells of a file of an export, by column. */
function cellsOf(world: World, date: string, name: string): Record<string, string>[] {
  const [header = '', ...rows] = world.file(date, name).trimEnd().split('\r\n');
  const columns = header.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(columns.map((column, at): [string, string] => [column, cells[at] ?? '']));
  });
}

const inCents = (cell = ''): number => Number(cell.replace('.', ''));

/** What accounts held at the end of a day; those that held nothing are left out. */
const closingOf = (world: World, date: string, day: string) =>
  Object.fromEntries(
    cellsOf(world, date, 'balances.csv')
      .filter((row) => row['day'] === day && row['closing'] !== '0.00')
      .map(({ account = '', closing = '' }): [string, string] => [account, closing]),
  );

/** Each balance is the one before it and the movements of its day, whose postings are nothing in all. */
function expectExact(world: World, dates: readonly string[]): void {
  let before = new Map<string, number>();
  for (const date of dates) {
    const movements = cellsOf(world, date, 'movements.csv');
    const byNumber = new Map<string, number>();
    for (const { number = '', amount } of movements) {
      byNumber.set(number, (byNumber.get(number) ?? 0) + inCents(amount));
    }
    expect([...byNumber.values()].every((sum) => sum === 0)).toBe(true);
    expect([...byNumber.keys()]).toEqual(Array.from({ length: byNumber.size }, (_, at) => String(at + 1)));
    for (const { day, account = '', opening, added, taken, closing } of cellsOf(world, date, 'balances.csv')) {
      const own = movements.filter((row) => row['day'] === day && row['account'] === account);
      const amounts = own.map(({ amount }) => inCents(amount));
      const sum = (some: number[]) => some.reduce((total, amount) => total + amount, 0);
      expect(inCents(added)).toBe(sum(amounts.filter((amount) => amount > 0)));
      expect(inCents(taken)).toBe(0 - sum(amounts.filter((amount) => amount < 0)));
      expect(inCents(closing)).toBe(inCents(opening) + sum(amounts));
      if (before.has(account)) expect(inCents(opening)).toBe(before.get(account));
      before = new Map([...before, [account, inCents(closing)]]);
    }
  }
}

describe('the books of the days', () => {
  let world: World;
  const dates = ['2026-06-05', '2026-06-08', '2026-06-09', '2026-06-10'];
  beforeAll(async () => {
    world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 50_00, noon('2026-06-01'), 250);
    await world.runBatch(morning('2026-06-05'));
    await world.request(gite, 60_00, noon('2026-06-05'), 'PRE_RESERVATION');
    const late = addMs(startOfParisDay(localDate('2026-06-08')), -1);
    await world.refund(await world.pay(gite, 30_00, noon('2026-06-06')), late, false);
    await world.runBatch(morning('2026-06-08'));
    await world.runBatch(morning('2026-06-09'));
    await world.runBatch(morning('2026-06-10'));
  });

  it('begin with all that was before, and go on where they end', () => {
    expect(cellsOf(world, dates[0]!, 'balances.csv').map(({ day, opening }) => [day, opening])).toContainEqual([
      '2026-06-04',
      '9999950.00',
    ]);
    expectExact(world, dates);
  });

  it('hold each day that is over, a weekend with the Monday after it, and no day twice', () => {
    const days = dates.map((date) => [...new Set(cellsOf(world, date, 'balances.csv').map(({ day }) => day))]);
    expect(days).toEqual([['2026-06-04'], ['2026-06-05', '2026-06-06', '2026-06-07'], ['2026-06-08'], ['2026-06-09']]);
    expect(JSON.parse(world.file('2026-06-08', 'manifest.json'))).toMatchObject({
      books: { from: '2026-06-05', through: '2026-06-07' },
    });
  });

  it('have every movement on the day of Paris on which it was written, the transfers of an export on its own', () => {
    const told = dates.flatMap((date) =>
      cellsOf(world, date, 'movements.csv').map(({ day, movement, account, amount }) =>
        [day, movement, account, amount].join(' '),
      ),
    );
    expect(told).toEqual([
      '2026-06-05 HOLD client:available -60.00',
      '2026-06-05 HOLD client:held 60.00',
      '2026-06-06 CAPTURE client:available -30.00',
      '2026-06-06 CAPTURE merchant:owed 30.00',
      '2026-06-07 VOID client:available 30.00',
      '2026-06-07 VOID merchant:owed -30.00',
      '2026-06-08 TRANSFER merchant:owed -48.75',
      '2026-06-08 TRANSFER bank:transit 48.75',
    ]);
    expect(closingOf(world, '2026-06-10', '2026-06-09')).toEqual({
      'client:available': '9999890.00',
      'client:held': '60.00',
      'bank:transit': '48.75',
      'issuer:vouchers': '-10000000.00',
      fees: '1.25',
    });
  });

  it('name merchants, payments and transfers, and no client', () => {
    const files = dates.map((date) => world.file(date, 'movements.csv') + world.file(date, 'balances.csv')).join('');
    expect(files).toContain(`,${gite},,260608-1-${gite}\r\n`);
    expect(files).not.toContain(marie);
  });

  it('are what the audit finds in the journal', async () => {
    expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('a deployment that made exports before it had books', () => {
  /** As an earlier release would have left what is there. */
  async function ofBefore(world: World): Promise<void> {
    for (const TableName of [world.tables.ledger, world.tables.exports]) {
      const { Items = [] } = await world.client.send(new ScanCommand({ TableName }));
      for (const { bookedOn: _, books: _books, closing: _closing, ...Item } of Items) {
        await world.client.send(new PutCommand({ TableName, Item }));
      }
    }
  }
  const tablesOf = ({ tables: { ledger, exports } }: World) => ({ ledger, exports });

  it('has none until they are opened, then from that day on, to the cent', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 50_00, noon('2026-06-01'), 250);
    await world.runBatch(morning('2026-06-08'));
    await ofBefore(world);
    await world.pay(gite, 30_00, noon('2026-06-08'));
    await world.runBatch(morning('2026-06-09'));
    expect(world.has('2026-06-09', 'balances.csv')).toBe(false);

    const now = noon('2026-06-09');
    const counted = await openBooks(world.client, tablesOf(world), { now, dryRun: true });
    const opened = await openBooks(world.client, tablesOf(world), { now, dryRun: false });
    const again = await openBooks(world.client, tablesOf(world), { now: noon('2026-06-11'), dryRun: false });
    await world.pay(gite, 20_00, noon('2026-06-09'));
    await world.runBatch(morning('2026-06-10'));
    await world.runBatch(morning('2026-06-11'));

    expect([counted.outcome, opened.outcome, again.outcome]).toEqual(['counted', 'opened', 'were-open']);
    expect(opened.start).toMatchObject({ from: '2026-06-09', opening: { 'bank:transit': 48_75, fees: 1_25 } });
    expectExact(world, ['2026-06-10', '2026-06-11']);
    expect(closingOf(world, '2026-06-10', '2026-06-09')).toMatchObject({ 'merchant:owed': '50.00' });
    expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  });

  it('opens them without what was transferred on the day itself', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 50_00, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));
    const openOn = (day: string) => openBooks(world.client, tablesOf(world), { now: noon(day), dryRun: true });
    expect((await openOn('2026-06-08')).start.opening).not.toHaveProperty('bank:transit');
    expect((await openOn('2026-06-09')).start.opening).toHaveProperty('bank:transit', 50_00);
  });

  it('does not open them while yesterday may go on', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const midnight = startOfParisDay(localDate('2026-06-09'));
    const openAt = (ms: number) => openBooks(world.client, tablesOf(world), { now: addMs(midnight, ms), dryRun: true });
    for (const ms of [0, HOUR_MS - 1]) await expect(openAt(ms)).rejects.toThrow('wait an hour');
    await expect(openAt(HOUR_MS)).resolves.toMatchObject({ outcome: 'counted' });
    await world.plan(morning('2026-06-09'));
    await expect(openBooks(world.client, tablesOf(world), { now: noon('2026-06-09'), dryRun: true })).rejects.toThrow(
      'the export of 2026-06-09 is being made',
    );
  });
});

it('of a record that cannot be read wait until it is repaired, and merchants do not', async () => {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.pay(gite, 50_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-05'));
  await world.pay(gite, 30_00, noon('2026-06-05'));
  const { Items = [] } = await world.client.send(new ScanCommand({ TableName: world.tables.ledger }));
  const sound = Items.find(({ bookedOn, kind }) => kind === 'CAPTURE' && String(bookedOn).startsWith('2026-06-05'));
  const put = (Item: Record<string, unknown>) =>
    world.client.send(new PutCommand({ TableName: world.tables.ledger, Item }));
  await put({ ...sound, gross: 'much' });

  await world.runBatch(morning('2026-06-08'));

  expect(world.file('2026-06-08', 'ledger.csv')).toContain('TRANSFER,2026-06-08');
  expect(world.has('2026-06-08', 'balances.csv')).toBe(false);
  expect(JSON.parse(world.file('2026-06-08', 'manifest.json'))).not.toHaveProperty('books');

  await put({ ...sound });
  await world.runBatch(morning('2026-06-09'));

  expect(JSON.parse(world.file('2026-06-09', 'manifest.json'))).toMatchObject({
    books: { from: '2026-06-05', through: '2026-06-08' },
  });
  expectExact(world, ['2026-06-05', '2026-06-09']);
  expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
});
