import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { updateMerchant } from '../../../../functions/back-office-api/accounts/update-merchant.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { later } from '../../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../../support/tables.ts';

const db = withDynamoDb();
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

  it('refuses an e-mail address that is none, or another’s, and writes nothing', async () => {
    expect(await creating({ email: 'nobody' })).toEqual({ refusal: { code: 'field-invalid', field: 'email' } });
    const first = await creating({}, 'key-1');
    expect(await creating({}, 'key-2')).toEqual({ refusal: { code: 'email-taken', field: 'email' } });
    expect(world.signIns('merchant').map(([id]) => id)).toEqual([idOf(first)]);
  });

  it('is completed by a repeated call when it was cut short', async () => {
    const broken = backOffice(tables, { dynamo: [faults({ command: 'PutItemCommand', when: 'before', times: 99 })] });
    await expect(creating({}, 'key-1', broken)).rejects.toBeInstanceOf(Unavailable);
    expect(await world.directory.getMerchant(broken.signIns('merchant')[0]?.[0] ?? '')).toBeUndefined();
    const completed = await creating();
    expect(completed).not.toHaveProperty('refusal');
    expect(world.signIns('merchant').map(([id]) => id)).toEqual([idOf(completed)]);
  });

  it('is whole when replies were lost', async () => {
    const lossy = backOffice(tables, {
      dynamo: [faults({ command: 'PutItemCommand', when: 'after', times: 4 })],
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

  it('suspends, changes account and commission, and leaves the rest', async () => {
    const id = idOf(await creating());
    const iban = 'FR14 2004 1010 0505 0001 3M02 606';
    expect(await changing(id, { status: 'SUSPENDED', iban, commissionBps: 250 })).toMatchObject({
      body: { status: 'SUSPENDED', iban: 'FR14••••2606', commissionBps: 250, city: 'Annecy' },
    });
    expect((await world.directory.getMerchant(id))?.iban).toBe('FR1420041010050500013M02606');
    // Suspending is no change of the enrolment: its repetition still finds it.
    expect(await creating()).toMatchObject({ headers: { 'idempotency-replayed': 'true' } });
  });

  it('refuses an account that is none, and finds no unknown merchant', async () => {
    const id = idOf(await creating());
    expect(await changing(id, { iban: 'FR76' })).toEqual({ refusal: { code: 'bank-account-invalid', field: 'iban' } });
    expect(await changing('nobody', { city: 'Lyon' })).toEqual({ refusal: { code: 'not-found' } });
  });
});
