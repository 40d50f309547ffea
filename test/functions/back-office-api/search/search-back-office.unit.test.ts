import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportStore } from '../../../../adapters/dynamodb/export-store.ts';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { toPaymentItem } from '../../../../adapters/dynamodb/payment-item.ts';
import { cents } from '../../../../contract/money.ts';
import { derivedId } from '../../../../core/ids.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { localDate } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { searchBackOffice } from '../../../../functions/back-office-api/search/search-back-office.ts';
import type { SearchDependencies } from '../../../../functions/back-office-api/search/search-dependencies.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt, later, paymentIn } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { anOperation } from '../../../support/operations.ts';
import { aComingAccount } from '../../../support/set-payout-terms.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let world: BackOfficeWorld & SearchDependencies;
let ids: Record<'marie' | 'paul' | 'gite' | 'cimes' | 'nadia' | 'payment' | 'transfer', string>;

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;

async function enrolClient(name: string, number: string, email: string) {
  const body = { name, identifiers: [number], email };
  return idOf(await createClient(aCall({ caller: 'ops', idempotencyKey: number, body }), world));
}

/** A colleague of the one with whom the establishment was enrolled. */
async function joinTeam(tables: TableNames, merchantId: string, { name, email }: { name: string; email: string }) {
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  const { organisationId = '' } = (await world.directory.getMerchant(merchantId))!;
  const { organisation, members } = (await organisations.team(organisationId))!;
  const access = { [merchantId]: { role: 'COLLECTOR' as const } };
  const member = { ...members[0]!, id: derivedId('member', name), number: 2, name, email, access };
  await organisations.change({ before: organisation, members: [member] }, anOperation());
  await world.merchantAccounts.invite({ id: member.id, email, name });
  return member.id;
}

beforeEach(async () => {
  const tables = await db.freshTables();
  const exports = exportStore(db.documents, tables.exports);
  world = { ...backOffice(tables), exports };
  const marie = await enrolClient('Marie Lefèvre', '10003377487', 'marie@example.fr');
  const paul = await enrolClient('Paul Lefèvre-Aubé', '10000000012', 'paul@example.fr');
  const enrolment = {
    tradeName: 'Gîte des Cimes',
    legalName: 'Cimes SARL',
    accountHolder: 'Cimes',
    city: 'Annecy',
    siret: '123 456 782 00010',
    iban: 'FR76 3000 6000 0112 3456 7890 189',
    email: 'gite@example.fr',
  };
  const gite = idOf(await createMerchant(aCall({ caller: 'ops', idempotencyKey: 'gite', body: enrolment }), world));
  const cimes = (await world.directory.getMerchant(gite))!.organisationId!;
  const nadia = await joinTeam(tables, gite, { name: 'Nadia Roussel', email: 'nadia@example.fr' });
  const payment: Payment = {
    ...paymentIn('AWAITING_CLIENT'),
    id: derivedId('RES-0004'),
    merchantId: gite,
    clientId: marie,
    matchCode: '4827',
    reference: 'RES-0004',
  };
  await db.documents.send(new PutCommand({ TableName: tables.payments, Item: toPaymentItem(payment) }));
  const transfer = `260608-1-${gite}`;
  const day = localDate('2026-06-08');
  const amounts = {
    gross: cents(85_50),
    fee: cents(0),
    net: cents(85_50),
    carried: cents(0),
    paymentCount: 1,
    refundCount: 0,
  };
  await exports.putTransfer({
    ...amounts,
    merchantId: gite,
    exportDate: day,
    n: 1,
    status: 'EXPORTED',
    executionDate: day,
    endToEndId: transfer,
    iban: 'FR7630006000011234567890189',
    at: createdAt,
    postings: { 'merchant:owed': cents(-85_50), 'merchant:paid': cents(85_50) },
  });
  ids = { marie, paul, gite, cimes, nadia, payment: payment.id, transfer };
});

async function search(q: string, now = createdAt) {
  const reply = await searchBackOffice(aCall({ body: { q }, now, language: 'fr' }), world);
  return (reply as { body: { items: { kind: string; id: string; foundBy: string }[]; more: boolean } }).body;
}

const paths: [string, string, keyof typeof ids, string][] = [
  ['a payment’s id', 'payment', 'payment', 'ID'],
  ['a match code', '4827', 'payment', 'MATCH_CODE'],
  ['a reference', 'RES-0004', 'payment', 'REFERENCE'],
  ['a reference in small letters', 'res-0004', 'payment', 'REFERENCE'],
  ['an identifier', '1000 337 7487', 'marie', 'IDENTIFIER'],
  ['an e-mail address', 'Paul@Example.fr', 'paul', 'EMAIL'],
  ['a merchant’s e-mail address', 'gite@example.fr', 'gite', 'EMAIL'],
  ['a client’s id', 'marie', 'marie', 'ID'],
  ['a member’s id', 'nadia', 'nadia', 'ID'],
  ['a member’s e-mail address', 'Nadia@Example.fr', 'nadia', 'EMAIL'],
  ['two words of a member’s name', 'rous nadia', 'nadia', 'NAME'],
  ['the beginning of a member’s name', 'rousse', 'nadia', 'NAME'],
  ['two words of a name', 'lefevre mar', 'marie', 'NAME'],
  ['a trade name', 'gîte ci', 'gite', 'NAME'],
  ['an organisation’s id', 'cimes', 'cimes', 'ID'],
  ['a SIRET', '12345678200010', 'gite', 'SIRET'],
  ['the end of an account', '0189', 'gite', 'ACCOUNT'],
  ['an account', 'FR76 3000 6000 0112 3456 7890 189', 'gite', 'ACCOUNT'],
  ['an end-to-end id', 'transfer', 'transfer', 'END_TO_END_ID'],
];

describe('one field finds', () => {
  it.each(paths)('by %s', async (_, q, whom, foundBy) => {
    const text = q in ids ? ids[q as keyof typeof ids] : q;
    const { items, more } = await search(text);
    expect(items.map(({ id }) => id)).toEqual([ids[whom]]);
    expect(items[0]).toMatchObject({ foundBy });
    expect(more).toBe(false);
  });

  it.each(['123 456 782', 'cimes sarl'])('the organisation and its establishment by %s', async (q) => {
    const { items } = await search(q);
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['MERCHANT', ids.gite],
      ['ORGANISATION', ids.cimes],
    ]);
  });

  it('everybody of a name', async () => {
    const { items } = await search('LEFEVRE');
    expect(items.map(({ id }) => id).toSorted()).toEqual([ids.marie, ids.paul].toSorted());
  });

  it('somebody of a team, masked, with where they work', async () => {
    expect((await search('nadia roussel')).items).toEqual([
      {
        kind: 'MEMBER',
        id: ids.nadia,
        title: 'N••• R•••',
        subtitle: 'Gîte des Cimes · n•••@e•••.fr',
        foundBy: 'NAME',
      },
    ]);
  });

  it.each(['0000', 'nobody', 'someone@example.fr', derivedId('nothing'), 'paul cimes'])('nothing by %s', async (q) => {
    expect(await search(q)).toEqual({ items: [], more: false });
  });

  it('nobody by what they no longer are', async () => {
    await world.directory.updateMerchant(ids.gite, { tradeName: 'Chalet du Lac' }, anOperation());
    const before = (await world.directory.getMerchant(ids.gite))!;
    const comingAccount = aComingAccount({ iban: 'FR1420041010050500013M02606', from: localDate('2026-01-06') });
    const change = { merchantId: ids.gite, before, after: { ...before, comingAccount }, notices: [] };
    await world.payoutTerms.change({ ...change, operation: anOperation({ id: 'account' }) });
    // Nobody has said who owns it: that person is called as it was.
    expect((await search('gite')).items.filter(({ kind }) => kind !== 'MEMBER')).toEqual([]);
    expect((await search('0189')).items).toEqual([]);
    expect((await search('chalet')).items).toMatchObject([{ id: ids.gite }]);
    expect((await search('2606')).items).toMatchObject([{ id: ids.gite }]);
  });
});

describe('what is found', () => {
  it('shows people masked, and says what it is', async () => {
    const { items } = await search('marie lefevre');
    expect(items).toEqual([
      { kind: 'CLIENT', id: ids.marie, title: 'M••• L•••', subtitle: '•••••••7487', foundBy: 'NAME' },
    ]);
    expect((await search('0189')).items).toMatchObject([
      {
        kind: 'MERCHANT',
        title: 'Gîte des Cimes',
        status: 'ACTIVE',
        subtitle: expect.stringContaining('FR76••••0189') as string,
      },
    ]);
  });

  it('shows a payment as it is by now, whether or not a timer has written it', async () => {
    expect((await search('4827')).items).toMatchObject([
      {
        title: 'RES-0004',
        status: 'AWAITING_CLIENT',
        subtitle: expect.stringContaining('Gîte des Cimes · 85,50\u00a0€') as string,
      },
    ]);
    expect((await search('4827', later(86_400_000))).items).toMatchObject([{ status: 'CLIENT_EXPIRED' }]);
  });

  it('says that there are more than it reads', async () => {
    for (let n = 0; n < 26; n += 1) {
      await enrolClient(
        `Jeanne Aubert${'abcdefghijklmnopqrstuvwxyz'[n]}`,
        `2000000${1000 + n}`,
        `jeanne${n}@example.fr`,
      );
    }
    const { items, more } = await search('jeanne');
    expect(items).toHaveLength(25);
    expect(more).toBe(true);
    expect(await search('jeanne aubertc')).toMatchObject({ items: [{}], more: false });
  });
});
