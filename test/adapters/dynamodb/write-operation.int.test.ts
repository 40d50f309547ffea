import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import { fromOperationItem } from '../../../adapters/dynamodb/operation-item.ts';
import { operationStore } from '../../../adapters/dynamodb/operation-store.ts';
import { writeOperation } from '../../../adapters/dynamodb/write-operation.ts';
import { recordHash } from '../../../core/operations/operation.ts';
import { instant, localDate } from '../../../core/time.ts';
import { faults } from '../../support/faults.ts';
import { meanwhile } from '../../support/meanwhile.ts';
import { anOperation } from '../../support/operations.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
beforeEach(async () => {
  tables = await db.freshTables();
});

const put = (pk: string): NamedWrite<'thing'> => ({
  name: 'thing',
  Put: { TableName: tables.directory, Item: { pk, sk: '-' }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const act = (pk: string, operation = anOperation(), client = db.documents) =>
  writeOperation([put(pk)], operation, { client, operations: tables.operations });
async function all(table: string) {
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items;
}
const records = async () => (await all(tables.operations)).map(fromOperationItem);

describe('an act and its record', () => {
  it('are written together, each record holding the hash of the one before it', async () => {
    for (const pk of ['a', 'b', 'c']) expect(await act(pk)).toEqual({ committed: true, after: undefined });

    const chain = await records();
    expect(chain.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(chain.map(({ previousHash }) => previousHash)).toEqual(['', chain[0]!.hash, chain[1]!.hash]);
    expect(chain.every((record) => record.hash === recordHash(record))).toBe(true);
    expect(await all(tables.directory)).toHaveLength(3);
  });

  it('neither is written when the act is refused', async () => {
    await act('a');
    expect(await act('a')).toMatchObject({ committed: false, failed: 'thing', current: { pk: 'a' } });
    expect(await records()).toHaveLength(1);
  });

  it('many at once: each has its number, and none is lost', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => act(`at once ${index}`)));

    expect(outcomes.every(({ committed }) => committed)).toBe(true);
    const chain = (await records()).sort((a, b) => a.number - b.number);
    expect(chain.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(chain.every((one, index) => one.previousHash === (chain[index - 1]?.hash ?? ''))).toBe(true);
  });

  it.each([
    [11, true],
    [12, false],
  ])('waits for others who are first %i times, and no longer: %s', async (times, comesToo) => {
    const others = meanwhile('TransactWriteItemsCommand', times, (call) => act(`other ${call}`));
    const client = db.documentsWith([others]);
    const dependencies = { client, operations: tables.operations, sleep: () => Promise.resolve() };
    const acting = writeOperation([put('a')], anOperation(), dependencies);
    if (comesToo) expect((await acting).committed).toBe(true);
    else await expect(acting).rejects.toThrow('the journal of operations');
    expect((await all(tables.directory)).some(({ pk }) => pk === 'a')).toBe(comesToo);
  });

  it('a lost reply records nothing twice', async () => {
    const lost = faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 1 });

    expect((await act('a', anOperation(), db.documentsWith([lost]))).committed).toBe(true);

    expect(await records()).toHaveLength(1);
  });

  it('an act that changes nothing else is a record alone, also when its reply was lost', async () => {
    const lost = faults({ command: 'PutItemCommand', when: 'after', times: 1 });
    await operationStore(db.documentsWith([lost]), tables.operations).add(anOperation());
    expect(await records()).toHaveLength(1);
  });

  it('each day in Europe/Paris has a chain of its own', async () => {
    const at = (iso: string) => anOperation({ at: instant(Date.parse(iso)) });
    await act('a', at('2026-06-01T21:59:59Z'));
    await act('b', at('2026-06-01T22:00:00Z'));
    expect((await records()).map(({ day, number }) => [day, number]).sort()).toEqual([
      ['2026-06-01', 1],
      ['2026-06-02', 1],
    ]);
  });
});

describe('a search', () => {
  const day = (date: string, changes = {}) => anOperation({ at: instant(Date.parse(`${date}T10:00:00Z`)), ...changes });
  const range = { from: localDate('2026-06-01'), through: localDate('2026-06-30') };
  const gite = { kind: 'MERCHANT', id: 'gite' } as const;
  const paul = { kind: 'OPERATOR', id: 'paul', roles: ['finance'] } as const;
  const store = () => operationStore(db.documents, tables.operations);

  beforeEach(async () => {
    const acts = [
      day('2026-05-31', { id: 'before', about: gite }),
      day('2026-06-01', { id: '1', about: gite }),
      day('2026-06-01', { id: '2', act: 'CLIENT_UNLOCKED' }),
      day('2026-06-02', { id: '5', about: { kind: 'CLIENT', id: 'gite' } }),
      day('2026-06-12', { id: '3', about: gite, by: paul }),
      day('2026-06-30', { id: '4', by: paul }),
      day('2026-07-01', { id: 'after', by: paul }),
    ];
    for (const one of acts) await act(one.id, one);
  });

  it.each([
    ['a period', {}, ['4', '3', '5', '2', '1']],
    ['a subject', { about: gite }, ['3', '1']],
    ['somebody', { by: 'paul' }, ['4', '3']],
    ['an act', { act: 'CLIENT_UNLOCKED' as const }, ['2']],
    ['all of them at once', { about: gite, by: 'paul', act: 'MERCHANT_CHANGED' as const }, ['3']],
    ['nothing that was done', { about: gite, act: 'CLIENT_UNLOCKED' as const }, []],
  ])('by %s: newest first, page by page', async (_, filter, expected) => {
    const found: string[] = [];
    let after: Awaited<ReturnType<ReturnType<typeof store>['search']>>['next'];
    do {
      const page = await store().search({ ...range, ...filter }, 1, after);
      expect(page.records.length).toBeLessThanOrEqual(1);
      found.push(...page.records.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(found).toEqual(expected);
  });

  it('a long period is looked through in several calls, none of them without an end', async () => {
    const long = { from: localDate('2026-01-01'), through: localDate('2026-12-31') };
    const first = await store().search(long, 25);
    expect(first.records).toEqual([]);
    expect(first.next?.day).toBe('2026-11-21');
  });
});

it('an item that is no operation is said to be strange', async () => {
  await db.documents.send(
    new PutCommand({ TableName: tables.operations, Item: { pk: 'DAY#2026-01-05', sk: '00000001' } }),
  );
  await expect(act('a')).rejects.toThrow('Operations DAY#2026-01-05/00000001');
});
