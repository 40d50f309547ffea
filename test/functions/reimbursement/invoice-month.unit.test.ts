import { describe, expect, it } from 'vitest';
import { invoiceStore } from '../../../adapters/dynamodb/invoice-store.ts';
import { organisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { Content } from '../../../adapters/s3/object-store.ts';
import { booksSettingsFrom } from '../../../contract/settings/books-settings.ts';
import type { Instant } from '../../../core/time.ts';
import { listMerchantInvoices } from '../../../functions/back-office-api/invoices/list-merchant-invoices.ts';
import { merchantStatement } from '../../../functions/http/schemas/reimbursement.ts';
import { getMerchantStatement } from '../../../functions/merchant-api/reimbursements/get-merchant-statement.ts';
import { invoiceMonth } from '../../../functions/reimbursement/invoice-step.ts';
import { auditOf } from '../../support/audit-of.ts';
import { aCall } from '../../support/call.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const books = booksSettingsFrom({
  commissionVatBps: 20_00,
  seller: {
    name: 'Encaissement SAS',
    address: '3 rue de la Paix',
    postalCode: '75002',
    town: 'Paris',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    registration: 'SAS au capital de 100 000 €, RCS Paris 732 829 320',
  },
});

const storeOf = ({ client, tables }: World) => invoiceStore(client, tables.exports);
const invoice = (world: World, now: Instant, more: Partial<Parameters<typeof invoiceMonth>[0]> = {}) =>
  invoiceMonth({
    exports: world.exports,
    invoices: storeOf(world),
    merchants: world.merchants,
    organisations: organisationStore(world.client, world.tables.directory),
    published: world.published,
    books,
    now: () => now,
    ...more,
  });

const filesOf = ({ published }: World) => [...published.objects.keys()].filter((key) => key.startsWith('invoices/'));

async function statementOf(world: World, caller: string, month: string) {
  const call = aCall<'getMerchantStatement'>({ now: noon('2026-07-01'), caller, query: { month } });
  const reply = await getMerchantStatement(call, { ...world, invoices: storeOf(world), books });
  if (!('body' in reply)) throw new Error('refused');
  return merchantStatement.parse(reply.body);
}

/** What the merchant's statement has as its commission and the tax in it, in cents. */
async function ofStatement(world: World, caller: string, month: string): Promise<number[]> {
  const { fee, vat } = await statementOf(world, caller, month);
  return [fee.value, vat.value];
}

const said = (xml: string, element: string) => new RegExp(`<ram:${element}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '';
const inCents = (text: string) => Number(text.replace('.', ''));

/** Two merchants with a commission in May, a third without, and the first export of June. */
async function mayIsOver(): Promise<World & { paid: Awaited<ReturnType<World['pay']>> }> {
  const world = await reimbursementWorld(db);
  await world.enrol(gite, { siret: '44306184100047' });
  await world.enrol(canyon, { address: { lines: ['1 chemin du Lac'], postalCode: '05100' } });
  const paid = await world.pay(gite, 100_00, noon('2026-05-20'), 250);
  await world.pay(gite, 33_33, noon('2026-05-20'), 250);
  await world.pay(canyon, 85_50, noon('2026-05-21'), 250);
  for (const day of ['05-28', '05-29']) await world.runBatch(morning(`2026-${day}`));
  return Object.assign(world, { paid });
}

describe('the invoices of a month', () => {
  it('are made once its exports are through, and come to what the statements say', async () => {
    const world = await mayIsOver();
    expect(await invoice(world, morning('2026-06-01'))).toEqual({ status: 'NOT_YET', month: '2026-05', count: 0 });

    await world.runBatch(morning('2026-06-01'));
    expect(await invoice(world, morning('2026-06-01'))).toEqual({ status: 'INVOICED', month: '2026-05', count: 2 });

    expect(filesOf(world)).toEqual([
      'invoices/month=2026-05/2026-0000001.xml',
      'invoices/month=2026-05/2026-0000002.xml',
    ]);
    for (const merchant of [gite, canyon]) {
      const { number } = (await storeOf(world).find(merchant, '2026-05'))!;
      const xml = world.published.text(`invoices/month=2026-05/${number}.xml`);
      expect([inCents(said(xml, 'GrandTotalAmount')), inCents(said(xml, 'TaxTotalAmount'))]).toEqual(
        await ofStatement(world, merchant, '2026-05'),
      );
    }
    expect(await storeOf(world).find(gite, '2026-05')).toMatchObject({
      issuedOn: '2026-06-01',
      paymentCount: 2,
      charged: 3_33,
      buyer: { name: 'Cimes SARL', lines: ['Gîte des Cimes'], siren: '443061841', country: 'FR' },
    });
    const { number } = (await storeOf(world).find(gite, '2026-05'))!;
    const { invoice: told } = await statementOf(world, gite, '2026-05');
    expect(told).toMatchObject({
      number,
      kind: 'INVOICE',
      issuedOn: '2026-06-01',
      total: { value: 3_33 },
      document: world.published.text(`invoices/month=2026-05/${number}.xml`),
    });
    expect(await statementOf(world, gite, '2026-06')).not.toHaveProperty('invoice');
    // Finance sees what the merchant does.
    const listed = await listMerchantInvoices(aCall({ params: { id: gite } }), { invoices: storeOf(world) });
    expect(listed).toEqual({ body: { items: [told] } });
    expect(await auditOf(world)).toMatchObject({ ok: true });
  });

  it('are made once, whenever they are asked for again', async () => {
    const world = await mayIsOver();
    await world.runBatch(morning('2026-06-01'));
    await invoice(world, morning('2026-06-01'));

    expect(await invoice(world, morning('2026-06-02'))).toMatchObject({ status: 'BEFORE' });
    expect(filesOf(world)).toHaveLength(2);
  });

  it('are not made of a deployment that has not said who invoices', async () => {
    const world = await mayIsOver();
    await world.runBatch(morning('2026-06-01'));

    const nobody = { books: booksSettingsFrom({}) };
    expect(await invoice(world, morning('2026-06-01'), nobody)).toMatchObject({ status: 'NO_SELLER' });
    expect(filesOf(world)).toEqual([]);
  });

  it.each(['before its file is written', 'after'])(
    'go on where a run was killed, %s, with the same numbers and days',
    async (when) => {
      const world = await mayIsOver();
      await world.runBatch(morning('2026-06-01'));
      const killed = {
        ...world.published,
        putIfAbsent: async (key: string, content: Content) => {
          if (key.endsWith('2.xml')) {
            if (when === 'after') await world.published.putIfAbsent(key, content);
            throw new Error('killed');
          }
          return world.published.putIfAbsent(key, content);
        },
      };
      await expect(invoice(world, morning('2026-06-01'), { published: killed })).rejects.toThrow('killed');
      const before = new Map(world.published.objects);

      expect(await invoice(world, morning('2026-06-02'))).toMatchObject({ status: 'INVOICED', count: 2 });
      expect(filesOf(world)).toHaveLength(2);
      for (const [key, bytes] of before) expect(world.published.objects.get(key)).toEqual(bytes);
      expect(await storeOf(world).find(canyon, '2026-05')).toMatchObject({ issuedOn: '2026-06-01' });
    },
  );

  it('give back what was charged in an earlier month as a credit note that names its invoice', async () => {
    const world = await mayIsOver();
    await world.runBatch(morning('2026-06-01'));
    await invoice(world, morning('2026-06-01'));
    await world.refund(world.paid, noon('2026-06-01'), true);
    for (const day of ['06-02', '06-03', '07-01']) await world.runBatch(morning(`2026-${day}`));

    expect(await invoice(world, morning('2026-07-01'))).toEqual({ status: 'INVOICED', month: '2026-06', count: 1 });

    const { number: earlier } = (await storeOf(world).find(gite, '2026-05'))!;
    const credit = await storeOf(world).find(gite, '2026-06');
    expect(credit).toMatchObject({ number: '2026-0000003', refundCount: 1, givenBack: 2_50, corrects: earlier });
    const xml = world.published.text('invoices/month=2026-06/2026-0000003.xml');
    expect(xml).toContain('<ram:TypeCode>381</ram:TypeCode>');
    expect(await ofStatement(world, gite, '2026-06')).toEqual([
      -inCents(said(xml, 'GrandTotalAmount')),
      -inCents(said(xml, 'TaxTotalAmount')),
    ]);
  });
});
