import { beforeEach, describe, expect, it } from 'vitest';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import type { BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import type { PayeeAnswer } from '../../../../core/payee/payee-check.ts';
import { instant, type Instant } from '../../../../core/time.ts';
import { createMerchant } from '../../../../functions/back-office-api/accounts/create-merchant.ts';
import { updateMerchant } from '../../../../functions/back-office-api/accounts/update-merchant.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { seePayeeName } from '../../../../functions/back-office-api/proposals/see-payee-name.ts';
import { getMerchantDetail } from '../../../../functions/back-office-api/details/get-merchant-detail.ts';
import { comingAccountBody, ownComingAccountBody } from '../../../../functions/http/bodies/coming-account-body.ts';
import { merchantBody } from '../../../../functions/http/bodies/merchant-body.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { anOperation, recordedActs, recordedFacts } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { writtenNotices } from '../../../support/written-notices.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let gite: string;

const at = (text: string): Instant => instant(Date.parse(text));
/** Of 8 June 2026, a Monday; the batch runs at six, Paris time. */
const monday = at('2026-06-08T03:50:00Z');
const wednesday = at('2026-06-10T03:50:00Z');
const oldIban = 'FR7630006000011234567890189';
const newIban = 'FR14 2004 1010 0505 0001 3M02 606';
const otherIban = 'DE89370400440532013000';

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal;
const statusOf = (reply: object) => (reply as { body?: { status: string } }).body?.status;

const ops = { caller: 'ops', roles: ['ops'] as readonly BackOfficeRole[] };
const ops2 = { caller: 'ops-2', roles: ['ops', 'ops-approver'] as readonly BackOfficeRole[] };

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body: Call<'createMerchant'>['body'] = {
    tradeName: 'Gîte des Cimes',
    legalName: 'Cimes SARL',
    accountHolder: 'Cimes SARL',
    city: 'Annecy',
    iban: oldIban,
    email: 'gite@example.fr',
  };
  gite = idOf(await createMerchant(aCall({ ...ops, idempotencyKey: 'gite', body, now: monday }), world));
});

let keys = 0;
interface More {
  meanwhile?: 'OLD_ACCOUNT' | 'WITHHELD';
  holder?: string;
  bic?: string;
  despiteNoMatch?: string;
}
function propose(iban: string, now = monday, more: More = {}) {
  const change = {
    merchantId: gite,
    iban,
    accountHolder: more.holder ?? 'Cimes SARL',
    meanwhile: more.meanwhile ?? 'OLD_ACCOUNT',
    ...(more.bic !== undefined && { bic: more.bic }),
    ...(more.despiteNoMatch !== undefined && { despiteNoMatch: more.despiteNoMatch }),
  };
  const why = { reason: 'Nouvelle banque', evidence: 'RIB reçu le 8 juin' };
  const body = { kind: 'BANK_ACCOUNT' as const, change, ...why };
  return proposeOperation(aCall({ ...ops, now, idempotencyKey: `key-${(keys += 1)}`, body }), world);
}
const approve = (id: string, now = monday) => approveProposal(aCall({ ...ops2, now, params: { id } }), world);
const agree = async (iban: string, now = monday) => approve(idOf(await propose(iban, now)), now);
const paidTo = async (now: Instant) => merchantBody((await world.directory.getMerchant(gite))!, now).iban;

describe('a merchant’s bank account', () => {
  it.each([
    ['iban', newIban],
    ['accountHolder', 'Mallory'],
    ['commissionBps', 3_000],
  ])('is not changed by one person alone: %s', async (field, value) => {
    const reply = await updateMerchant(aCall({ ...ops, params: { id: gite }, body: { [field]: value } }), world);
    expect(refusalOf(reply)).toEqual({ code: 'proposal-required', field });
    expect(await paidTo(wednesday)).toBe('FR76••••0189');
  });

  it('is another one from the second business day after a second person has approved it', async () => {
    const proposed = await propose(newIban);
    expect(proposed).toMatchObject({
      body: {
        status: 'OPEN',
        from: { iban: 'FR76••••0189', accountHolder: 'C••• S•••' },
        to: { iban: 'FR14••••2606', accountHolder: 'C••• S•••', meanwhile: 'OLD_ACCOUNT' },
      },
    });
    expect(statusOf(await approve(idOf(proposed)))).toBe('APPROVED');
    expect([await paidTo(monday), await paidTo(wednesday)]).toEqual(['FR76••••0189', 'FR14••••2606']);
    expect(await recordedActs(db.documents, tables)).toEqual(
      expect.arrayContaining([
        ['OPERATION_PROPOSED', 'ops', gite],
        ['BANK_ACCOUNT_CHANGED', 'ops-2', gite],
      ]),
    );
  });

  it('may be the same one with its BIC, which counts when the account does', async () => {
    const proposed = await propose(oldIban, monday, { bic: 'AGRIFRPP' });
    expect(proposed).toMatchObject({ body: { to: { iban: 'FR76••••0189', bic: 'AGRIFRPP' } } });
    expect(statusOf(await approve(idOf(proposed)))).toBe('APPROVED');

    const merchant = (await world.directory.getMerchant(gite))!;
    expect([merchantBody(merchant, monday).bic, merchantBody(merchant, wednesday).bic]).toEqual([
      undefined,
      'AGRIFRPP',
    ]);
    // Nothing more is said of it, so that nothing would change.
    expect(refusalOf(await propose(oldIban, wednesday))).toMatchObject({ code: 'bank-account-unchanged' });
    expect(statusOf(await propose(oldIban, wednesday, { bic: 'BNPAFRPP' }))).toBe('OPEN');
    // Another account has another bank.
    await agree(newIban, wednesday);
    const later = (await world.directory.getMerchant(gite))!;
    expect(merchantBody(later, at('2026-06-15T04:00:00Z'))).toMatchObject({ iban: 'FR14••••2606', bic: undefined });
  });

  it('keeps the BIC that is known of it when its holder changes', async () => {
    await approve(idOf(await propose(oldIban, monday, { bic: 'AGRIFRPP' })));
    // While the first one cools as after it.
    for (const now of [monday, wednesday]) {
      const renamed = await propose(oldIban, now, { holder: `Cimes ${now}` });
      expect(renamed).toMatchObject({ body: { to: { bic: 'AGRIFRPP' } } });
      expect(statusOf(await approve(idOf(renamed), now))).toBe('APPROVED');
    }
    const merchant = (await world.directory.getMerchant(gite))!;
    expect(merchant.comingAccount).toMatchObject({ iban: oldIban.replaceAll(' ', ''), bic: 'AGRIFRPP' });
  });

  it('changed at 05:50 and back at 06:10 never counts', async () => {
    await agree(otherIban, at('2026-06-08T03:50:00Z'));
    await agree(oldIban, at('2026-06-08T04:10:00Z'));
    const days = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-30'];
    expect(await Promise.all(days.map((day) => paidTo(at(`${day}T04:00:00Z`))))).toEqual(
      days.map(() => 'FR76••••0189'),
    );
  });

  it('a second one takes the place of a first one that cools, and cools anew', async () => {
    await agree(otherIban, monday);
    await agree(newIban, at('2026-06-09T12:00:00Z'));
    expect([await paidTo(wednesday), await paidTo(at('2026-06-11T04:00:00Z'))]).toEqual([
      'FR76••••0189',
      'FR14••••2606',
    ]);
  });

  it('the first one stays in use while a second one cools, once it counts', async () => {
    await agree(otherIban, monday);
    await agree(newIban, wednesday);
    expect([await paidTo(wednesday), await paidTo(at('2026-06-12T04:00:00Z'))]).toEqual([
      'DE89••••3000',
      'FR14••••2606',
    ]);
  });

  it('is not approved when another one was approved meanwhile', async () => {
    const first = idOf(await propose(newIban));
    await agree(otherIban);
    expect(refusalOf(await approve(first))?.code).toBe('proposal-outdated');
  });

  it('is not proposed when it is no account, or the one that it is', async () => {
    expect(refusalOf(await propose('FR76'))).toEqual({ code: 'bank-account-invalid', field: 'change.iban' });
    expect(refusalOf(await propose(oldIban))).toEqual({ code: 'bank-account-unchanged', field: 'change.iban' });
    expect(statusOf(await propose(oldIban, monday, { holder: 'Cimes et fils' }))).toBe('OPEN');
  });

  it('all owners are told as soon as it is approved, each once', async () => {
    const { organisationId = '' } = (await world.directory.getMerchant(gite))!;
    const team = (await world.organisations.team(organisationId))!;
    const [founder] = team.members;
    const colleague = { ...founder!, number: 2, access: { [gite]: { role: 'OWNER' as const } } };
    const collector = { ...founder!, number: 3, access: { [gite]: { role: 'COLLECTOR' as const } } };
    const members = [
      { ...colleague, id: 'second-owner' },
      { ...collector, id: 'collector' },
    ];
    const organisations = organisationStore(db.documents, tables.directory, tables.operations);
    await organisations.change({ before: team.organisation, members }, anOperation());
    await propose(newIban);
    expect(await writtenNotices(db, tables)).toEqual([]);
    await agree(newIban);
    const told = await writtenNotices(db, tables);
    expect(told.map((notice) => (notice.audience === 'MERCHANT' ? notice.memberId : undefined)).sort()).toEqual(
      [founder!.id, 'second-owner'].sort(),
    );
    expect(told[0]).toMatchObject({
      event: 'ACCOUNT_CHANGED',
      recipientId: gite,
      facts: { account: 'FR14••••2606', from: '2026-06-10', meanwhile: 'OLD_ACCOUNT' },
    });
  });
});

describe('what the bank of a new account says of its holder', () => {
  const bankSays = (answer: PayeeAnswer) => {
    world = { ...world, verifyPayee: () => Promise.resolve(answer) };
  };
  const coming = async (now = monday) => comingAccountBody((await world.directory.getMerchant(gite))!, now);

  it.each<[PayeeAnswer, object, object]>([
    [{ outcome: 'MATCH' }, {}, {}],
    [{ outcome: 'CLOSE_MATCH', name: 'Cimes et Fils' }, { payeeName: 'C••• e••• F•••' }, { name: 'Cimes et Fils' }],
    [{ outcome: 'NOT_CHECKED', because: 'NO_ANSWER' }, { notCheckedBecause: 'NO_ANSWER' }, { because: 'NO_ANSWER' }],
  ])('goes with it to the second person, to the owners and into use: $outcome', async (answer, facts, kept) => {
    bankSays(answer);
    const proposed = await propose(newIban);
    const checked = { payeeCheck: answer.outcome, payeeCheckedAt: '2026-06-08T03:50:00Z', ...facts };
    expect(proposed).toMatchObject({ body: { to: checked } });
    // By the second person nobody is asked again.
    bankSays({ outcome: 'NO_MATCH' });
    expect(await approve(idOf(proposed), at('2026-06-08T08:00:00Z'))).toMatchObject({ body: { status: 'APPROVED' } });
    const payee = { outcome: answer.outcome, at: '2026-06-08T03:50:00Z', ...kept };
    expect(await coming()).toMatchObject({ payee });
    const detail = await getMerchantDetail(aCall({ ...ops, params: { id: gite }, query: {}, now: wednesday }), world);
    expect(detail).toMatchObject({ body: { iban: 'FR14••••2606', payee } });
    expect(await recordedFacts(db.documents, tables, 'BANK_ACCOUNT_CHANGED')).toMatchObject([checked]);
  });

  it('is shown in clear, where the two names are alike, for a reason that the journal keeps', async () => {
    bankSays({ outcome: 'CLOSE_MATCH', name: 'Cimes et Fils' });
    const id = idOf(await propose(newIban));
    const see = (of: string) =>
      seePayeeName(aCall({ ...ops2, params: { id: of }, body: { reason: 'Comparaison avec le RIB' } }), world);
    expect(await see(id)).toEqual({ body: { proposed: 'Cimes SARL', atBank: 'Cimes et Fils' } });
    expect((await recordedActs(db.documents, tables)).filter(([act]) => act === 'PERSON_UNMASKED')).toEqual([
      ['PERSON_UNMASKED', 'ops-2', id],
    ]);

    bankSays({ outcome: 'MATCH' });
    expect(refusalOf(await see(idOf(await propose(otherIban))))).toEqual({ code: 'not-found' });
  });

  it('stops a proposal when it is another one, until the first person says why', async () => {
    bankSays({ outcome: 'NO_MATCH' });
    expect(refusalOf(await propose(newIban))).toEqual({ code: 'payee-no-match', field: 'change.despiteNoMatch' });
    const proposed = await propose(newIban, monday, { despiteNoMatch: 'Compte au nom du gérant, RIB vérifié' });
    expect(proposed).toMatchObject({
      body: { to: { payeeCheck: 'NO_MATCH', despiteNoMatch: 'Compte au nom du gérant, RIB vérifié' } },
    });
    await approve(idOf(proposed));
    expect(await coming()).toMatchObject({
      payee: { outcome: 'NO_MATCH', despite: 'Compte au nom du gérant, RIB vérifié' },
    });
    const merchant = (await world.directory.getMerchant(gite))!;
    // The owners are told the answer, not what the back office makes of it.
    expect(ownComingAccountBody(merchant.comingAccount!).payee).toEqual({
      outcome: 'NO_MATCH',
      at: '2026-06-08T03:50:00Z',
    });
  });
});
