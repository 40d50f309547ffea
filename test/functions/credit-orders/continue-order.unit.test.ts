import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../../contract/refusal.ts';
import { creditOrderLimits } from '../../../contract/settings/limits.ts';
import { addMs, instant } from '../../../core/time.ts';
import { createClient } from '../../../functions/back-office-api/accounts/create-client.ts';
import {
  cancelCreditOrder,
  proposeCreditOrder,
  releaseCreditOrder,
  resumeCreditOrder,
} from '../../../functions/back-office-api/credit-orders/change-credit-order.ts';
import { createCreditOrder } from '../../../functions/back-office-api/credit-orders/create-credit-order.ts';
import { getCreditOrder } from '../../../functions/back-office-api/credit-orders/get-credit-order.ts';
import { listCreditOrderLines } from '../../../functions/back-office-api/credit-orders/list-credit-order-lines.ts';
import { listCreditOrders } from '../../../functions/back-office-api/credit-orders/list-credit-orders.ts';
import { recordDeath } from '../../../functions/back-office-api/people/close-client.ts';
import { continueOrder } from '../../../functions/credit-orders/continue-order.ts';
import { withBackOffice, type BackOfficeWorld } from '../../support/back-office-world.ts';
import { aCall } from '../../support/call.ts';
import { faults } from '../../support/faults.ts';
import { createdAt } from '../../support/payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import type { TableNames } from '../../support/tables.ts';
import { recordedActs } from '../../support/operations.ts';
import { DAY_MS } from '../../../contract/duration.ts';

// Two parts of five lines are as good as two of 250, and need no 250 clients.
const linesPerPart = 5;
vi.spyOn(creditOrderLimits, 'linesPerPart', 'get').mockReturnValue(linesPerPart as never);

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let people: string[];

/** Two parts of lines, and a few more clients than that needs. */
const clientCount = linesPerPart + 3;
const identifierOf = (index: number) => `1${String(index).padStart(10, '0')}`;
const csv = (rows: string[]) => ['Identifiant;Montant;Libellé', ...rows].join('\r\n');
const allRows = () => people.map((_, index) => `${identifierOf(index)};1,00;Noël`);

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  people = await Promise.all(Array.from({ length: clientCount }, (_, index) => enrol(index)));
});

async function enrol(index: number): Promise<string> {
  const body = { name: `Client ${index}`, identifiers: [identifierOf(index)], email: `client-${index}@example.fr` };
  // Each on a day of its own: the journal of one day is a chain, for which so many at once would wait.
  const now = addMs(createdAt, -index * DAY_MS);
  const reply = await createClient(aCall({ caller: 'ops', now, idempotencyKey: `client-${index}`, body }), world);
  return (reply as { body: { id: string } }).body.id;
}

interface Ordering {
  rows?: string[];
  key?: string;
  funding?: string;
  brought?: number;
}
async function order({ rows = allRows(), key = 'key', funding = 'VIR 118', brought = 1_000_000 }: Ordering = {}) {
  const body = {
    payer: 'CSE Durand',
    fundingReference: funding,
    fundingAmount: { value: brought, currency: 'EUR' as const },
    file: Buffer.from(csv(rows)).toString('base64'),
  };
  return createCreditOrder(aCall({ caller: 'finance', idempotencyKey: key, body }), world);
}
const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;

const goOn = (id: string, { at = world, hasTime = (): boolean => true } = {}) =>
  continueOrder(id, { ...at, now: () => instant(createdAt), hasTime });
const propose = (id: string) => proposeCreditOrder(aCall({ caller: 'finance', params: { id } }), world);
const release = (id: string, caller = 'finance-2') => releaseCreditOrder(aCall({ caller, params: { id } }), world);

async function releasedOrder(): Promise<string> {
  const id = idOf(await order());
  await goOn(id);
  await propose(id);
  await release(id);
  return id;
}
const stands = async (id: string) =>
  ((await getCreditOrder(aCall({ params: { id } }), world)) as { body: { status: string } }).body;
const balances = async () =>
  Promise.all(people.map(async (id) => (await world.wallets.get(id))?.available)).then((all) => [...new Set(all)]);
const journal = async () => {
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.ledger }));
  return Items;
};

describe('the dry run', () => {
  it('gives a verdict on each line and credits nobody', async () => {
    const rows = [...allRows().slice(0, 2), '19999999999;1,00', `${identifierOf(0)};2,00`, `${identifierOf(3)};1.234`];
    const id = idOf(await order({ rows }));
    expect(await stands(id)).toMatchObject({ status: 'DRAFT', lineCount: 5 });
    await goOn(id);
    expect(await stands(id)).toMatchObject({
      status: 'CHECKED',
      check: { counts: { OK: 2, CLIENT_UNKNOWN: 1, DUPLICATE: 1, AMOUNT_AMBIGUOUS: 1 }, total: { value: 2_00 } },
    });
    expect([await balances(), await journal()]).toEqual([[0], []]);
  });

  it('lists the lines page by page, those that cannot be credited alone, and all of them for a spreadsheet', async () => {
    const rows = [...allRows(), '19999999999;1,00', `${identifierOf(0)};2,00`];
    const id = idOf(await order({ rows }));
    await goOn(id);
    const page = (query: object, wantsCsv = false) =>
      listCreditOrderLines(aCall({ caller: 'finance', params: { id }, query, wantsCsv, language: 'fr' }), world);
    expect(await page({ verdict: 'REFUSED' })).toMatchObject({
      body: { items: [{ verdict: 'CLIENT_UNKNOWN' }, { row: rows.length + 1, verdict: 'DUPLICATE', firstRow: 2 }] },
    });
    const seen: number[] = [];
    let cursor: string | null | undefined;
    do {
      const { body } = (await page({ limit: 100, ...(cursor && { cursor }) })) as {
        body: { items: { row: number }[]; nextCursor: string | null };
      };
      seen.push(...body.items.map(({ row }) => row));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(rows.map((_, index) => index + 2));
    const { csv: text } = (await page({}, true)) as { csv: string };
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffLigne;Identifiant;Montant (€);Libellé;Verdict',
      '2;•••••••0000;1,00;Noël;À créditer',
    ]);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
  });

  it('keeps no identifier of anybody', async () => {
    await goOn(idOf(await order()));
    const { Items } = await db.documents.send(new ScanCommand({ TableName: tables.orders }));
    expect(JSON.stringify(Items)).not.toMatch(/1\d{10}(?!\d)/);
  });

  it('finds a client who is named in another part, also when it was killed between them', async () => {
    const rows = [...allRows(), `${identifierOf(0)};2,00`];
    const id = idOf(await order({ rows }));
    const dynamo = [faults({ command: 'BatchGetItemCommand', when: 'before', skip: 1, times: 99 })];
    await expect(goOn(id, { at: backOffice(tables, { dynamo }) })).rejects.toThrow();
    await goOn(id);
    expect(await stands(id)).toMatchObject({ check: { counts: { OK: people.length, DUPLICATE: 1 } } });
  });
});

describe('an order that is released', () => {
  it('credits each line once, and its journal records name the order and the row', async () => {
    const id = await releasedOrder();
    expect(await goOn(id)).toBe('DONE');
    expect(await stands(id)).toMatchObject({
      progress: { credited: people.length, total: { value: people.length * 100 } },
    });
    const records = await journal();
    expect([await balances(), records.length]).toEqual([[1_00], people.length]);
    expect(new Set(records.map((record) => (record['order'] as { row: number }).row)).size).toBe(people.length);
    expect(records[0]).toMatchObject({ kind: 'CREDIT', order: { id } });
  });

  it('goes on wherever it was killed', async () => {
    const id = await releasedOrder();
    for (const skip of [1, 6]) {
      const dynamo = [faults({ command: 'TransactWriteItemsCommand', when: 'after', skip, times: 999 })];
      await expect(goOn(id, { at: backOffice(tables, { dynamo }) })).rejects.toThrow();
    }
    expect(await goOn(id)).toBe('DONE');
    expect([await balances(), (await journal()).length]).toEqual([[1_00], people.length]);
  });

  it('is credited once when two work on it at the same time', async () => {
    const id = await releasedOrder();
    await Promise.all([goOn(id), goOn(id), goOn(id)]);
    expect(await stands(id)).toMatchObject({ status: 'DONE', progress: { credited: people.length } });
    expect([await balances(), (await journal()).length]).toEqual([[1_00], people.length]);
  });

  it('leaves the rest to the next call when its time is up', async () => {
    const id = await releasedOrder();
    let parts = 0;
    expect(await goOn(id, { hasTime: () => (parts += 1) === 1 })).toBe('CREDITING');
    expect(refusalOf(await resumeCreditOrder(aCall({ caller: 'finance', params: { id } }), world))).toBeUndefined();
    expect(await recordedActs(db.documents, tables)).toContainEqual(['CREDIT_ORDER_RESUMED', 'finance', id]);
    expect(await goOn(id)).toBe('DONE');
  });

  it('does not credit who died after the check, says so, and credits the others', async () => {
    const id = await releasedOrder();
    const died = { caller: 'ops', params: { id: people[7]! }, body: { reason: 'Acte de décès' } };
    expect(await recordDeath(aCall(died), world)).toHaveProperty('body');
    expect(await goOn(id)).toBe('DONE');
    const reply = await listCreditOrderLines(aCall({ params: { id }, query: { verdict: 'REFUSED' } }), world);
    expect(reply).toMatchObject({ body: { items: [{ row: 9, verdict: 'WALLET_CLOSED' }] } });
    expect(await stands(id)).toMatchObject({ progress: { credited: people.length - 1 } });
    expect((await world.wallets.get(people[7]!))?.available).toBe(0);
  });
});

describe('two people', () => {
  it('are needed: who proposed an order cannot release it', async () => {
    const id = idOf(await order());
    await goOn(id);
    await propose(id);
    expect(refusalOf(await release(id, 'finance'))).toBe('second-person-required');
    expect(refusalOf(await release(id))).toBeUndefined();
    expect(refusalOf(await release(id))).toBe('credit-order-status');
  });

  it('cannot release what the bank transfer does not pay for', async () => {
    const id = idOf(await order({ brought: 2_00 }));
    await goOn(id);
    expect(refusalOf(await propose(id))).toBe('credit-order-over-funding');
  });
});

describe('the same order again', () => {
  it('is answered with the first one, and another file under its key is refused', async () => {
    const id = idOf(await order());
    await goOn(id);
    expect(await order()).toMatchObject({
      body: { id, status: 'CHECKED' },
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(refusalOf(await order({ rows: allRows().slice(1) }))).toBe('idempotency-key-reused');
  });

  it('under another key is refused, since its bank transfer pays for one, however it is written', async () => {
    const id = idOf(await order());
    expect(refusalOf(await order({ key: 'key-2', funding: 'vir-118' }))).toBe('funding-reference-used');
    const cancelled = aCall<'cancelCreditOrder'>({ caller: 'finance', params: { id }, body: { reason: 'Erreur' } });
    expect(await cancelCreditOrder(cancelled, world)).toMatchObject({ body: { status: 'CANCELLED' } });
    expect(refusalOf(await order({ key: 'key-2', funding: 'vir-118' }))).toBeUndefined();
  });
});

it('lists orders, newest first, page by page', async () => {
  const ids: string[] = [];
  for (const [index, key] of ['a', 'b', 'c'].entries()) {
    const call = { now: instant(createdAt + index), caller: 'finance', idempotencyKey: key };
    const body = {
      payer: 'CSE',
      fundingReference: `VIR ${key}`,
      fundingAmount: { value: 1, currency: 'EUR' as const },
      file: Buffer.from(csv(['1;1'])).toString('base64'),
    };
    ids.push(idOf(await createCreditOrder(aCall({ ...call, body }), world)));
  }
  const page = async (query: object) =>
    (
      (await listCreditOrders(aCall({ caller: 'finance', query }), world)) as {
        body: { items: { id: string }[]; nextCursor: string | null };
      }
    ).body;
  const first = await page({ limit: 2 });
  const second = await page({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.reverse());
  expect(second.nextCursor).toBeNull();
});

it.each([
  ['credit-file-unreadable', Buffer.from('PK\x03\x04')],
  ['credit-file-empty', Buffer.from('Identifiant;Montant\r\n')],
  ['credit-file-columns-unknown', Buffer.from('Qui;Combien\r\nMarie;1\r\n')],
])('refuses a file: %s', async (code, bytes) => {
  const body = {
    payer: 'CSE',
    fundingReference: 'VIR',
    fundingAmount: { value: 1, currency: 'EUR' as const },
    file: bytes.toString('base64'),
  };
  const reply = await createCreditOrder(aCall({ caller: 'finance', idempotencyKey: 'key', body }), world);
  expect(reply).toMatchObject({ refusal: { code, field: 'file' } });
});
