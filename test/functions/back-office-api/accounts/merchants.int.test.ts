import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { updateMerchant } from '../../../../functions/back-office-api/accounts/update-merchant.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { recordedFacts } from '../../../support/operations.ts';
import { later } from '../../../support/payments.ts';
import { writtenNotices } from '../../../support/written-notices.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withStoreTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;

type Body = Call<'createMerchant'>['body'];
const gite: Body = {
  tradeName: 'Gîte des Cimes',
  legalName: 'SARL des Cimes',
  accountHolder: 'SARL DES CIMES',
  city: 'Annecy',
  iban: 'fr76 3000 6000 0112 3456 7890 189',
  email: 'Contact@Cimes.example',
};
const creating = (changes: Partial<Body> = {}, idempotencyKey = 'key-1', at = world) =>
  createMerchant(aCall({ caller: 'ops', idempotencyKey, body: { ...gite, ...changes } }), at);
const idOf = (reply: object) => ('body' in reply ? (reply.body as { id: string }).id : 'refused');
const nothingWritten = async () => {
  expect(world.signIns('merchant')).toEqual([]);
  // The key is free again, whatever the next request says.
  expect(await creating({ city: 'Lyon' })).not.toHaveProperty('headers');
};

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
});

it('is refused a name that would pass for somebody else’s, when it is enrolled and when it is changed', async () => {
  const misleading = { tradeName: 'ANCV — Service sécurité' };
  const refusal = { code: 'name-misleading', field: 'tradeName' };
  expect(await creating(misleading)).toEqual({ refusal });
  await nothingWritten();
  const id = idOf(await creating({}, 'key-2'));
  const change = aCall<'updateMerchant'>({ params: { id }, body: { ...misleading, reason: 'A new sign' } });
  expect(await updateMerchant(change, world)).toEqual({ refusal });
});

describe('enrolling a merchant', () => {
  it('opens the account, keeps the bank account in full and shows it masked', async () => {
    const reply = await creating();
    expect(reply).toEqual({
      body: {
        id: expect.stringMatching(/^[a-z2-7]{26}$/) as string,
        tradeName: 'Gîte des Cimes',
        legalName: 'SARL des Cimes',
        accountHolder: 'SARL DES CIMES',
        city: 'Annecy',
        siret: undefined,
        address: undefined,
        phone: undefined,
        iban: 'FR76••••0189',
        commissionBps: 0,
        status: 'ACTIVE',
        createdAt: '2026-04-30T09:00:00Z',
      },
    });
    const stored = await world.directory.getMerchant(idOf(reply));
    expect(stored?.iban).toBe('FR7630006000011234567890189');
    expect(JSON.stringify(stored)).not.toContain('cimes.example');
    expect(world.signIns('merchant')).toEqual([[idOf(reply), 'contact@cimes.example']]);
  });

  it('gives the same merchant to a repeated call, and refuses the key for another', async () => {
    const first = await creating();
    const again = await creating({ iban: 'FR76 30006000011234567890189', email: 'contact@cimes.example' });
    expect(again).toEqual({ ...first, headers: { 'idempotency-replayed': 'true' } });
    expect(await creating({ city: 'Lyon' })).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
    expect(await creating({ email: 'other@cimes.example' })).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
    expect(world.signIns('merchant')).toHaveLength(1);
  });

  it('keeps SIRET and address, which receipts show', async () => {
    const address = { lines: ['12 route des Praz'], postalCode: '74000' };
    const reply = await creating({ siret: 'SIRET : 123 456 782 00010', address });
    expect(reply).toMatchObject({ body: { siret: '12345678200010', address } });
    expect(await world.directory.getMerchant(idOf(reply))).toMatchObject({ siret: '12345678200010', address });
    expect(await creating({ siret: '12345678200010', address })).toEqual({
      ...reply,
      headers: { 'idempotency-replayed': 'true' },
    });
  });

  it('refuses a SIRET whose check digits are wrong', async () => {
    expect(await creating({ siret: '123 456 782 00011' })).toEqual({
      refusal: { code: 'siret-invalid', field: 'siret' },
    });
    await nothingWritten();
  });

  it('makes one merchant of many calls at once', async () => {
    const calls = Array.from({ length: 6 }, (_, ms) =>
      aCall<'createMerchant'>({ caller: 'ops', now: later(ms), idempotencyKey: 'key-1', body: gite }),
    );
    const replies = await Promise.all(calls.map((call) => createMerchant(call, world)));
    expect(new Set(replies.map(idOf)).size).toBe(1);
    expect(replies.filter((reply) => !('headers' in reply))).toHaveLength(1);
  });

  it.each([
    ['check digits that are wrong', 'FR7630006000011234567890188'],
    ['a country outside SEPA', 'TR330006100519786457841326'],
    ['no account at all', 'FR76'],
  ])('refuses %s, and writes nothing', async (_, iban) => {
    expect(await creating({ iban })).toEqual({ refusal: { code: 'bank-account-invalid', field: 'iban' } });
    await nothingWritten();
  });

  it('keeps what the bank says of the holder, with the merchant and in the journal', async () => {
    const answer = { outcome: 'CLOSE_MATCH', name: 'CIMES SARL' } as const;
    const on = { ...world, verifyPayee: () => Promise.resolve(answer) };
    const { payee } = (await world.directory.getMerchant(idOf(await creating({}, 'key-1', on))))!;
    expect(payee).toEqual({ ...answer, at: Date.parse('2026-04-30T09:00:00Z') });
    expect(await recordedFacts(db.documents, tables, 'MERCHANT_ENROLLED')).toMatchObject([
      { payeeCheck: 'CLOSE_MATCH', payeeName: 'C••• S•••' },
    ]);
  });

  it('refuses an account in another name, and writes nothing, until somebody says why', async () => {
    const on = { ...world, verifyPayee: () => Promise.resolve({ outcome: 'NO_MATCH' } as const) };
    expect(await creating({}, 'key-1', on)).toEqual({
      refusal: { code: 'payee-no-match', field: 'despiteNoMatch' },
    });
    expect(world.signIns('merchant')).toEqual([]);
    const despiteNoMatch = 'Compte au nom du gérant';
    expect(await creating({ despiteNoMatch }, 'key-1', on)).toHaveProperty('body');
    expect(await recordedFacts(db.documents, tables, 'MERCHANT_ENROLLED')).toMatchObject([
      { payeeCheck: 'NO_MATCH', despiteNoMatch },
    ]);
  });

  it('refuses an e-mail address that is none, or another’s, and writes nothing', async () => {
    expect(await creating({ email: 'nobody' })).toEqual({ refusal: { code: 'field-invalid', field: 'email' } });
    const first = await creating({}, 'key-1');
    expect(await creating({}, 'key-2')).toEqual({ refusal: { code: 'email-taken', field: 'email' } });
    expect(world.signIns('merchant').map(([id]) => id)).toEqual([idOf(first)]);
  });

  it('is completed by a repeated call when it was cut short', async () => {
    const broken = backOffice(tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', when: 'before', times: 99 })],
    });
    await expect(creating({}, 'key-1', broken)).rejects.toBeInstanceOf(Unavailable);
    expect(await world.directory.getMerchant(broken.signIns('merchant')[0]?.[0] ?? '')).toBeUndefined();
    const completed = await creating();
    expect(completed).not.toHaveProperty('refusal');
    expect(world.signIns('merchant').map(([id]) => id)).toEqual([idOf(completed)]);
  });

  it('is whole when replies were lost', async () => {
    const lossy = backOffice(tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 4 })],
      cognito: [faults({ when: 'after', times: 1 })],
    });
    const reply = await creating({}, 'key-1', lossy);
    expect(reply).toMatchObject({ body: { status: 'ACTIVE' } });
    expect(reply).not.toHaveProperty('headers');
  });

  it('says that it is not available when Cognito is not', async () => {
    const broken = backOffice(tables, { cognito: [faults({ when: 'before', times: 99 })] });
    await expect(creating({}, 'key-1', broken)).rejects.toBeInstanceOf(Unavailable);
  });
});

describe('changing a merchant', () => {
  const changing = (id: string, body: Call<'updateMerchant'>['body']) =>
    updateMerchant(aCall<'updateMerchant'>({ caller: 'ops', params: { id }, body }), world);

  it('changes what is given, and leaves the rest', async () => {
    const id = idOf(await creating());
    expect(await changing(id, { city: 'Gap' })).toMatchObject({
      body: { status: 'ACTIVE', city: 'Gap', iban: 'FR76••••0189' },
    });
    // That is no change of the enrolment: its repetition still finds it.
    expect(await creating()).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
    expect(await writtenNotices(db, tables)).toEqual([]);
  });

  it('refuses a number that is no SIRET, and finds no unknown merchant', async () => {
    const id = idOf(await creating());
    expect(await changing(id, { siret: '1' })).toEqual({ refusal: { code: 'siret-invalid', field: 'siret' } });
    expect(await changing(id, { siret: '123 456 782 00010' })).toMatchObject({ body: { siret: '12345678200010' } });
    expect(await changing('nobody', { city: 'Lyon' })).toEqual({ refusal: { code: 'not-found' } });
  });
});
