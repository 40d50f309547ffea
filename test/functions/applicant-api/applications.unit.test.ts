import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../contract/duration.ts';
import type { BackOfficeRole } from '../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { applicationLimits } from '../../../contract/settings/limits.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { addMs, toIso } from '../../../core/time.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { apply } from '../../../functions/applicant-api/apply.ts';
import {
  answerApplication,
  confirmApplication,
  readOwnApplication,
} from '../../../functions/applicant-api/own-application.ts';
import { acceptApplication } from '../../../functions/back-office-api/applications/accept-application.ts';
import { getApplication } from '../../../functions/back-office-api/applications/get-application.ts';
import {
  askApplicant,
  declineApplication,
} from '../../../functions/back-office-api/applications/review-application.ts';
import { getWorkList, listWork } from '../../../functions/back-office-api/work/read-work.ts';
import { giveBackWork, takeWork } from '../../../functions/back-office-api/work/take-work.ts';
import type { Call } from '../../../functions/http/call.ts';
import { composeApplicantMail } from '../../../functions/send-notice/compose-applicant-mail.ts';
import { anApplication } from '../../support/applications.ts';
import { withBackOffice, type BackOfficeWorld } from '../../support/back-office-world.ts';
import { aCall } from '../../support/call.ts';
import { recordedActs, recordedFacts } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import type { TableNames } from '../../support/tables.ts';
import { writtenNotices } from '../../support/written-notices.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
});

const applying = (changes: Partial<Call<'apply'>['body']> = {}, idempotencyKey = 'key', now = createdAt) =>
  apply(aCall({ idempotencyKey, now, body: anApplication(changes) }), world);
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const bodyOf = (reply: object) => (reply as { body: Record<string, unknown> }).body;
const accepted = { body: undefined };

/** What was mailed last: the text, and the secret of its link. */
async function lastMail(now = createdAt) {
  const notices = await writtenNotices(db, tables);
  const newest = notices.reduce((one, other) => (Number(other.occurrence) > Number(one.occurrence) ? other : one));
  return mailOf(newest, now);
}
async function mailOf(notice: Notice, now = createdAt) {
  const mail = await composeApplicantMail(notice, { language: 'fr', now }, { ...world, portalUrl: 'https://p.fr/' });
  return { mail, secret: mail?.action.address.split('#')[1] ?? '' };
}
const confirm = (secret: string, now = createdAt) => confirmApplication(aCall({ now, body: { secret } }), world);

/** One that waits for the back office, and the secret of its link. */
async function received(changes: Partial<Call<'apply'>['body']> = {}, key = 'key') {
  await applying(changes, key);
  const [notice] = (await writtenNotices(db, tables)).slice(-1);
  const { secret } = await mailOf(notice!);
  await confirm(secret);
  return { id: notice!.recipientId, secret };
}

const as = (caller: string, roles: readonly BackOfficeRole[] = ['ops']) => ({ caller, roles });
const take = (id: string, caller = 'ops') =>
  takeWork(aCall({ ...as(caller), params: { list: 'applications', id } }), world);
const giveBack = (id: string, caller: string) =>
  giveBackWork(aCall({ ...as(caller), params: { list: 'applications', id } }), world);
const see = (id: string, caller = 'ops', roles: readonly BackOfficeRole[] = ['ops']) =>
  getApplication(aCall({ ...as(caller, roles), params: { id } }), world);
const accept = (id: string, caller = 'ops', on = world) =>
  acceptApplication(aCall({ ...as(caller), params: { id }, body: { commissionBps: 250, reason: 'Pièces vues' } }), on);
const ask = (id: string) =>
  askApplicant(aCall({ ...as('ops'), params: { id }, body: { question: 'Un Kbis de moins de 3 mois' } }), world);
const decline = (id: string) =>
  declineApplication(aCall({ ...as('ops'), params: { id }, body: { reason: 'Activité hors convention' } }), world);
const waiting = async () => {
  const reply = await getWorkList(aCall({ ...as('ops'), params: { list: 'applications' } }), world);
  return (reply as { body: { items: { id: string; facts: object; taken?: { by: string } }[] } }).body.items;
};

describe('applying', () => {
  it('answers the same whoever it is: somebody new, somebody known, or too often', async () => {
    await received();
    await take((await waiting())[0]!.id);
    await accept((await waiting())[0]!.id);

    expect(await applying({}, 'again')).toEqual(accepted);
    expect(await applying({}, 'third')).toEqual(accepted);
    const before = await writtenNotices(db, tables);
    expect(await applying({}, 'fourth')).toEqual(accepted);
    expect(await writtenNotices(db, tables)).toEqual(before);
    expect(await applying({}, 'next day', addMs(createdAt, DAY_MS))).toEqual(accepted);
    expect(await writtenNotices(db, tables)).toHaveLength(before.length + 1);
  });

  it('for one SIRET from many addresses is counted too', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await applying({ email: `${name}@example.fr` }, name);
    expect(await writtenNotices(db, tables)).toHaveLength(applicationLimits.perSiretADay);
  });

  it('too many within an hour are asked to come back', async () => {
    const siretOf = (index: number) => ['73282932000074', '12345678200010'][index % 2]!;
    const many = Array.from({ length: 6 }, (_, index) => ({ email: `${index}@e.fr`, siret: siretOf(index) }));
    for (const [index, one] of many.entries()) expect(await applying(one, `key-${index}`)).toEqual(accepted);
    const TableName = tables.orders;
    const Key = { pk: 'LIMIT#APPLICATIONS#HOUR#2026-04-30T09:00:00Z', sk: '-' };
    const { Item } = await db.documents.send(new GetCommand({ TableName, Key }));
    expect(Item).toMatchObject({ used: 6, v: 1, forgetAt: Date.parse('2026-04-30T10:00:00Z') / 1_000 });

    await db.documents.send(new PutCommand({ TableName, Item: { ...Item, used: applicationLimits.perHour } }));
    await expect(applying({ email: 'g@e.fr', siret: '55208131766522' }, 'key-g')).rejects.toThrow(Unavailable);
    expect(await applying({ email: 'g@e.fr', siret: '55208131766522' }, 'key-g', addMs(createdAt, HOUR_MS))).toEqual(
      accepted,
    );
  });

  it('twice by the same key is once, and the key is good for nothing else', async () => {
    await applying();
    expect(await applying({ iban: 'FR7630006000011234567890189' })).toEqual(accepted);
    expect(await writtenNotices(db, tables)).toHaveLength(1);
    expect(refusalOf(await applying({ city: 'Lyon' }))).toBe('idempotency-key-reused');
  });

  it.each([
    [{ siret: '73282932000075' }, 'siret-invalid'],
    [{ iban: 'FR7630006000011234567890188' }, 'bank-account-invalid'],
    [{ email: 'jeanne' }, 'field-invalid'],
  ] as const)('refuses %o', async (changes, code) => {
    expect(refusalOf(await applying(changes))).toBe(code);
    expect(await writtenNotices(db, tables)).toEqual([]);
  });

  it('is closed where no mail can be sent', async () => {
    const reply = await apply(aCall({ idempotencyKey: 'key', body: anApplication() }), { ...world, mailOn: false });
    expect(refusalOf(reply)).toBe('applications-closed');
  });
});

describe('the address', () => {
  it('is mailed a link and nothing that was typed; only once it is confirmed does somebody look', async () => {
    await applying();
    expect(await waiting()).toEqual([]);
    const { mail, secret } = await lastMail();
    expect(mail?.action.address).toBe(`https://p.fr/adhesion/suivi#${secret}`);
    expect(JSON.stringify(mail)).not.toMatch(/Refuge|Lefèvre/);
    expect(bodyOf(await readOwnApplication(aCall({ body: { secret } }), world))['status']).toBe('UNCONFIRMED');

    expect(bodyOf(await confirm(secret))['status']).toBe('RECEIVED');
    expect(bodyOf(await confirm(secret))['status']).toBe('RECEIVED');
    expect(await waiting()).toMatchObject([{ facts: { tradeName: 'Refuge du Lac', status: 'RECEIVED' } }]);
  });

  it('has 7 days to be confirmed', async () => {
    await applying();
    const { secret } = await lastMail();
    const late = addMs(createdAt, applicationLimits.confirmWithinMs);
    expect(refusalOf(await confirm(secret, late))).toBe('application-link-expired');
    expect(bodyOf(await confirm(secret, addMs(late, -HOUR_MS)))['status']).toBe('RECEIVED');
  });

  it('whose link is made up leads nowhere', async () => {
    await received();
    expect(refusalOf(await confirm('A'.repeat(43)))).toBe('not-found');
  });

  it('is forgotten with the rest: unconfirmed soon, declined later, what waits and what was accepted not', async () => {
    const forgetAt = async (id: string) => {
      const Key = { pk: `APPLICATION#${id}`, sk: 'APPLICATION' };
      return (await db.documents.send(new GetCommand({ TableName: tables.orders, Key }))).Item?.['forgetAt'] as number;
    };
    await applying();
    const id = (await writtenNotices(db, tables))[0]!.recipientId;
    expect(await forgetAt(id)).toBe(addMs(createdAt, applicationLimits.confirmWithinMs + DAY_MS) / 1_000);
    await confirm((await lastMail()).secret);
    expect(await forgetAt(id)).toBeUndefined();
    await take(id);
    await decline(id);
    expect(await forgetAt(id)).toBe(addMs(createdAt, applicationLimits.keptMs) / 1_000);
  });
});

describe('who looks at it', () => {
  it('takes it, and reads in clear what others see masked; the account nobody does', async () => {
    const { id, secret } = await received();
    const masked = {
      ownerName: 'J••• L•••',
      phone: '•••00',
      email: 'j•••@r•••.fr',
      iban: 'FR76••••0189',
      inClear: false,
    };
    expect(bodyOf(await see(id))).toMatchObject(masked);

    expect(await take(id)).toEqual(accepted);
    expect(await take(id)).toEqual(accepted);
    expect(refusalOf(await take(id, 'ops-2'))).toBe('work-taken');
    expect(bodyOf(await see(id))).toMatchObject({ ownerName: 'Jeanne Lefèvre', iban: 'FR76••••0189', inClear: true });
    expect(bodyOf(await see(id, 'auditor', ['auditor']))).toMatchObject(masked);
    expect(bodyOf(await readOwnApplication(aCall({ body: { secret } }), world))['status']).toBe('IN_REVIEW');
    expect((await waiting())[0]?.taken?.by).toBe('ops');
    const counts = bodyOf(await listWork(aCall(as('ops')), world))['items'] as object[];
    expect(counts[0]).toMatchObject({ list: 'applications', count: 1, taken: 1, hasMore: false });

    await giveBack(id, 'ops-2');
    expect(await take(id, 'ops-2')).toEqual(accepted);
    expect(bodyOf(await see(id))).toMatchObject(masked);
    expect(await recordedActs(db.documents, tables)).toEqual([
      ['WORK_TAKEN', 'ops', id],
      ['WORK_GIVEN_BACK', 'ops-2', id],
      ['WORK_TAKEN', 'ops-2', id],
    ]);
  });

  it('asks for more, is answered, and declines: the applicant is mailed and sees each', async () => {
    const { id, secret } = await received();
    const status = async () => bodyOf(await readOwnApplication(aCall({ body: { secret } }), world));
    expect(refusalOf(await ask(id))).toBe('work-not-taken');
    await take(id);
    await ask(id);
    expect(bodyOf(await ask(id))['status']).toBe('MORE_NEEDED');
    const { mail, secret: second } = await lastMail();
    expect(mail?.facts[0]?.value).toBe('Un Kbis de moins de 3 mois');
    expect(await status()).toMatchObject({ status: 'MORE_NEEDED', question: 'Un Kbis de moins de 3 mois' });

    const answer = { secret: second, answer: 'Envoyé ce jour' };
    expect(bodyOf(await answerApplication(aCall({ body: answer }), world))['status']).toBe('IN_REVIEW');
    expect(bodyOf(await answerApplication(aCall({ body: answer }), world))['status']).toBe('IN_REVIEW');
    expect(bodyOf(await see(id))['answer']).toBe('Envoyé ce jour');

    await decline(id);
    expect(bodyOf(await decline(id))['status']).toBe('DECLINED');
    expect((await lastMail()).mail?.facts[0]?.value).toBe('Activité hors convention');
    expect(await status()).toMatchObject({ status: 'DECLINED', reason: 'Activité hors convention' });
    expect(await waiting()).toEqual([]);
    expect(refusalOf(await accept(id))).toBe('application-status');
    expect(await recordedActs(db.documents, tables)).toEqual([
      ['WORK_TAKEN', 'ops', id],
      ['APPLICATION_QUESTIONED', 'ops', id],
      ['APPLICATION_DECLINED', 'ops', id],
    ]);
  });

  it('accepts it: merchant, organisation, sign-in and record, once', async () => {
    const { id } = await received();
    await take(id);
    const reply = bodyOf(await accept(id));
    expect(bodyOf(await accept(id))).toMatchObject({ status: 'ACCEPTED', merchantId: reply['merchantId'] });

    const merchant = await world.directory.getMerchant(String(reply['merchantId']));
    expect(merchant).toMatchObject({
      tradeName: 'Refuge du Lac',
      siret: '73282932000074',
      iban: 'FR7630006000011234567890189',
      commissionBps: 250,
      status: 'ACTIVE',
    });
    expect(world.signIns('merchant')).toEqual([[merchant?.id, 'jeanne@refuge.example.fr']]);
    const team = await world.organisations.team(merchant?.organisationId ?? '');
    expect(team?.members).toMatchObject([{ name: 'Jeanne Lefèvre', access: { [merchant!.id]: { role: 'OWNER' } } }]);
    expect((await lastMail()).mail?.title).toBe('Bienvenue\u00a0!');
    expect((await recordedActs(db.documents, tables)).filter(([act]) => act === 'APPLICATION_ACCEPTED')).toEqual([
      ['APPLICATION_ACCEPTED', 'ops', merchant?.id],
    ]);
    expect(bodyOf(await see(id))['known']).toEqual([{ id: merchant?.id, tradeName: 'Refuge du Lac' }]);
  });

  it('is shown what the bank says of the holder, and says why to go on when that is another', async () => {
    const { id } = await received();
    await take(id);
    const on = { ...world, verifyPayee: () => Promise.resolve({ outcome: 'NO_MATCH' } as const) };
    expect(refusalOf(await accept(id, 'ops', on))).toBe('payee-no-match');
    expect(world.signIns('merchant')).toEqual([]);

    const despiteNoMatch = 'Compte au nom du gérant';
    const body = { commissionBps: 250, despiteNoMatch, reason: 'Pièces vues' };
    const payee = { outcome: 'NO_MATCH', at: toIso(createdAt), despite: despiteNoMatch };
    expect(await acceptApplication(aCall({ ...as('ops'), params: { id }, body }), on)).toMatchObject({
      body: { status: 'ACCEPTED', payee },
    });
    expect(bodyOf(await see(id))).toMatchObject({ payee });
    expect(await recordedFacts(db.documents, tables, 'APPLICATION_ACCEPTED')).toMatchObject([
      { payeeCheck: 'NO_MATCH', despiteNoMatch },
    ]);
  });

  it('makes up for an organisation that a first call did not come to', async () => {
    const { id } = await received();
    await take(id);
    const broken = { ...world, organisations: { found: () => Promise.reject(new Unavailable('the database')) } };
    await expect(accept(id, 'ops', broken as unknown as BackOfficeWorld)).rejects.toThrow(Unavailable);

    const { merchantId } = bodyOf(await accept(id));
    expect((await world.directory.getMerchant(String(merchantId)))?.organisationId).toBeDefined();
  });

  it('is told that the address is somebody’s already', async () => {
    const first = await received();
    await take(first.id);
    await accept(first.id);
    await applying({ siret: '12345678200010' }, 'other');
    const notices = (await writtenNotices(db, tables)).filter(({ event }) => event === 'CONFIRM_ADDRESS');
    const other = notices.find(({ recipientId }) => recipientId !== first.id)!;
    await confirm((await mailOf(other)).secret);
    await take(other.recipientId);
    expect(refusalOf(await accept(other.recipientId))).toBe('email-taken');
    expect(await waiting()).toHaveLength(1);
  });
});
