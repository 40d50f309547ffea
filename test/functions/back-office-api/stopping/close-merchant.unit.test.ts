import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { organisationKey } from '../../../../adapters/dynamodb/organisation-items.ts';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { foundOrganisation } from '../../../../core/organisation/found-organisation.ts';
import { changeMerchantStatus } from '../../../../functions/back-office-api/stopping/change-merchant-status.ts';
import { closeMerchant } from '../../../../functions/back-office-api/stopping/close-merchant.ts';
import { getMerchantClosing } from '../../../../functions/back-office-api/stopping/get-merchant-closing.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { createdAt, later, minute } from '../../../support/payments.ts';
import { setStatus } from '../../../support/set-status.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { writtenNotices } from '../../../support/written-notices.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const gite = aMerchant.id;
const refuge = { ...aMerchant, id: 'refuge', tradeName: 'Refuge du Lac' };
const { organisation, owner } = foundOrganisation(aMerchant, undefined, createdAt);
let tables: TableNames;
let world: BackOfficeWorld;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  await world.directory.createMerchant(aMerchant, anOperation());
});

/** The gîte's organisation, with a second owner, who owns a second establishment too. */
async function withTwo() {
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  await organisations.found(gite, organisation, owner);
  const partner = {
    ...owner,
    id: 'partner',
    number: 2,
    access: { [gite]: { role: 'OWNER' as const }, [refuge.id]: { role: 'OWNER' as const } },
  };
  const establishment = { ...refuge, organisationId: organisation.id };
  await organisations.change({ before: organisation, members: [partner], establishment }, anOperation());
}

const close = ({ id = gite, at = createdAt, on = world } = {}) =>
  closeMerchant(
    aCall<'closeMerchant'>({ caller: 'ops', now: at, params: { id }, body: { reason: 'Fin d’activité' } }),
    on,
  );
const closing = async (id = gite) =>
  (await getMerchantClosing(aCall<'getMerchantClosing'>({ params: { id }, now: createdAt }), world)) as object;
const stored = async (id = gite) => (await world.directory.getMerchant(id))?.status;
const team = async () => (await world.organisations.team(organisation.id))?.organisation;

/** As whoever agreed on it wrote it down. */
const withConvention = () =>
  db.documents.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: organisationKey(organisation.id),
      UpdateExpression: 'SET convention = :convention',
      ExpressionAttributeValues: {
        ':convention': { number: 'C-12', from: '2024-01-01', activities: ['Hébergement'] },
      },
    }),
  );

describe('an operator closes an establishment', () => {
  it.each(['ACTIVE', 'PAUSED', 'SUSPENDED'] as const)('that is %s, for good', async (from) => {
    await setStatus(db.documents, tables, gite, from);
    expect(await close()).toMatchObject({ body: { id: gite, status: 'CLOSED' } });
    expect(await stored()).toBe('CLOSED');
    expect(await recordedActs(db.documents, tables)).toContainEqual(['MERCHANT_CLOSED', 'ops', gite]);

    const reopen = aCall<'changeMerchantStatus'>({
      params: { id: gite },
      body: { status: 'ACTIVE', reason: 'Erreur' },
      now: later(minute),
    });
    expect(await changeMerchantStatus(reopen, world)).toEqual({
      refusal: { code: 'merchant-closed', field: 'status' },
    });
    expect(await stored()).toBe('CLOSED');
  });

  it('but not one that is blocked', async () => {
    await setStatus(db.documents, tables, gite, 'BLOCKED');
    expect(await close()).toEqual({ refusal: { code: 'merchant-stays-blocked', field: 'status' } });
    expect(await stored()).toBe('BLOCKED');
  });

  it('twice with one answer, one record and one mail', async () => {
    const first = await close();
    expect(await close({ at: later(minute) })).toEqual(first);
    const acts = (await recordedActs(db.documents, tables)).filter(([act]) => act === 'MERCHANT_CLOSED');
    expect(acts).toHaveLength(1);
    expect(await writtenNotices(db, tables)).toMatchObject([
      { event: 'STATUS_CHANGED', recipientId: gite, channel: 'EMAIL', facts: { status: 'CLOSED' } },
    ]);
  });

  it('which nobody does who does not exist', async () => {
    expect(await close({ id: 'nobody' })).toEqual({ refusal: { code: 'not-found' } });
  });

  it('whole when a reply is lost, and nothing of it when nothing reaches the database', async () => {
    const lossy = (times: number, when: 'before' | 'after') =>
      backOffice(tables, { dynamo: [faults({ command: 'TransactWriteItemsCommand', when, times })] });
    await expect(close({ on: lossy(99, 'before') })).rejects.toBeInstanceOf(Unavailable);
    expect(await stored()).toBe('ACTIVE');
    expect(await close({ on: lossy(1, 'after') })).toMatchObject({ body: { status: 'CLOSED' } });
    expect(await recordedActs(db.documents, tables)).toContainEqual(['MERCHANT_CLOSED', 'ops', gite]);
  });
});

describe('of an organisation with two establishments', () => {
  beforeEach(async () => {
    await withTwo();
    await withConvention();
  });

  it('all owners of the closed one are told, and the other goes on', async () => {
    expect(await closing()).toMatchObject({ body: { isLast: false } });
    await close();
    expect((await writtenNotices(db, tables)).map((notice) => 'memberId' in notice && notice.memberId).sort()).toEqual(
      [owner.id, 'partner'].sort(),
    );
    expect(await team()).toMatchObject({ status: 'ACTIVE', convention: { number: 'C-12' } });
    expect((await team())?.convention).not.toHaveProperty('until');
    expect(await stored(refuge.id)).toBe('ACTIVE');
  });

  it('the last one ends the organisation and its convention', async () => {
    await close();
    expect(await closing(refuge.id)).toMatchObject({ body: { isLast: true } });
    await close({ id: refuge.id });
    expect(await team()).toMatchObject({
      status: 'CLOSED',
      convention: { number: 'C-12', from: '2024-01-01', until: '2026-04-30', activities: ['Hébergement'] },
    });
  });

  it('which are closed at once, one is the last', async () => {
    await Promise.all([close(), close({ id: refuge.id })]);
    expect(await team()).toMatchObject({ status: 'CLOSED', convention: { until: '2026-04-30' } });
  });

  it('one that is blocked is not closed: the organisation goes on', async () => {
    await setStatus(db.documents, tables, refuge.id, 'BLOCKED');
    await close();
    expect(await team()).toMatchObject({ status: 'ACTIVE' });
  });
});
