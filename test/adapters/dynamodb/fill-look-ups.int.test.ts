import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { fillLookUps } from '../../../adapters/dynamodb/fill-look-ups.ts';
import { organisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { derivedId } from '../../../core/ids.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';
import { anOperation } from '../../support/operations.ts';

const db = withStoreTables();
let tables: TableNames;

const rows = async () => {
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.directory }));
  return Items.filter(({ pk }) => String(pk).startsWith('LOOKUP#'));
};

/** People as an earlier release left them: without anything that they are looked up by. */
beforeEach(async () => {
  tables = await db.freshTables();
  const directory = directoryStore(db.documents, tables);
  const made = { createdAt, requestHash: 'h' };
  await directory.createClient(
    { id: derivedId('marie'), name: 'Marie Lefèvre', identifiers: [], ...made },
    [],
    anOperation(),
  );
  await directory.createMerchant(
    {
      id: derivedId('gite'),
      tradeName: 'Gîte des Cimes',
      legalName: 'Cimes SARL',
      accountHolder: 'Cimes',
      city: 'Annecy',
      iban: 'FR7630006000011234567890189',
      commissionBps: 0,
      status: 'ACTIVE',
      ...made,
    },
    anOperation(),
  );
  const { organisation, owner } = foundOrganisation(
    { id: derivedId('gite'), tradeName: 'Gîte des Cimes', legalName: 'Cimes SARL' },
    undefined,
    createdAt,
    { name: 'Nadia Roussel' },
  );
  await organisationStore(db.documents, tables.directory).found(derivedId('gite'), organisation, owner);
});

describe('filling the look-ups', () => {
  it('adds what is missing, once, and only counts in a dry run', async () => {
    const whole = await rows();
    for (const row of whole) {
      const Key = { pk: String(row['pk']), sk: String(row['sk']) };
      await db.documents.send(new DeleteCommand({ TableName: tables.directory, Key }));
    }
    const missing = whole.length;

    const dry = await fillLookUps(db.documents, tables.directory, { dryRun: true });
    expect([dry, await rows()]).toEqual([{ people: 3, present: 0, missing, strange: 0 }, []]);

    await fillLookUps(db.documents, tables.directory, { dryRun: false });
    expect(await rows()).toEqual(expect.arrayContaining(whole));
    expect(await fillLookUps(db.documents, tables.directory, { dryRun: false })).toEqual({
      people: 3,
      present: missing,
      missing: 0,
      strange: 0,
    });
  });

  it('takes nothing else of a person or a merchant for a profile', async () => {
    for (const pk of ['CLIENT#a', 'MERCHANT#a', 'MEMBER#a'])
      await db.documents.send(new PutCommand({ TableName: tables.directory, Item: { pk, sk: 'OTHER' } }));
    const filled = await fillLookUps(db.documents, tables.directory, { dryRun: false });
    expect(filled).toMatchObject({ people: 3, missing: 0, strange: 0 });
  });

  it('goes on after a profile that it cannot read', async () => {
    const Item = { pk: 'CLIENT#odd', sk: 'PROFILE', name: 7 };
    await db.documents.send(new PutCommand({ TableName: tables.directory, Item }));
    expect(await fillLookUps(db.documents, tables.directory, { dryRun: true })).toMatchObject({
      people: 3,
      strange: 1,
    });
  });
});
