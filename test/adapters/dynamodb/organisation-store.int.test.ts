import { beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { derivedId } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import type { Member } from '../../../core/organisation/member.ts';
import { createdAt } from '../../support/payments.ts';
import { anOperation } from '../../support/operations.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const merchant: MerchantProfile = {
  id: derivedId('merchant', 'horizon'),
  tradeName: 'Agence Horizon',
  legalName: 'Agence Horizon SAS',
  accountHolder: 'AGENCE HORIZON SAS',
  city: 'Lyon',
  siret: '12345678200010',
  iban: 'FR1420041010050500013M02606',
  commissionBps: 0,
  status: 'ACTIVE',
  createdAt,
  requestHash: 'h',
};
const { organisation, owner } = foundOrganisation(merchant, 'contact@agence-horizon.example.fr', createdAt);
const collector: Member = {
  ...owner,
  id: derivedId('member', 'nadia'),
  number: 2,
  name: 'Nadia Roussel',
  access: { [merchant.id]: { role: 'COLLECTOR', refund: true } },
};

async function world() {
  const tables = await db.freshTables();
  const { directory: table } = tables;
  const directory = directoryStore(db.documents, tables);
  await directory.createMerchant(merchant, anOperation());
  return { directory, organisations: organisationStore(db.documents, table, tables.operations) };
}
let directory: Awaited<ReturnType<typeof world>>['directory'];
let organisations: Awaited<ReturnType<typeof world>>['organisations'];
beforeEach(async () => {
  ({ directory, organisations } = await world());
});

describe('a merchant who is given an organisation', () => {
  it('keeps its id, and its owner the sign-in', async () => {
    expect(await organisations.found(merchant.id, organisation, owner)).toBe(true);

    expect(await directory.getMerchant(merchant.id)).toEqual({ ...merchant, organisationId: organisation.id });
    expect(await organisations.getMember(merchant.id)).toEqual(owner);
    expect(await organisations.team(organisation.id)).toEqual({
      organisation: { ...organisation, siren: '123456782' },
      establishments: [merchant.id],
      members: [owner],
    });
  });

  it('is given it once, also when two do it at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => organisations.found(merchant.id, organisation, owner)));
    expect(both.sort()).toEqual([false, true]);
  });

  it('is given none where it has one, nor one that is there already', async () => {
    await organisations.found(merchant.id, organisation, owner);
    const another = { ...organisation, id: derivedId('organisation', 'another') };
    const itsOwner = { ...owner, id: derivedId('member', 'another'), organisationId: another.id };
    expect(await organisations.found(merchant.id, another, itsOwner)).toBe(false);
    expect(await organisations.team(another.id)).toBeUndefined();

    const second = { ...merchant, id: derivedId('merchant', 'second') };
    await directory.createMerchant(second, anOperation());
    expect(await organisations.found(second.id, organisation, owner)).toBe(false);
    expect((await directory.getMerchant(second.id))?.organisationId).toBeUndefined();
    expect((await organisations.team(organisation.id))?.establishments).toEqual([merchant.id]);
  });

  it('is a merchant of the directory, or nothing is written', async () => {
    const unknown = derivedId('merchant', 'unknown');
    expect(await organisations.found(unknown, organisation, owner)).toBe(false);
    expect(await organisations.team(organisation.id)).toBeUndefined();
  });
});

describe('a team', () => {
  beforeEach(() => organisations.found(merchant.id, organisation, owner));

  it('lists its members, whom their usernames name too', async () => {
    expect(await organisations.change({ before: organisation, members: [collector] }, anOperation())).toBe(true);

    expect(await organisations.getMember(collector.id)).toEqual(collector);
    const team = await organisations.team(organisation.id);
    expect(team?.members).toEqual(expect.arrayContaining([owner, collector]));
    expect(team?.organisation.version).toBe(organisation.version + 1);
  });

  it('is changed by one of two who have seen the same', async () => {
    const left: Member = { ...owner, access: {}, leftAt: createdAt };
    const changes = [collector, left].map((member) =>
      organisations.change({ before: organisation, members: [member] }, anOperation()),
    );
    expect((await Promise.all(changes)).sort()).toEqual([false, true]);
  });
});
