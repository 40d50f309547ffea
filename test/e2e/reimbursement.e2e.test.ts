import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import type { Merchant } from '../../demo/cast.ts';
import { expectAddsUp } from '../../demo/check-export.ts';
import { downloadExport, elements } from '../../demo/export-files.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { createOutage } from '../support/outage.ts';
import { pain001Findings } from '../support/validate-pain001.ts';

const outage = createOutage();
const logged: string[] = [];
/** Wednesday. In the weeks to come 1, 8 and 14 May are public holidays. */
const system = withLocalSystem({
  clock: '2026-04-29T09:00:00Z',
  dynamoDbProxy: outage.proxy,
  verbose: true,
  report: (line) => logged.push(line),
});

/** Half past six in UTC: in Paris the batch ran at six. */
const morning = (date: string) => `${date}T06:30:00Z`;

/** A new client pays so many cents. @returns the id of the request */
async function pay(merchant: Merchant, cents: number): Promise<string> {
  const { newClient, ask } = system();
  const client = await newClient(cents);
  const { id } = await ask(merchant, client, { amount: eur(100_00), reference: `REF-${cents}` });
  await client.call('markOpened', { params: { id } });
  await client.call('approvePaymentRequest', await client.approval(id, cents));
  return id;
}

const reimbursementOf = async (merchant: Merchant, id: string) =>
  (await merchant.call('getPaymentRequest', { params: { id } })).reimbursement;

/** All that the export's parts say of each other, and the bank's own schema of its file. */
async function checkedExport(date: string) {
  const files = await downloadExport(system().finance, date);
  expectAddsUp(files);
  expect(files.bankFiles.flatMap(pain001Findings)).toEqual([]);
  return files;
}

const exportDates = async () =>
  (await system().finance.call('listExports', { query: { limit: 100 } })).items.map(({ date }) => date);

// One story: each test begins on the day on which the one before has ended.
describe('reimbursement', () => {
  it('transfers five business days later, by files of the day before: one bank file, one ledger, one manifest, and each merchant sees its part', async () => {
    const { gite, agence, pleinAir, controls } = system();
    const paid = {
      gite: await pay(gite, 12_00),
      pleinAir: await pay(pleinAir, 60_00),
      voided: await pay(agence, 40_00),
    };
    await agence.call('refundPaymentRequest', { params: { id: paid.voided }, body: { reason: 'DUPLICATE' } });
    expect(await reimbursementOf(pleinAir, paid.pleinAir)).toEqual({
      status: 'SCHEDULED',
      dueDate: '2026-05-06',
      gross: eur(60_00),
      fee: eur(1_50),
      net: eur(58_50),
      id: '2026-05-06-upcoming',
      executionDate: '2026-05-07',
      creditedBy: '2026-05-11',
    });
    const upcoming = await gite.call('listReimbursements');
    expect(upcoming.items).toMatchObject([
      { id: '2026-05-06-upcoming', status: 'SCHEDULED', executionDate: '2026-05-07', net: eur(12_00), paymentCount: 1 },
    ]);

    await controls.advanceTo(morning('2026-05-06'));

    const { manifest, rows, bankFiles, detail } = await checkedExport('2026-05-06');
    expect(detail).toMatchObject({
      status: 'PUBLISHED',
      executionDate: '2026-05-07',
      net: eur(70_50),
      transferCount: 2,
    });
    expect(detail.files.map(({ name }) => name)).toEqual([
      'pain.001.xml',
      'ledger.csv',
      'entries.txt',
      'movements.csv',
      'balances.csv',
      'manifest.json',
    ]);
    expect(manifest.counts).toEqual({ payments: 2, refunds: 0, transfers: 2, carried: 0, withheld: 0 });
    expect(rows.map((row) => row['payment_request_id'])).not.toContain(paid.voided);
    const [xml = ''] = bankFiles;
    expect(elements(xml, 'ReqdExctnDt').join() || elements(xml, 'Dt').join()).toBe('2026-05-07');
    expect(elements(xml, 'Ustrd')).toContain('CHEQUE-VACANCES CONNECT REMB 2026-05-06 1 PAIEMENT');

    const seen = await reimbursementOf(gite, paid.gite);
    expect(seen).toMatchObject({ status: 'EXPORTED', exportDate: '2026-05-06', net: eur(12_00) });
    expect(elements(xml, 'EndToEndId')).toContain(seen?.endToEndId);
    const { items } = await pleinAir.call('listReimbursements');
    expect(items).toMatchObject([
      {
        id: '2026-05-06-1',
        status: 'EXPORTED',
        creditedBy: '2026-05-11',
        gross: eur(60_00),
        fee: eur(1_50),
        net: eur(58_50),
      },
    ]);
    const { lines } = await pleinAir.call('getReimbursement', { params: { id: '2026-05-06-1' } });
    expect(lines).toMatchObject([{ kind: 'CAPTURE', paymentRequestId: paid.pleinAir, reference: 'REF-6000' }]);
    expect((await gite.refused('getReimbursement', { params: { id: '2026-05-05-1' } })).status).toBe(404);
  });

  it('exports on business days only; an empty one has a manifest of zeros that names the one before', async () => {
    expect(await exportDates()).toEqual(['2026-05-06', '2026-05-05', '2026-05-04', '2026-04-30']);
    const { finance } = system();
    const { manifest, rows, bankFiles, detail } = await checkedExport('2026-05-05');
    expect(manifest).toMatchObject({
      counts: { payments: 0, refunds: 0, transfers: 0, carried: 0, withheld: 0 },
      sums: { gross: '0.00', fee: '0.00', carriedIn: '0.00', net: '0.00', carriedForward: '0.00' },
    });
    expect([rows, bankFiles]).toEqual([[], []]);

    const before = await finance.call('getExport', { params: { date: '2026-05-04' } });
    const sha256 = before.files.find(({ name }) => name === 'manifest.json')?.sha256;
    expect(manifest).toMatchObject({ previousManifestSha256: sha256 });
    expect(detail.files.map(({ name }) => name)).toContain('manifest.json');
  });

  it('runs twice and pays once, byte for byte', async () => {
    const { controls } = system();
    const hashes = async () => (await system().finance.call('getExport', { params: { date: '2026-05-06' } })).files;
    const before = (await hashes()).map(({ sha256 }) => sha256);

    await controls.runBatch();
    await Promise.all([controls.runBatch(), controls.runBatch()]);

    expect((await hashes()).map(({ sha256 }) => sha256)).toEqual(before);
    expect(await exportDates()).toHaveLength(4);
    const local = await system().anonymous('GET', '/_local/exports/2026-05-06/manifest.json');
    expect(createHash('sha256').update(local.text).digest('hex')).toBe(before.at(-1));
  });

  it('makes up for missed days by one export of the day it runs, and does nothing on a holiday', async () => {
    const { gite, agence, controls } = system();
    await controls.advanceTo('2026-05-11T03:00:00Z');
    const missed = await pay(gite, 30_00);
    const suspended = await pay(agence, 25_00);
    expect(await reimbursementOf(gite, missed)).toMatchObject({ dueDate: '2026-05-18' });

    await outage.during(['PlanExport'], () => controls.advanceTo(morning('2026-05-12')));
    expect(await exportDates()).toHaveLength(5);
    await controls.advanceTo(morning('2026-05-13'));

    expect((await exportDates()).slice(0, 2)).toEqual(['2026-05-13', '2026-05-07']);
    const { manifest } = await checkedExport('2026-05-13');
    expect(manifest).toMatchObject({
      executionDate: '2026-05-15',
      dueDates: ['2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13'],
    });
    expect(await reimbursementOf(agence, suspended)).toMatchObject({ status: 'SCHEDULED' });
  });

  it('nets a refund from later transfers, and withholds what a paused merchant is owed until it may go on', async () => {
    const { gite, agence, ops, controls, ask, marie } = system();
    const exported = (await gite.call('getReimbursement', { params: { id: '2026-05-06-1' } })).lines[0];
    const id = exported?.paymentRequestId ?? '';
    const refunded = await gite.call('refundPaymentRequest', { params: { id }, body: { reason: 'SERVICE_CANCELLED' } });
    expect(refunded.status).toBe('REFUNDED');
    const agenceIs = (status: 'PAUSED' | 'ACTIVE') =>
      ops.call('changeMerchantStatus', { params: { id: agence.merchantId }, body: { status, reason: 'A check' } });
    await agenceIs('PAUSED');
    await expect(ask(agence, marie)).rejects.toThrow('merchant-suspended');

    // 14 May is Ascension Day: the refund is carried from the 15th to the 18th, where there is something to net it from.
    await controls.advanceTo(morning('2026-05-18'));

    const carried = await checkedExport('2026-05-15');
    expect(carried.manifest).toMatchObject({ counts: { refunds: 1, carried: 1 }, sums: { carriedForward: '-12.00' } });
    const { rows, manifest } = await checkedExport('2026-05-18');
    const outcomes = rows.filter(({ record = '' }) => ['TRANSFER', 'WITHHELD'].includes(record));
    expect(outcomes.map((row) => [row['merchant_id'], row['record'], row['net'], row['reason']]).toSorted()).toEqual(
      [
        [gite.merchantId, 'TRANSFER', '18.00', ''],
        [agence.merchantId, 'WITHHELD', '25.00', 'PAUSED'],
      ].toSorted(),
    );
    expect(manifest.sums).toMatchObject({ carriedIn: '-12.00', net: '18.00', carriedForward: '25.00' });
    const { items } = await gite.call('listReimbursements');
    expect(items[0]).toMatchObject({ id: '2026-05-18-1', gross: eur(30_00), carried: eur(-12_00), net: eur(18_00) });

    await agenceIs('ACTIVE');
    await controls.advanceTo(morning('2026-05-19'));
    expect((await checkedExport('2026-05-19')).manifest.sums).toMatchObject({ carriedIn: '25.00', net: '25.00' });
    expect(await controls.audit()).toEqual([]);
  });

  it('is paid when the bank says so, and what a bank refuses is owed until the account is another one', async () => {
    const { gite, agence, controls } = system();
    const statusOf = async (merchant: Merchant, reimbursement: string) =>
      (await merchant.call('getReimbursement', { params: { id: reimbursement } })).status;

    const { outcomes } = await controls.answerBank({ date: '2026-05-18', twice: true });
    expect(outcomes).toMatchObject([{ outcome: 'PAID' }]);
    await controls.answerBank({ date: '2026-05-19', rejected: 100, codes: ['AC04'], twice: true });

    expect(await statusOf(gite, '2026-05-18-1')).toBe('PAID');
    expect(await statusOf(agence, '2026-05-19-1')).toBe('REJECTED');
    expect(await controls.audit()).toEqual([]);
    await controls.advanceTo(morning('2026-05-20'));
    expect((await checkedExport('2026-05-20')).manifest).toMatchObject({ counts: { transfers: 0, withheld: 1 } });
    const mails = await controls.mails('contact@agence-horizon.example.fr');
    expect(mails.map(({ event }) => event)).toContain('ACCOUNT_REFUSED');
  });

  it('is looked for each morning', () => {
    // Missing on the two days on which the batch could not run.
    expect(logged.filter((line) => line.includes('"ExportMissing":1'))).toHaveLength(2);
  });

  it('has pages, an API and sign-in that the canary finds as they should be', () => {
    expect(logged.filter((line) => line.includes('"message":"canary"'))).toEqual([]);
    expect(logged.some((line) => line.includes('"CanaryFailed":0'))).toBe(true);
  });

  it('leaves in the logs all that happened to a payment, to be found by its id, and by one trace what one action led to', () => {
    const entries = logged.flatMap((line) => {
      const [, json] = /^\S+: (\{.*\})$/.exec(line) ?? [];
      return json === undefined ? [] : [JSON.parse(json) as Record<string, unknown>];
    });
    const [created] = entries.filter(({ operation }) => operation === 'createPaymentRequest');
    const id = String(created?.['paymentId']);
    // The query of docs/runbook.md: whatever line has the id in it.
    const about = entries.filter((entry) => JSON.stringify(entry).includes(id));
    const has = (facts: object) => expect(about).toContainEqual(expect.objectContaining(facts));

    for (const operation of ['createPaymentRequest', 'markOpened', 'approvePaymentRequest'])
      has({ message: 'call', operation });
    for (const event of ['REQUESTED', 'OPENED', 'PAID']) has({ message: 'payment event', event });
    has({ message: 'push sent', event: 'REQUESTED' });
    has({ message: 'notice settled' });
    has({ message: 'deadline set' });
    has({ message: 'deadline reached', outcome: 'closed' });
    has({ message: 'payments read for the export' });

    const ledTo = (trace: unknown) =>
      new Set(about.filter((entry) => entry['trace'] === trace).map(({ message }) => message));
    expect(ledTo(created?.['trace'])).toEqual(
      new Set(['call', 'payment event', 'push sent', 'deadline set', 'deadline reached']),
    );
    const [read] = about.filter(({ message }) => message === 'payments read for the export');
    expect(entries).toContainEqual(
      expect.objectContaining({ message: 'export published', execution: read?.['execution'] }),
    );
    expect(JSON.stringify(about)).not.toMatch(/@|FR76|"code":/);
  });
});
