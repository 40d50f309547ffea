import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../../../adapters/dynamodb/notice-store.ts';
import { paceStore } from '../../../../adapters/dynamodb/pace-store.ts';
import { refusedMerchantStore } from '../../../../adapters/dynamodb/refused-merchant-store.ts';
import { paymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import { defaultTerms as terms } from '../../../../contract/settings/terms.ts';
import { derivedId } from '../../../../core/ids.ts';
import { paymentFields } from '../../../../functions/http/bodies/payment-fields.ts';
import { createPaymentRequest as schema } from '../../../../functions/http/schemas/payment-request.ts';
import { validate } from '../../../../functions/http/validation.ts';
import { listRecentClients } from '../../../../functions/merchant-api/list-recent-clients.ts';
import { createPaymentRequest } from '../../../../functions/merchant-api/payment-requests/create-payment-request.ts';
import { merchantView } from '../../../../functions/merchant-api/payment-view.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt, later, minute } from '../../../support/payments.ts';
import { storedPayments } from '../../../support/stored-payments.ts';
import { anOperation } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const marie = '10003377487';
const lea = 'lea@example.fr';
const eur = (value: number) => ({ value, currency: 'EUR' as const });

/** Two merchants, two clients, and the call as the API makes it. */
async function given() {
  const world = await storedPayments(db);
  const { payments: paymentsTable, notices } = world.tables;
  const directory = directoryStore(db.documents, world.tables);
  for (const id of ['gite', 'agence']) {
    const name = { tradeName: id, legalName: id, accountHolder: id, city: 'Briançon' };
    const account = { iban: 'FR7630006000011234567890189', commissionBps: 0, status: 'ACTIVE' as const };
    await directory.createMerchant({ id, ...name, ...account, createdAt, requestHash: id }, anOperation());
  }
  for (const text of [marie, lea]) {
    const identifier = parseIdentifier(text)!;
    const profile = { id: derivedId(text), name: text, identifiers: [text], createdAt, requestHash: text };
    await directory.createClient(profile, [identifier], anOperation());
  }
  const queries = paymentQueries(db.documents, paymentsTable);
  const reimbursementOf = () => Promise.reject(new Error('nothing is paid here'));
  const view = merchantView({
    notices: noticeStore(db.documents, notices),
    terms,
    nameOf: () => Promise.resolve(undefined),
    reimbursementOf,
  });
  const random = { token: () => 'x'.repeat(22), digits: () => '0427' };
  const paces = paceStore(db.documents, world.tables.orders);
  const refusedMerchants = refusedMerchantStore(db.documents, world.tables.directory);
  let keys = 0;
  const ask = async (changes: object, { caller = 'gite', key = `key ${(keys += 1)}`, now = createdAt } = {}) => {
    const body = { type: 'DEFERRED', amount: eur(85_50), ...changes };
    const dependencies = { payments: world.payments, refusedMerchants, paces, queries, directory, random, terms, view };
    const parsed = schema.parse(body);
    const reply = await createPaymentRequest(
      aCall<'createPaymentRequest'>({ caller, now, body: parsed, idempotencyKey: key }),
      dependencies as never,
    );
    if ('refusal' in reply) return reply;
    if (!('body' in reply)) throw new Error('a request is answered with a body');
    return reply.body;
  };
  const made = async (...args: Parameters<typeof ask>) => {
    const body = await ask(...args);
    if ('refusal' in body) throw new Error(`refused: ${body.refusal.code}`);
    return body;
  };
  const recent = async (caller = 'gite') => {
    const reply = await listRecentClients(aCall<'listRecentClients'>({ caller, now: later(minute) }), { queries });
    return 'body' in reply ? reply.body.items : reply;
  };
  return { ...world, ask, made, recent };
}

describe('the same client again', () => {
  it('is asked by an earlier request of the merchant, without the identifier', async () => {
    const { made, payments } = await given();
    const first = await made({ clientIdentifier: marie });
    const again = await made({ sameClientAs: first.id, amount: eur(40_00) });
    expect(again).toMatchObject({ clientIdentifier: '•••••••7487', amount: eur(40_00) });
    const [one, other] = await Promise.all([payments.get(first.id), payments.get(again.id)]);
    expect(other?.clientId).toBe(one?.clientId);
  });

  it('is made once, whatever is repeated; with the identifier it would be another request', async () => {
    const { made, ask } = await given();
    const first = await made({ clientIdentifier: marie });
    const again = await made({ sameClientAs: first.id }, { key: 'once' });
    expect(await made({ sameClientAs: first.id }, { key: 'once' })).toMatchObject({ id: again.id });
    const other = await ask({ clientIdentifier: marie }, { key: 'once' });
    expect(other).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  });

  it('is refused alike for a request that does not exist and for another merchant’s', async () => {
    const { made, ask } = await given();
    const theirs = await made({ clientIdentifier: marie }, { caller: 'agence' });
    const refusal = { code: 'earlier-payment-unknown', field: 'sameClientAs' };
    expect(await ask({ sameClientAs: theirs.id })).toEqual({ refusal });
    expect(await ask({ sameClientAs: 'z'.repeat(26) })).toEqual({ refusal });
  });

  it.each([
    ['neither', {}, { code: 'field-missing', field: 'clientIdentifier' }],
    [
      'both',
      { clientIdentifier: marie, sameClientAs: 'a'.repeat(26) },
      { code: 'client-given-twice', field: 'sameClientAs' },
    ],
  ])('is one of the two ways to name a client: %s is refused', (_what, named, refusal) => {
    expect(validate(schema, { type: 'IMMEDIATE', amount: eur(85_50), ...named })).toEqual({ refusal });
  });
});

describe('who the client is to the merchant', () => {
  const customer = 'Mme Martin, chambre 12';

  it('is told to the merchant again, and never to the client', async () => {
    const { made, payments } = await given();
    const { id, ...body } = await made({ clientIdentifier: marie, customer });
    expect(body.customer).toBe(customer);
    const stored = await payments.get(id);
    expect(JSON.stringify(paymentFields(stored!))).not.toContain('Martin');
  });

  it('keeps to the rules of a line that people read', () => {
    const body = { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: marie };
    const refusalOf = (text: string) => validate(schema, { ...body, customer: text });
    expect(refusalOf('é'.repeat(71))).toMatchObject({ refusal: { code: 'text-too-long', field: 'customer' } });
    expect(refusalOf('Mar\u202Etin')).toMatchObject({
      refusal: { code: 'text-characters-refused', field: 'customer' },
    });
    expect(refusalOf('é'.repeat(70))).toHaveProperty('value');
  });
});

describe('recent clients', () => {
  it('are there once each, the last one first, by the name they were last given; another merchant’s are not', async () => {
    const { made, recent } = await given();
    await made({ clientIdentifier: marie, customer: 'Mme Martin' });
    await made({ clientIdentifier: lea }, { now: later(1_000) });
    const last = await made({ clientIdentifier: marie, amount: eur(40_00) }, { now: later(2_000) });
    expect(await recent()).toMatchObject([
      { lastRequest: last.id, clientIdentifier: '•••••••7487', customer: 'Mme Martin', amount: eur(40_00) },
      { clientIdentifier: 'l•••@e•••.fr', customer: undefined },
    ]);
    expect(await recent('agence')).toEqual([]);
  });
});

describe('the same request twice', () => {
  const same = { clientIdentifier: marie, ifSimilar: 'REFUSE' };

  it('is refused once one waits, and says which; without being asked to, it is made', async () => {
    const { made, ask } = await given();
    const first = await made(same);
    const second = await ask(same, { key: 'second', now: later(600) });
    expect(second).toEqual({ refusal: { code: 'similar-request', similarTo: first.id } });
    const anyway = await made({ clientIdentifier: marie }, { key: 'second', now: later(1_200) });
    expect(anyway.id).not.toBe(first.id);
  });

  it('is another one with another amount, for another client, or once the first one’s time is up', async () => {
    const { made } = await given();
    await made({ ...same, type: 'IMMEDIATE' });
    await made({ ...same, amount: eur(85_51) });
    await made({ ...same, clientIdentifier: lea });
    await made(same, { now: later(11 * minute) });
  });

  it('does not take its own first try for another one, even when there is one by now', async () => {
    const { made } = await given();
    const first = await made(same, { key: 'first' });
    expect(await made(same, { key: 'first' })).toMatchObject({ id: first.id });
    await made({ clientIdentifier: marie }, { key: 'another' });
    expect(await made(same, { key: 'first' })).toMatchObject({ id: first.id });
  });

  it('of a colleague’s is found by the earlier request as by the identifier', async () => {
    const { made, ask } = await given();
    const first = await made(same);
    const second = await ask({ sameClientAs: first.id, ifSimilar: 'REFUSE' });
    expect(second).toEqual({ refusal: { code: 'similar-request', similarTo: first.id } });
  });
});

it('a request that is refused for what it says does not count among those that a merchant may make', async () => {
  const { ask, tables } = await given();
  const counted = async () => (await db.documents.send(new ScanCommand({ TableName: tables.orders }))).Count;
  expect(await ask({ clientIdentifier: marie, amount: eur(1_00) })).toHaveProperty('refusal');
  expect(await counted()).toBe(0);
  expect(await ask({ clientIdentifier: '10009999991' })).toHaveProperty('refusal');
  expect(await counted()).toBeGreaterThan(0);
});
