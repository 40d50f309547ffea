import { beforeEach, describe, expect, it } from 'vitest';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { derivedId } from '../../../../core/ids.ts';
import { foundOrganisation } from '../../../../core/organisation/found-organisation.ts';
import { getMemberDetail } from '../../../../functions/back-office-api/details/get-member-detail.ts';
import { unmaskMember } from '../../../../functions/back-office-api/people/unmask-member.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { createdAt } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const nadia = derivedId('member', 'nadia');
const refuge = { ...aMerchant, id: derivedId('test', 'refuge'), tradeName: 'Refuge du Lac' };
let tables: TableNames;
let world: BackOfficeWorld;

/** The gîte and the refuge are one company’s; Nadia collects at the gîte alone. */
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  const { organisation, owner } = foundOrganisation(aMerchant, 'gite@example.fr', createdAt);
  await world.directory.createMerchant(aMerchant, anOperation());
  await organisations.found(aMerchant.id, organisation, owner);
  const member = {
    ...owner,
    id: nadia,
    number: 2,
    name: 'Nadia Roussel',
    email: 'nadia@example.fr',
    access: { [aMerchant.id]: { role: 'COLLECTOR' as const, refund: true as const } },
  };
  const establishment = { ...refuge, organisationId: organisation.id };
  await organisations.change({ before: organisation, members: [member], establishment }, anOperation());
  await world.merchantAccounts.invite({ id: nadia, email: 'nadia@example.fr', name: 'Nadia Roussel' });
});

const unmask = (id: string, on = world) =>
  unmaskMember(aCall({ caller: 'ops', params: { id }, body: { reason: 'Appel du gîte' } }), on);

describe('somebody of a merchant', () => {
  it('is shown masked, with all establishments of the organisation and what they may do there', async () => {
    const reader = { audience: 'MERCHANT', recipientId: nadia } as const;
    await world.mails.markDead(reader, { addressHash: 'h', because: 'BOUNCED', at: createdAt });
    const { body } = (await getMemberDetail(aCall({ params: { id: nadia } }), world)) as { body: object };
    expect(body).toMatchObject({
      name: 'N••• R•••',
      deadAddress: { because: 'BOUNCED' },
      joinedAt: '2026-04-30T09:00:00Z',
      organisation: { legalName: 'SARL des Cimes' },
      access: [{ id: aMerchant.id, role: 'COLLECTOR', refund: true }],
    });
    const { establishments } = (body as { organisation: { establishments: { tradeName: string }[] } }).organisation;
    expect(establishments.map(({ tradeName }) => tradeName).toSorted()).toEqual(['Gîte des Cimes', 'Refuge du Lac']);
    expect(JSON.stringify(body)).not.toContain('nadia@');
  });

  it('is shown in clear for a reason, of which the journal tells without saying who it is', async () => {
    expect(await unmask(nadia)).toEqual({ body: { id: nadia, name: 'Nadia Roussel', email: 'nadia@example.fr' } });
    expect(await recordedActs(db.documents, tables)).toContainEqual(['PERSON_UNMASKED', 'ops', nadia]);
  });

  it('is not shown when it cannot be written down', async () => {
    const fault = faults({ command: 'PutItemCommand', times: 100, when: 'before' });
    const { operations } = backOffice(tables, { dynamo: [fault] });
    await expect(unmask(nadia, { ...world, operations })).rejects.toThrow('is not available');
  });

  it('whom nobody knows is not found', async () => {
    const unknown = 'z'.repeat(26);
    expect(await unmask(unknown)).toEqual({ refusal: { code: 'not-found' } });
    expect(await getMemberDetail(aCall({ params: { id: unknown } }), world)).toEqual({
      refusal: { code: 'not-found' },
    });
  });
});
