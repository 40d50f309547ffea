import { describe, expect, it } from 'vitest';
import { invoicesAtOnceMax, invoiceStore } from '../../../adapters/dynamodb/invoice-store.ts';
import type { InvoiceDraft } from '../../../core/invoice/invoice.ts';
import { derivedId } from '../../../core/ids.ts';
import { localDate } from '../../../core/time.ts';
import { aDraft } from '../../core/invoice/an-invoice.ts';
import { meanwhile } from '../../support/meanwhile.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const storeOf = async () => invoiceStore(db.documents, (await db.freshTables()).exports);
const of = (name: string, changes: Partial<InvoiceDraft> = {}) =>
  aDraft({ merchantId: derivedId('merchant', name), ...changes });
const many = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => of(`${prefix}${n}`));

async function numbersOf(store: Awaited<ReturnType<typeof storeOf>>, year: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { number } of store.numbers(year)) found.push(number);
  return found;
}
const upTo = (count: number) => Array.from({ length: count }, (_, n) => `2026-${String(n + 1).padStart(7, '0')}`);

describe('invoices', () => {
  it('are numbered in their order, and found by merchant and month', async () => {
    const store = await storeOf();

    const issued = await store.issue([of('a'), of('b')]);

    expect(issued.map(({ number }) => number)).toEqual(upTo(2));
    expect(await store.find(issued[1]!.merchantId, '2026-06')).toEqual(issued[1]);
    expect(await store.find(issued[1]!.merchantId, '2026-05')).toBeUndefined();
  });

  it('issued twice are the same, and take no number', async () => {
    const store = await storeOf();
    const first = await store.issue([of('a'), of('b')]);

    const again = await store.issue([of('b'), of('c'), of('a')]);

    expect(again.map(({ number }) => number)).toEqual(['2026-0000002', '2026-0000003', '2026-0000001']);
    expect(again[2]).toEqual(first[0]);
    expect(await numbersOf(store, '2026')).toEqual(upTo(3));
  });

  it('begin again with each year', async () => {
    const store = await storeOf();
    await store.issue([of('a', { month: '2026-11', issuedOn: localDate('2026-12-01') })]);

    const [january] = await store.issue([of('a', { month: '2026-12', issuedOn: localDate('2027-01-04') })]);

    expect(january?.number).toBe('2027-0000001');
  });

  it('leave no gap and no number given twice when several issue at once, some of them the same', async () => {
    const store = await storeOf();
    const runs = [many('a', 12), many('b', 12), [...many('a', 6), ...many('c', 6)], many('b', 12)];

    const issued = await Promise.all(runs.map((drafts) => store.issue(drafts)));

    const byNumber = new Map(issued.flat().map((invoice) => [invoice.number, invoice.merchantId]));
    expect(await numbersOf(store, '2026')).toEqual(upTo(30));
    expect(new Set(byNumber.values()).size).toBe(30);
  });

  it('fit into one transaction up to the most that may be asked for', async () => {
    const store = await storeOf();

    expect(invoicesAtOnceMax).toBe(40);
    expect(await store.issue(many('m', 40))).toHaveLength(40);
    await expect(store.issue(many('n', 41))).rejects.toThrow(RangeError);
    await expect(store.issue([of('x'), of('y', { issuedOn: localDate('2027-01-04') })])).rejects.toThrow(RangeError);
  });

  it.each([
    ['the first of the year', 0],
    ['a later one', 1],
  ])('give a number once, where somebody else has just given it: %s', async (_, before) => {
    const { exports: table } = await db.freshTables();
    const other = invoiceStore(db.documents, table);
    for (const one of many('before', before)) await other.issue([one]);
    const client = db.documentsWith([meanwhile('TransactWriteItemsCommand', 1, () => other.issue([of('first')]))]);

    const [second] = await invoiceStore(client, table).issue([of('second')]);

    expect(second?.number).toBe(upTo(before + 2).at(-1));
    expect(await numbersOf(other, '2026')).toEqual(upTo(before + 2));
  });

  it('of a month are said to be through once, and the first time counts', async () => {
    const store = await storeOf();
    expect(await store.isInvoiced('2026-06')).toBe(false);
    await store.markInvoiced('2026-06', 2);
    await store.markInvoiced('2026-06', 3);
    expect([await store.isInvoiced('2026-06'), await store.isInvoiced('2026-05')]).toEqual([true, false]);
  });

  it('tell the one before them, which a credit note names, and the newest', async () => {
    const store = await storeOf();
    const months = await store.issue([of('a', { month: '2026-03' }), of('a', { month: '2026-05' })]);
    expect(months).toMatchObject([{ month: '2026-03' }, { month: '2026-05' }]);
    const { merchantId } = of('a');

    expect(await store.lastBefore(merchantId, '2026-06')).toMatchObject({ month: '2026-05' });
    expect(await store.lastBefore(merchantId, '2026-03')).toBeUndefined();
    expect((await store.newest(merchantId, 5)).map(({ month }) => month)).toEqual(['2026-05', '2026-03']);
    expect(await store.newest(merchantId, 1)).toMatchObject([{ month: '2026-05' }]);
  });
});
