import { beforeEach, describe, expect, it } from 'vitest';
import type { BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { instant, type Instant } from '../../../../core/time.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { getMerchantDetail } from '../../../../functions/back-office-api/details/get-merchant-detail.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { searchBackOffice } from '../../../../functions/back-office-api/search/search-back-office.ts';
import { merchantBody } from '../../../../functions/http/bodies/merchant-body.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { addEstablishment } from '../../../../functions/owner-api/establishments.ts';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { writtenNotices } from '../../../support/written-notices.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let agence: string;
let annecy: string;
let organisationId: string;

const at = (day: string): Instant => instant(Date.parse(`2026-06-${day}T08:00:00Z`));
const monday = at('08');
const ownIban = 'FR7630006000011234567890189';
const firstIban = 'FR14 2004 1010 0505 0001 3M02 606';
const otherIban = 'DE89370400440532013000';

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const ops = { caller: 'ops', roles: ['ops'] as readonly BackOfficeRole[] };
const ops2 = { caller: 'ops-2', roles: ['ops', 'ops-approver'] as readonly BackOfficeRole[] };

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body: Call<'createMerchant'>['body'] = {
    tradeName: 'Agence Horizon',
    legalName: 'Horizon SAS',
    accountHolder: 'Horizon SAS',
    siret: '12345678200010',
    city: 'Lyon',
    iban: ownIban,
    email: 'horizon@example.fr',
  };
  agence = idOf(await createMerchant(aCall({ ...ops, idempotencyKey: 'agence', body, now: monday }), world));
  organisationId = (await world.directory.getMerchant(agence))!.organisationId!;
  annecy = await another('12345678200028', 'Annecy');
});

/** One more establishment, which its owner adds. */
async function another(siret: string, city: string): Promise<string> {
  const member = { id: agence, number: 1, organisationId, merchantId: agence, rights: ['manage'] as const };
  const place = { tradeName: `Horizon ${city}`, city, siret };
  const call = aCall<'addEstablishment'>({ caller: agence, member, idempotencyKey: city, body: place, now: monday });
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  return idOf(await addEstablishment(call, { organisations, directory: directoryStore(db.documents, tables) }));
}

let keys = 0;
type Asked = Pick<Call<'proposeOperation'>['body'], 'kind' | 'change'>;
function propose(asked: Asked, now = monday) {
  const body = { ...asked, reason: 'Une seule banque', evidence: 'Courrier' } as Call<'proposeOperation'>['body'];
  return proposeOperation(aCall({ ...ops, now, idempotencyKey: `key-${(keys += 1)}`, body }), world);
}
const approve = (id: string, now = monday, as = ops2) => approveProposal(aCall({ ...as, now, params: { id } }), world);
const agree = async (asked: Asked, now = monday) => approve(idOf(await propose(asked, now)), now);

const toOrganisation = (iban: string, meanwhile: 'OLD_ACCOUNT' | 'WITHHELD' = 'OLD_ACCOUNT'): Asked => ({
  kind: 'ORGANISATION_ACCOUNT',
  change: { organisationId, iban, accountHolder: 'Horizon SAS', meanwhile },
});
const following = (merchantId: string): Asked => ({
  kind: 'PAID_TO_ORGANISATION',
  change: { merchantId, meanwhile: 'OLD_ACCOUNT' },
});
const paidTo = async (merchantId: string, now: Instant) =>
  merchantBody((await world.directory.getMerchant(merchantId))!, now).iban;
const both = (now: Instant) => Promise.all([paidTo(agence, now), paidTo(annecy, now)]);

describe('an organisation’s bank account', () => {
  it('has a BIC, with which it pays those who follow it', async () => {
    const asked = toOrganisation(firstIban);
    await agree({ ...asked, change: { ...asked.change, bic: 'PSSTFRPP' } });
    await agree(following(agence));

    const merchant = (await world.directory.getMerchant(agence))!;
    expect(merchantBody(merchant, monday)).toMatchObject({ iban: 'FR76••••0189', bic: undefined });
    expect(merchantBody(merchant, at('12'))).toMatchObject({ iban: 'FR14••••2606', bic: 'PSSTFRPP' });
  });

  it('changes nothing for those that do not follow it, and waits as long for those that do', async () => {
    await agree(toOrganisation(firstIban));
    expect(await both(at('30'))).toEqual(['FR76••••0189', 'FR76••••0189']);
    expect(await writtenNotices(db, tables)).toEqual([]);

    const proposed = await propose(following(annecy));
    expect(proposed).toMatchObject({
      body: {
        from: { iban: 'FR76••••0189', organisation: 'FR14••••2606' },
        to: { iban: 'FR14••••2606', paidTo: 'ORGANISATION', payeeCheck: 'MATCH' },
      },
    });
    await approve(idOf(proposed));
    expect(await both(at('09'))).toEqual(['FR76••••0189', 'FR76••••0189']);
    expect(await both(at('10'))).toEqual(['FR76••••0189', 'FR14••••2606']);
    expect(await writtenNotices(db, tables)).toMatchObject([
      { event: 'ACCOUNT_CHANGED', recipientId: annecy, facts: { account: 'FR14••••2606', from: '2026-06-10' } },
    ]);
    expect(await recordedActs(db.documents, tables)).toEqual(
      expect.arrayContaining([
        ['BANK_ACCOUNT_CHANGED', 'ops-2', organisationId],
        ['BANK_ACCOUNT_CHANGED', 'ops-2', annecy],
      ]),
    );
  });

  it('reaches all that follow it when it changes, after its own days, and tells each owner once', async () => {
    await agree(toOrganisation(firstIban));
    await agree(following(agence));
    await agree(following(annecy));
    const before = (await writtenNotices(db, tables)).length;
    await agree(toOrganisation(otherIban, 'WITHHELD'), at('15'));

    expect(await both(at('16'))).toEqual(['FR14••••2606', 'FR14••••2606']);
    expect(await both(at('17'))).toEqual(['DE89••••3000', 'DE89••••3000']);
    const told = await writtenNotices(db, tables);
    expect(told).toHaveLength(before + 1);
    const detail = await getMerchantDetail(aCall({ ...ops, params: { id: annecy }, query: {}, now: at('15') }), world);
    const coming = { iban: 'DE89••••3000', from: '2026-06-17', meanwhile: 'WITHHELD', paidTo: 'ORGANISATION' };
    expect(detail).toMatchObject({
      body: {
        iban: 'FR14••••2606',
        paidTo: 'ORGANISATION',
        comingAccount: coming,
        organisation: { account: { iban: 'FR14••••2606', comingAccount: { iban: 'DE89••••3000' } } },
      },
    });
  });

  it('is left again for an account of the establishment’s own, by the same way', async () => {
    await agree(toOrganisation(firstIban));
    await agree(following(annecy));
    const change = {
      merchantId: annecy,
      iban: ownIban,
      accountHolder: 'Horizon SAS',
      meanwhile: 'OLD_ACCOUNT' as const,
    };
    await agree({ kind: 'BANK_ACCOUNT', change }, at('15'));
    await agree(toOrganisation(otherIban), at('15'));
    expect(await paidTo(annecy, at('16'))).toBe('FR14••••2606');
    expect(await paidTo(annecy, at('30'))).toBe('FR76••••0189');
  });

  it('goes to an establishment that is added beside one that follows it', async () => {
    await agree(toOrganisation(firstIban));
    await agree(following(agence));
    const gap = await another('12345678200036', 'Gap');
    expect(await paidTo(gap, at('10'))).toBe('FR14••••2606');
  });

  it('keeps the commission’s way, which changes nothing of the account', async () => {
    await agree(toOrganisation(firstIban));
    await agree(following(agence));
    await agree(toOrganisation(otherIban), at('15'));
    const change = { merchantId: agence, commissionBps: 250, from: '2026-06-15' };
    const id = idOf(await propose({ kind: 'COMMISSION', change }, at('15')));
    await approve(id, at('15'), { caller: 'finance-2', roles: ['finance-approver'] });
    const stored = (await world.directory.getMerchant(agence))!;
    expect(merchantBody(stored, at('15'))).toMatchObject({ commissionBps: 250, iban: 'FR14••••2606' });
    expect(stored.comingAccount).toBeUndefined();
    expect(await paidTo(agence, at('17'))).toBe('DE89••••3000');
  });

  it('is found by its last digits, with the establishments that are paid to it', async () => {
    await agree(toOrganisation(firstIban));
    await agree(following(annecy));
    const body = { q: '2606' };
    const roles = ['ops', 'finance'] as const;
    const found = await searchBackOffice(aCall({ caller: 'ops', roles, body, now: at('10') }), world);
    expect(JSON.stringify(found)).toContain(annecy);
    expect(JSON.stringify(found)).not.toContain(agence);
  });

  it('is not followed before there is one, nor twice, nor proposed as it is', async () => {
    expect(refusalOf(await propose(following(annecy)))).toBe('organisation-account-missing');
    await agree(toOrganisation(firstIban));
    expect(refusalOf(await propose(toOrganisation(firstIban)))).toBe('bank-account-unchanged');
    await agree(following(annecy));
    expect(refusalOf(await propose(following(annecy)))).toBe('bank-account-unchanged');
    expect(refusalOf(await propose(toOrganisation('FR76')))).toBe('bank-account-invalid');
  });

  it('is followed as both people have read it, or not at all', async () => {
    await agree(toOrganisation(firstIban));
    const id = idOf(await propose(following(annecy)));
    await agree(toOrganisation(otherIban));
    expect(refusalOf(await approve(id))).toBe('proposal-outdated');
  });
});
