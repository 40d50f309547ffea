import { describe, expect, it } from 'vitest';
import { merchantItem } from '../../../adapters/dynamodb/directory-items.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationStore, type OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { scanTable } from '../../../adapters/dynamodb/scan-table.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { derivedId } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { migrateOrganisations } from '../../../functions/migrate-organisations/migrate-organisations.ts';
import { createdAt as now } from '../../support/payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();

const merchant = (name: string, siret?: string): MerchantProfile => ({
  id: derivedId('merchant', name),
  tradeName: name,
  legalName: `SARL ${name}`,
  accountHolder: name,
  city: 'Lyon',
  ...(siret !== undefined && { siret }),
  iban: 'FR1420041010050500013M02606',
  commissionBps: 0,
  status: 'ACTIVE',
  createdAt: now,
  requestHash: 'h',
});
const gite = merchant('gite', '12345678200010');
const annex = merchant('annex', '12345678200028');
const bureau = merchant('bureau');

/** A directory as an earlier release has left it, with other items among the merchants. */
async function olderDirectory(merchants: readonly MerchantProfile[]) {
  const { directory: table } = await db.freshTables();
  for (const each of merchants) {
    const Item = merchantItem.toItem({ pk: `MERCHANT#${each.id}`, sk: 'PROFILE' }, each);
    await write([{ name: 'merchant', Put: { TableName: table, Item } }], { client: db.documents });
  }
  const other = { pk: `MAIL#MERCHANT#${gite.id}`, sk: 'PREFERENCES' };
  await write([{ name: 'other', Put: { TableName: table, Item: other } }], { client: db.documents });
  const organisations = organisationStore(db.documents, table);
  const found: OrganisationStore['found'] = (...given) => organisations.found(...given);
  const run = (dryRun = false, find = found) =>
    migrateOrganisations(
      { dryRun, now },
      {
        scan: () => scanTable(db.documents, table),
        organisations: { found: find },
        merchantAccounts: { emailOf: (id) => Promise.resolve(id === gite.id ? 'gite@example.fr' : undefined) },
      },
    );
  return { directory: directoryStore(db.documents, { directory: table }), organisations, run };
}

describe('the migration', () => {
  it('gives each merchant an organisation, whose owner signs in as before', async () => {
    const { directory, organisations, run } = await olderDirectory([gite, bureau]);

    expect(await run()).toMatchObject({ dryRun: false, merchants: 2, before: 0, sharedSirens: [] });

    const { organisationId = '' } = (await directory.getMerchant(gite.id)) ?? {};
    const team = await organisations.team(organisationId);
    expect(team).toMatchObject({ organisation: { siren: '123456782' }, establishments: [gite.id] });
    expect(await organisations.getMember(gite.id)).toMatchObject({
      number: 1,
      email: 'gite@example.fr',
      access: { [gite.id]: { role: 'OWNER' } },
    });
    expect(await organisations.getMember(bureau.id)).not.toHaveProperty('email');
    // All else of the merchant is as it was.
    expect(await directory.getMerchant(gite.id)).toEqual({ ...gite, organisationId });
  });

  it('says what it would do, and does nothing, when run dry', async () => {
    const { directory, run } = await olderDirectory([gite, annex]);
    const report = await run(true);
    expect(report.given.map(({ merchantId }) => merchantId).sort()).toEqual([gite.id, annex.id].sort());
    expect(report.sharedSirens).toEqual(['123456782']);
    expect(await directory.getMerchant(gite.id)).toEqual(gite);
  });

  it('goes on where it was interrupted, and has nothing to do the third time', async () => {
    const { organisations, run } = await olderDirectory([gite, annex, bureau]);
    let calls = 0;
    const interrupted: OrganisationStore['found'] = (...given) => {
      calls += 1;
      return calls > 1 ? Promise.reject(new Error('no more time')) : organisations.found(...given);
    };
    await expect(run(false, interrupted)).rejects.toThrow('no more time');
    expect(await run()).toMatchObject({ merchants: 3, before: 1, given: [{}, {}] });
    expect(await run()).toMatchObject({ merchants: 3, before: 3, given: [] });
  });
});
