import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { deviceList } from '../../../../adapters/dynamodb/device-list.ts';
import { mailStore } from '../../../../adapters/dynamodb/mail-store.ts';
import { exportStore } from '../../../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../../../adapters/dynamodb/ledger-store.ts';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { paymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import { toPaymentItem } from '../../../../adapters/dynamodb/payment-item.ts';
import { recordItem } from '../../../../adapters/dynamodb/record-item.ts';
import { cents } from '../../../../contract/money.ts';
import { nextSettlementDay } from '../../../../core/calendar/business-days.ts';
import { journalKey, type JournalRecord } from '../../../../core/ledger/journal.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { localDate, parisDate } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { getClientDetail } from '../../../../functions/back-office-api/details/get-client-detail.ts';
import { getMerchantDetail } from '../../../../functions/back-office-api/details/get-merchant-detail.ts';
import { getPaymentDetail } from '../../../../functions/back-office-api/details/get-payment-detail.ts';
import { withBackOffice } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { later, minute, paymentIn } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: ReturnType<typeof worldOf>;
let merchantId: string;
let clientId: string;

function worldOf(names: TableNames) {
  return {
    ...backOffice(names),
    payments: paymentQueries(db.documents, names.payments),
    exports: exportStore(db.documents, names.exports),
    ledger: ledgerStore(db.documents, names.ledger),
    organisations: organisationStore(db.documents, names.directory),
    mails: mailStore(db.documents, names.directory),
    devices: deviceList(db.documents, names.secrets),
  };
}

const bodyOf = <Body>(reply: object) => (reply as { body: Body }).body;
const notFound = { refusal: { code: 'not-found' } };

async function put(payment: Payment): Promise<Payment> {
  await db.documents.send(new PutCommand({ TableName: tables.payments, Item: toPaymentItem(payment) }));
  return payment;
}

async function book(...records: JournalRecord[]): Promise<void> {
  for (const record of records) {
    const Item = recordItem.toItem(journalKey(record), record);
    await db.documents.send(new PutCommand({ TableName: tables.ledger, Item }));
  }
}

beforeEach(async () => {
  tables = await db.freshTables();
  world = worldOf(tables);
  const client = { name: 'Marie Lefèvre', identifiers: ['10003377487'], email: 'marie@example.fr' };
  clientId = bodyOf<{ id: string }>(
    await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body: client }), world),
  ).id;
  const merchant = {
    tradeName: 'Gîte des Cimes',
    legalName: 'Cimes SARL',
    accountHolder: 'Cimes',
    city: 'Annecy',
    iban: 'FR76 3000 6000 0112 3456 7890 189',
    email: 'gite@example.fr',
  };
  merchantId = bodyOf<{ id: string }>(
    await createMerchant(aCall({ caller: 'ops', idempotencyKey: 'gite', body: merchant }), world),
  ).id;
});

describe('a client', () => {
  it('is shown with devices, whose keys are not, and without the code', async () => {
    const pk = `CLIENT#${clientId}`;
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'SECRET-X', y: 'SECRET-Y' };
    const secrets = [
      { pk, sk: 'CODE', mac: 'SECRET-MAC', keyId: 'SECRET-KEY', changedAt: later(0), version: 1 },
      { pk, sk: 'DEVICE#d1', id: 'd1', publicKey, name: 'Téléphone', enrolledAt: later(0) },
      { pk, sk: 'DEVICE#d2', id: 'd2', publicKey, name: 'Tablette', enrolledAt: later(1) },
    ];
    await world.directory.setPushTarget(clientId, 'd2', { platform: 'APNS', token: 'token', language: 'fr' });
    for (const Item of secrets) await db.documents.send(new PutCommand({ TableName: tables.secrets, Item }));

    const reply = await getClientDetail(aCall({ params: { id: clientId }, query: {}, now: later(minute) }), world);
    expect(reply).toMatchObject({
      body: { email: 'm•••@e•••.fr', devices: [{ name: 'Téléphone' }, { name: 'Tablette', platform: 'APNS' }] },
    });
    expect(JSON.stringify(reply)).not.toMatch(/SECRET|Lefèvre|marie@|10003377487/);
  });

  it('is shown with what was put into the wallet and taken back, newest first', async () => {
    const facts = { clientId, creditId: 'c'.repeat(26) };
    await book(
      { ...facts, kind: 'CREDIT', amount: cents(20_00), at: later(0), postings: {} },
      {
        ...facts,
        kind: 'CREDIT_REVERSAL',
        reversalId: 'r'.repeat(26),
        amount: cents(5_00),
        at: later(1),
        postings: {},
      },
    );
    const reply = await getClientDetail(aCall({ params: { id: clientId }, query: {}, now: later(minute) }), world);
    expect(bodyOf<{ credits: object[]; moreCredits: boolean }>(reply)).toMatchObject({
      credits: [
        { kind: 'REVERSAL', creditId: facts.creditId, amount: { value: 5_00 } },
        { kind: 'CREDIT', creditId: facts.creditId, amount: { value: 20_00 } },
      ],
      moreCredits: false,
    });
  });

  it('is shown with wallet and payments, and nothing of who it is in full', async () => {
    const payment = await put({ ...paymentIn('AWAITING_CLIENT'), merchantId, clientId, reference: 'RES-1' });
    const reply = await getClientDetail(aCall({ params: { id: clientId }, query: {}, now: later(minute) }), world);
    expect(reply).toMatchObject({
      body: {
        id: clientId,
        name: 'M••• L•••',
        identifiers: ['•••••••7487'],
        wallet: { available: { value: 0 }, held: { value: 0 }, attemptsLeft: 3, locked: false },
        payments: [{ id: payment.id, reference: 'RES-1', merchant: { id: merchantId, tradeName: 'Gîte des Cimes' } }],
        paymentsCursor: null,
      },
    });
    expect(JSON.stringify(reply)).not.toMatch(/Lefèvre|10003377487|marie@/);
  });

  it('who is not there is not found', async () => {
    const call = aCall({ params: { id: merchantId }, query: {} });
    expect(await getClientDetail(call, world)).toEqual(notFound);
  });
});

describe('an establishment', () => {
  it('is shown with its payments page by page, its account masked', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await put({ ...paymentIn('CANCELLED'), id: id.repeat(26), createdAt: later(index), merchantId, clientId });
    }
    type Page = { payments: { id: string }[]; paymentsCursor: string | null };
    const page = async (query: object) =>
      bodyOf<Page>(await getMerchantDetail(aCall({ params: { id: merchantId }, query, caller: 'ops' }), world));
    const first = await page({ limit: 2 });
    expect(first).toMatchObject({ tradeName: 'Gîte des Cimes', status: 'ACTIVE', transfers: [] });
    expect(JSON.stringify(first)).not.toContain('3000 6000');
    const second = await page({ limit: 2, cursor: first.paymentsCursor! });
    expect([...first.payments, ...second.payments].map(({ id }) => id[0])).toEqual(['c', 'b', 'a']);
    expect(second.paymentsCursor).toBeNull();
  });
});

describe('a payment', () => {
  it('is shown with its events, all its postings, the day that it is due, and who was told', async () => {
    const payment = await put({ ...paymentIn('VALIDATED', 'PRE_RESERVATION'), merchantId, clientId });
    const [held, taken] = [later(minute), later(2 * minute)];
    const about = { paymentId: payment.id, clientId };
    const amounts = { gross: cents(60_00), fee: cents(1_50), net: cents(58_50) };
    await book(
      {
        ...about,
        kind: 'HOLD',
        at: held,
        amount: cents(60_00),
        postings: { 'client:available': cents(-60_00), 'client:held': cents(60_00) },
      },
      {
        ...about,
        ...amounts,
        kind: 'CAPTURE',
        merchantId,
        at: taken,
        dueDate: localDate('2026-05-11'),
        postings: { 'client:held': cents(-60_00), 'merchant:owed': cents(58_50), fees: cents(1_50) },
      },
      // Of another payment of the same two.
      {
        ...about,
        paymentId: 'z'.repeat(26),
        kind: 'HOLD',
        at: held,
        amount: cents(10_00),
        postings: { 'client:available': cents(-10_00), 'client:held': cents(10_00) },
      },
    );
    await world.notices.add({
      audience: 'CLIENT',
      recipientId: clientId,
      event: 'RECEIPT',
      about: { kind: 'PAYMENT', id: payment.id },
      occurrence: '1',
      channel: 'EMAIL',
      state: 'SENT',
      at: taken,
    });
    const reply = await getPaymentDetail(aCall({ params: { id: payment.id }, now: taken }), world);
    type Detail = { postings: { record: string; account: string; amount: { value: number } }[]; events: object[] };
    const { postings, events } = bodyOf<Detail>(reply);
    expect(postings.map(({ record, account, amount }) => `${record} ${account} ${amount.value}`).sort()).toEqual([
      'CAPTURE client:held -6000',
      'CAPTURE fees 150',
      'CAPTURE merchant:owed 5850',
      'HOLD client:available -6000',
      'HOLD client:held 6000',
    ]);
    expect(events).toContainEqual({
      type: 'VALIDATED',
      at: '2026-04-30T09:02:00Z',
      by: 'merchant',
      // By name: the first owner's.
      member: { name: 'Gîte des Cimes' },
      amount: { value: 60_00, currency: 'EUR' },
    });
    expect(reply).toMatchObject({
      body: {
        client: { id: clientId, name: 'M••• L•••', identifier: '•••••••7487' },
        settlement: { dueDate: '2026-05-11' },
        notices: [{ audience: 'CLIENT', event: 'RECEIPT', channel: 'EMAIL', state: 'SENT' }],
      },
    });
  });

  it('that was refunded shows what was booked on the day that the refund is due', async () => {
    const payment = await put({ ...paymentIn('REFUNDED'), merchantId, clientId });
    if (payment.status !== 'REFUNDED') throw new Error('it is refunded');
    const place = nextSettlementDay(parisDate(payment.endedAt));
    await book({
      kind: 'REFUND',
      paymentId: payment.id,
      clientId,
      merchantId,
      at: payment.endedAt,
      dueDate: place,
      gross: cents(-60_00),
      fee: cents(-1_50),
      net: cents(-58_50),
      postings: { 'client:available': cents(60_00), 'merchant:owed': cents(-58_50), fees: cents(-1_50) },
    });
    const reply = await getPaymentDetail(aCall({ params: { id: payment.id }, now: payment.endedAt }), world);
    expect(reply).toMatchObject({ body: { postings: [{ record: 'REFUND', dueDate: place }, {}, {}] } });
  });

  it('that is not there is not found', async () => {
    expect(await getPaymentDetail(aCall({ params: { id: 'z'.repeat(26) } }), world)).toEqual(notFound);
  });
});
