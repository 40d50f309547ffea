import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { derivedId } from '../../../core/ids.ts';
import { dueKey, shardOf } from '../../../core/ledger/journal.ts';
import { debtDate } from '../../../core/ledger/debt-date.ts';
import { localDate } from '../../../core/time.ts';
import { getExport } from '../../../functions/back-office-api/exports/get-export.ts';
import { getExportOutcome } from '../../../functions/back-office-api/exports/get-export-outcome.ts';
import { auditOf } from '../../support/audit-of.ts';
import { aCall } from '../../support/call.ts';
import { captureLog } from '../../support/captured-log.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const log = captureLog();

const monday = localDate('2026-06-08');
const tuesday = localDate('2026-06-09');
const wednesday = localDate('2026-06-10');

/** In one shard with the gîte, before it and after it. */
const neighbours = Array.from({ length: 5_000 }, (_, n) => derivedId('neighbour', String(n))).filter(
  (id) => shardOf(id) === shardOf(gite),
);
const before = neighbours.find((id) => id < gite) ?? '';
const after = neighbours.find((id) => id > gite) ?? '';

type Item = Record<string, unknown>;

/** Something of the gîte that an export reads: where it stands, and how it is broken. */
interface Broken {
  table: 'ledger' | 'directory';
  key: (paymentId: string) => { pk: string; sk: string };
  broken: (sound: Item | undefined) => Item;
}

const lines = dueKey(monday, shardOf(gite));
const capture = (paymentId: string) => ({ pk: lines, sk: `${gite}#${paymentId}#V` });
const reasons: [string, Broken][] = [
  [
    'a line whose net is not gross less fee',
    { table: 'ledger', key: capture, broken: (line) => ({ ...line, fee: 1 }) },
  ],
  ['a line of no kind', { table: 'ledger', key: capture, broken: (line) => ({ ...line, kind: 'STRANGE' }) }],
  [
    'a line of another merchant',
    { table: 'ledger', key: capture, broken: (line) => ({ ...line, merchantId: before }) },
  ],
  ['a line of another day', { table: 'ledger', key: capture, broken: (line) => ({ ...line, dueDate: tuesday }) }],
  [
    'a debt that cannot be read',
    {
      table: 'ledger',
      key: () => ({ pk: dueKey(debtDate, shardOf(gite)), sk: `${gite}#CARRY#2026-06-01` }),
      broken: () => ({ kind: 'CARRY' }),
    },
  ],
  [
    'an establishment that cannot be read',
    {
      table: 'directory',
      key: () => ({ pk: `MERCHANT#${gite}`, sk: 'PROFILE' }),
      broken: (merchant) => ({ ...merchant, status: 'STRANGE' }),
    },
  ],
];

/** Breaks it. @returns how it is repaired */
async function breakIt(world: World, { table, key, broken }: Broken, paymentId: string): Promise<() => Promise<void>> {
  const TableName = world.tables[table];
  const Key = key(paymentId);
  const { Item: sound } = await world.client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  await world.client.send(new PutCommand({ TableName, Item: { ...broken(sound), ...Key } }));
  return async () => {
    if (sound) await world.client.send(new PutCommand({ TableName, Item: sound }));
    else await world.client.send(new DeleteCommand({ TableName, Key }));
  };
}

const merchantsIn = (world: World, date: string) =>
  world
    .file(date, 'ledger.csv')
    .split('\r\n')
    .filter((row) => row.startsWith('TRANSFER,'))
    .map((row) => [row.split(',')[2], row.split(',')[7]]);

async function threePaid(world: World) {
  for (const id of [before, gite, after]) await world.enrol(id);
  await world.pay(before, 30_00, noon('2026-06-01'));
  const paid = await world.pay(gite, 40_00, noon('2026-06-01'));
  await world.pay(after, 50_00, noon('2026-06-01'));
  return paid;
}

describe.each(reasons)('a merchant with %s', (_, broken) => {
  it('is left out alone, and paid by the first export after the repair', async () => {
    const world = await reimbursementWorld(db);
    const paid = await threePaid(world);
    await world.pay(gite, 25_00, noon('2026-06-02'));
    const repair = await breakIt(world, broken, paid.id);

    await world.runBatch(morning(monday));

    expect(merchantsIn(world, monday)).toEqual([
      [before, '30.00'],
      [after, '50.00'],
    ]);
    expect(world.file(monday, 'ledger.csv')).not.toContain(gite);
    expect(log.counted('MerchantLeftOut')).toBe(1);
    const body = await getExport(aCall<'getExport'>({ params: { date: monday } }), {
      exports: world.exports,
      directory: world.merchants,
      links: (key) => Promise.resolve(key),
    });
    expect(body).toMatchObject({ body: { leftOut: [{ merchantId: gite, since: monday }] } });

    await repair();
    const waiting = await auditOf(world);
    expect(waiting.findings).toEqual([{ code: 'merchant-left-out', subject: gite, expected: 'none', actual: monday }]);

    await world.runBatch(morning(tuesday));

    expect(merchantsIn(world, tuesday)).toEqual([[gite, '65.00']]);
    expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  });
});

const [, unreadable] = reasons[1]!;

describe('a merchant that is left out', () => {
  it('is told of in the log, with what cannot be read', async () => {
    const world = await reimbursementWorld(db);
    const { id } = await threePaid(world);
    await breakIt(world, unreadable, id);
    await world.runBatch(morning(monday));

    const { pk, sk } = capture(id);
    expect(log.entries()).toContainEqual(
      expect.objectContaining({
        level: 'ERROR',
        merchantId: gite,
        error: 'StrangeItem',
        table: 'Ledger',
        key: `${pk}/${sk}`,
      }),
    );
  });

  it('stays so until it is repaired, and then all of its days are in one transfer', async () => {
    const world = await reimbursementWorld(db);
    const paid = await threePaid(world);
    await world.pay(gite, 25_00, noon('2026-06-02'));
    const repair = await breakIt(world, unreadable, paid.id);
    await world.runBatch(morning(monday));
    await world.runBatch(morning(tuesday));
    expect(merchantsIn(world, tuesday)).toEqual([]);

    await repair();
    await world.runBatch(morning(wednesday));

    expect(merchantsIn(world, wednesday)).toEqual([[gite, '65.00']]);
    const detail = await getExportOutcome(
      aCall<'getExportOutcome'>({ params: { date: wednesday, id: gite }, query: {}, caller: 'finance' }),
      { ...world, directory: world.merchants },
    );
    expect(detail).toMatchObject({ body: { lines: [{ dueDate: monday }, { dueDate: tuesday }] } });
    expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  });

  it('is told of in the manifest, as is its return', async () => {
    const world = await reimbursementWorld(db);
    const repair = await breakIt(world, unreadable, (await threePaid(world)).id);
    await world.runBatch(morning(monday));
    await repair();
    await world.runBatch(morning(tuesday));

    const left = [{ merchantId: gite, dates: [monday] }];
    expect(JSON.parse(world.file(monday, 'manifest.json'))).toMatchObject({ leftOut: left });
    expect(JSON.parse(world.file(tuesday, 'manifest.json'))).toMatchObject({ leftBehind: left });
  });

  it('keeps what it gives back meanwhile: both are in the same transfer', async () => {
    const world = await reimbursementWorld(db);
    const paid = await threePaid(world);
    const other = await world.pay(gite, 35_00, noon('2026-06-01'));
    const repair = await breakIt(world, unreadable, paid.id);
    await world.runBatch(morning(monday));
    await world.refund(other, noon(monday), true);
    await repair();

    await world.runBatch(morning(tuesday));

    expect(merchantsIn(world, tuesday)).toEqual([[gite, '40.00']]);
    expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  });
});

it('an export stops when more merchants than that are unreadable: a release is wrong, not a line', async () => {
  const world = await reimbursementWorld(db);
  const paid = await threePaid(world);
  const Key = capture(paid.id);
  const { Item } = await world.client.send(new GetCommand({ TableName: world.tables.ledger, Key }));
  for (let n = 0; n < 101; n += 1) {
    await world.client.send(
      new PutCommand({ TableName: world.tables.ledger, Item: { ...Item, sk: `m${String(n).padStart(3, '0')}#p#V` } }),
    );
  }
  await expect(world.runBatch(morning(monday))).rejects.toMatchObject({ name: 'ExportRefused' });
});
