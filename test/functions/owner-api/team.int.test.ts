import { beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startCognito, UserPools, type HttpService } from 'run-template/services';
import { cognitoClient } from '../../../adapters/aws-clients.ts';
import { accounts } from '../../../adapters/cognito/accounts.ts';
import { accountClaimStore } from '../../../adapters/dynamodb/account-claim-store.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { merchantItem } from '../../../adapters/dynamodb/directory-items.ts';
import { payoutTermsStore } from '../../../adapters/dynamodb/payout-terms-store.ts';
import { organisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { derivedId } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import type { Call } from '../../../functions/http/call.ts';
import { addEstablishment, changeEstablishment } from '../../../functions/owner-api/establishments.ts';
import { stopComingAccount } from '../../../functions/owner-api/stop-coming-account.ts';
import { listTeam } from '../../../functions/owner-api/list-team.ts';
import { changeMember, inviteMember, removeMember } from '../../../functions/owner-api/members.ts';
import { useEndpoint } from '../../support/aws-environment.ts';
import { aCall } from '../../support/call.ts';
import { createdAt as now } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import { merchantBody } from '../../../functions/http/bodies/merchant-body.ts';
import { addMs, instant, type Instant } from '../../../core/time.ts';
import { aComingAccount, setOrganisationAccount, setPayoutTerms } from '../../support/set-payout-terms.ts';
import { writtenNotices } from '../../support/written-notices.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';

const db = withStoreTables();
const pool = 'eu-west-3_Merchants';
const pools = new UserPools();
pools.createPool(pool);
let cognito: HttpService;
beforeAll(async () => {
  cognito = await startCognito({ pools });
  useEndpoint('COGNITO_IDENTITY_PROVIDER', cognito.endpoint);
});
afterAll(() => cognito.close());

const horizon: MerchantProfile = {
  id: derivedId('merchant', 'horizon'),
  tradeName: 'Agence Horizon',
  legalName: 'Agence Horizon SAS',
  accountHolder: 'AGENCE HORIZON SAS',
  city: 'Lyon',
  siret: '12345678200010',
  phone: '+33 4 78 00 00 02',
  iban: 'FR1420041010050500013M02606',
  commissionBps: 250,
  status: 'ACTIVE',
  createdAt: now,
  requestHash: 'h',
};
const { organisation, owner } = foundOrganisation(horizon, 'contact@horizon.example.fr', now);

const actions = {
  listTeam,
  inviteMember,
  changeMember,
  removeMember,
  addEstablishment,
  changeEstablishment,
  stopComingAccount,
};
type Action = keyof typeof actions;

async function world() {
  const tables = await db.freshTables();
  pools.reset();
  const Item = merchantItem.toItem({ pk: `MERCHANT#${horizon.id}`, sk: 'PROFILE' }, horizon);
  await write([{ name: 'merchant', Put: { TableName: tables.directory, Item } }], { client: db.documents });
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  await organisations.found(horizon.id, organisation, owner);
  const dependencies = {
    organisations,
    directory: directoryStore(db.documents, tables),
    accountClaims: accountClaimStore(db.documents, tables.orders),
    accounts: accounts(cognitoClient(), pool),
    payoutTerms: payoutTermsStore(db.documents, tables),
    mailOn: true,
  };
  const as =
    (member: { id: string; number: number }) =>
    (
      action: Action,
      call: Partial<Call<Action>> = {},
      at: typeof dependencies = dependencies,
    ): Promise<{ body?: never; refusal?: { code: string } }> => {
      const acting = { ...member, organisationId: organisation.id, merchantId: horizon.id, rights: [] };
      const base = { caller: horizon.id, member: acting, now, idempotencyKey: 'k' };
      return actions[action](aCall<Action>({ ...base, ...call }) as never, at) as never;
    };
  return {
    organisations,
    dependencies,
    tables,
    directory: dependencies.directory,
    owner: as(owner),
    as,
    recorded: () => recordedActs(db.documents, tables),
    emails: () => pools.users(pool).map(({ attributes }) => attributes['email']),
  };
}
let here: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  here = await world();
});

const invitation = {
  name: 'Nadia Roussel',
  email: 'Nadia@Horizon.example.fr',
  language: 'fr',
  establishments: [{ id: horizon.id, role: 'COLLECTOR', refund: true }],
};
const invite = (key = 'k') => here.owner('inviteMember', { body: invitation as never, idempotencyKey: key });

describe('an owner invites a colleague', () => {
  it('who has an account and a role from then on, and the journal says so', async () => {
    const { body } = await invite();
    const { id } = body as unknown as { id: string };
    expect(here.emails()).toEqual(['nadia@horizon.example.fr']);
    expect(await here.organisations.getMember(id)).toMatchObject({
      number: 2,
      access: { [horizon.id]: { role: 'COLLECTOR', refund: true } },
    });
    expect(await here.recorded()).toEqual([['MEMBER_INVITED', owner.id, id]]);
  });

  it('once, when the same call is repeated', async () => {
    expect(await invite()).toEqual(await invite());
    expect(here.emails()).toHaveLength(1);
    expect(await here.recorded()).toHaveLength(1);
  });

  it('whose address is free again when an earlier call opened an account and ended there', async () => {
    const change = () => Promise.reject(new Unavailable('the database'));
    const cutShort = { ...here.dependencies, organisations: { ...here.organisations, change } };
    const body = invitation as never;
    await expect(here.as(owner)('inviteMember', { body, idempotencyKey: 'first' }, cutShort)).rejects.toThrow(
      Unavailable,
    );
    const corrected = { ...invitation, email: 'nadia.r@horizon.example.fr' } as never;
    const sameKey = await here.owner('inviteMember', { body: corrected, idempotencyKey: 'first' });
    expect(sameKey.refusal?.code).toBe('idempotency-key-reused');

    const minuteLater = addMs(now, 60_000);
    const { body: member } = await here.owner('inviteMember', { body, idempotencyKey: 'second', now: minuteLater });
    expect(here.emails()).toEqual(['nadia@horizon.example.fr']);
    expect(await here.organisations.getMember((member as unknown as { id: string }).id)).toBeDefined();
  });

  it('whose address is nobody else’s', async () => {
    await invite();
    expect((await invite('another')).refusal?.code).toBe('email-taken');
  });

  it('unless the owner has been removed since the page was opened', async () => {
    const stranger = here.as({ id: derivedId('stranger'), number: 9 });
    expect((await stranger('inviteMember', { body: invitation as never })).refusal?.code).toBe('access-ended');
  });
});

describe('an owner changes and removes', () => {
  let nadia: string;
  beforeEach(async () => {
    const { body } = await invite();
    nadia = (body as unknown as { id: string }).id;
  });

  it('what a colleague may do', async () => {
    const establishments = [{ id: horizon.id, role: 'ACCOUNTANT', refund: false }];
    await here.owner('changeMember', { params: { id: nadia }, body: { establishments } as never });
    expect(await here.organisations.getMember(nadia)).toMatchObject({
      access: { [horizon.id]: { role: 'ACCOUNTANT' } },
    });
    expect(await here.recorded()).toContainEqual(['MEMBER_CHANGED', owner.id, nadia]);
  });

  it('a colleague, whose account is closed and whose address is free again', async () => {
    await here.owner('removeMember', { params: { id: nadia } });
    expect(await here.organisations.getMember(nadia)).toMatchObject({ access: {}, leftAt: now });
    expect(here.emails()).toEqual([]);
    expect(await here.recorded()).toContainEqual(['MEMBER_REMOVED', owner.id, nadia]);
    expect(await here.owner('listTeam')).toMatchObject({ body: { members: [{ id: owner.id, isSelf: true }] } });
    expect(await invite('again')).toHaveProperty('body');
  });

  it('two owners who remove each other at once leave one', async () => {
    const establishments = [{ id: horizon.id, role: 'OWNER', refund: false }];
    await here.owner('changeMember', { params: { id: nadia }, body: { establishments } as never });
    const answers = await Promise.all([
      here.owner('removeMember', { params: { id: nadia } }),
      here.as({ id: nadia, number: 2 })('removeMember', { params: { id: owner.id } }),
    ]);
    expect(answers.filter(({ refusal }) => refusal)).toHaveLength(1);
    const team = await here.organisations.team(organisation.id);
    expect(team?.members.filter(({ leftAt }) => leftAt === undefined)).toHaveLength(1);
  });
});

describe('an owner adds an establishment', () => {
  const annecy = { tradeName: 'Agence Horizon Annecy', city: 'Annecy', siret: '123 456 782 00028' };
  const add = (body: object = annecy, key = 'e') =>
    here.owner('addEstablishment', { body: body as never, idempotencyKey: key });

  it('of the same company, paid to the same account at the same commission, and owns it', async () => {
    const { body } = await add();
    const { id } = body as unknown as { id: string };
    expect(await here.directory.getMerchant(id)).toMatchObject({
      ...annecy,
      siret: '12345678200028',
      organisationId: organisation.id,
      iban: horizon.iban,
      commissionBps: 250,
    });
    expect(await here.directory.getMerchant(id)).not.toHaveProperty('phone');
    expect(await here.organisations.getMember(owner.id)).toMatchObject({ access: { [id]: { role: 'OWNER' } } });
    expect(await here.recorded()).toEqual([['ESTABLISHMENT_ADDED', owner.id, id]]);
  });

  it('once, when the same call is repeated; another one with its key is refused', async () => {
    expect(await add()).toEqual(await add());
    expect((await here.organisations.team(organisation.id))?.establishments).toHaveLength(2);
    expect((await add({ ...annecy, city: 'Lyon' })).refusal?.code).toBe('idempotency-key-reused');
  });

  it.each([
    ['of another company', '987 654 324 00019', 'siret-of-another-company'],
    ['whose number is wrong', '123 456 782 00029', 'siret-invalid'],
  ])('but none %s', async (_what, siret, code) => {
    expect((await add({ ...annecy, siret })).refusal?.code).toBe(code);
  });

  it('and changes how clients know it, never where it is paid', async () => {
    await here.owner('changeEstablishment', { params: { id: horizon.id }, body: { tradeName: 'Horizon' } as never });
    expect(await here.directory.getMerchant(horizon.id)).toMatchObject({ tradeName: 'Horizon', iban: horizon.iban });
    expect(await here.recorded()).toEqual([['MERCHANT_CHANGED', owner.id, horizon.id]]);
    const foreign = { params: { id: derivedId('foreign') }, body: { tradeName: 'X' } as never };
    expect((await here.owner('changeEstablishment', foreign)).refusal?.code).toBe('not-found');
  });
});

describe('a new bank account that does not count yet', () => {
  const coming = aComingAccount({ meanwhile: 'WITHHELD' });
  const sunday = instant(Date.parse('2026-06-07T12:00:00Z'));
  const tuesday = instant(Date.parse('2026-06-09T04:00:00Z'));
  const stop = (at: Instant, proposalId = coming.proposalId, as = here.owner) =>
    as('stopComingAccount', { params: { id: horizon.id }, body: { proposalId }, now: at });
  const paidTo = async () => merchantBody((await here.directory.getMerchant(horizon.id))!, tuesday).iban;

  it('is stopped by an owner, once, and the one before goes on', async () => {
    await setPayoutTerms(db.documents, here.tables, horizon.id, { comingAccount: coming });
    expect(await paidTo()).toBe('DE89••••3000');
    expect(await stop(sunday)).toMatchObject({ body: { iban: 'FR14••••2606' } });
    expect(await stop(sunday)).toHaveProperty('body');
    expect(await paidTo()).toBe('FR14••••2606');
    expect(await here.recorded()).toEqual([['BANK_ACCOUNT_STOPPED', owner.id, horizon.id]]);
  });

  it('of the organisation is stopped for all that follow it', async () => {
    const before = { accountHolder: 'HORIZON HOLDING', iban: 'FR7630006000011234567890189' };
    await setOrganisationAccount(db.documents, here.tables, horizon, { ...before, comingAccount: coming });
    await setPayoutTerms(db.documents, here.tables, horizon.id, { paidTo: 'ORGANISATION' });
    expect(await paidTo()).toBe('DE89••••3000');
    expect(await stop(sunday)).toMatchObject({ body: { iban: 'FR76••••0189' } });
    expect(await stop(sunday)).toHaveProperty('body');
    expect(await paidTo()).toBe('FR76••••0189');
    expect((await here.organisations.team(organisation.id))?.organisation.account?.comingAccount).toMatchObject({
      stopped: { by: owner.id },
    });
    expect(await here.recorded()).toEqual([['BANK_ACCOUNT_STOPPED', owner.id, organisation.id]]);
  });

  it('is stopped by one owner, and the others are told', async () => {
    await setPayoutTerms(db.documents, here.tables, horizon.id, { comingAccount: coming });
    const team = (await here.organisations.team(organisation.id))!;
    const [founder] = team.members;
    const access = { [horizon.id]: { role: 'OWNER' as const } };
    const collects = { [horizon.id]: { role: 'COLLECTOR' as const } };
    const members = [
      { ...founder!, id: 'second-owner', number: 2, access },
      { ...founder!, id: 'collector', number: 3, access: collects },
    ];
    await here.organisations.change({ before: team.organisation, members }, anOperation());
    await stop(sunday);
    expect(await writtenNotices(db, here.tables)).toMatchObject([
      {
        event: 'ACCOUNT_STOPPED',
        memberId: 'second-owner',
        recipientId: horizon.id,
        facts: { account: 'DE89••••3000', stays: 'FR14••••2606' },
      },
    ]);
  });

  it('is not stopped once it counts, nor another one than was shown, nor by who manages nothing', async () => {
    await setPayoutTerms(db.documents, here.tables, horizon.id, { comingAccount: coming });
    expect(await stop(tuesday)).toMatchObject({ refusal: { code: 'account-change-over' } });
    expect(await stop(sunday, 'q'.repeat(26))).toMatchObject({ refusal: { code: 'account-change-over' } });
    const { body } = await invite();
    const { id } = body as unknown as { id: string };
    expect(await stop(sunday, coming.proposalId, here.as({ id, number: 2 }))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await paidTo()).toBe('DE89••••3000');
  });
});
