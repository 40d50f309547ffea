import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { organisationKey } from '../../../../adapters/dynamodb/organisation-items.ts';
import { organisationStore } from '../../../../adapters/dynamodb/organisation-store.ts';
import { derivedId } from '../../../../core/ids.ts';
import { foundOrganisation } from '../../../../core/organisation/found-organisation.ts';
import { getOrganisationDetail } from '../../../../functions/back-office-api/details/get-organisation-detail.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation } from '../../../support/operations.ts';
import { createdAt } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const refuge = { ...aMerchant, id: derivedId('test', 'refuge'), tradeName: 'Refuge du Lac', status: 'PAUSED' as const };
const { organisation, owner } = foundOrganisation(aMerchant, 'gite@example.fr', createdAt);
let tables: TableNames;
let world: BackOfficeWorld;

/** The gîte and the refuge, which is paused, are one company’s; Nadia collected at the gîte and has left. */
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  await world.directory.createMerchant(aMerchant, anOperation());
  await organisations.found(aMerchant.id, organisation, owner);
  const left = { id: derivedId('member', 'nadia'), number: 2, name: 'Nadia Roussel', access: {}, leftAt: createdAt };
  const establishment = { ...refuge, organisationId: organisation.id };
  const change = { before: organisation, members: [{ ...owner, ...left }], establishment };
  await organisations.change(change, anOperation());
});

const read = (id: string) => getOrganisationDetail(aCall({ params: { id } }), world);

describe('an organisation', () => {
  it('is shown with its establishments, their state, and who works or worked there, masked', async () => {
    const { body } = (await read(organisation.id)) as { body: object };
    expect(body).toMatchObject({
      id: organisation.id,
      legalName: 'SARL des Cimes',
      status: 'ACTIVE',
      establishments: [
        { id: aMerchant.id, tradeName: 'Gîte des Cimes', status: 'ACTIVE' },
        { id: refuge.id, tradeName: 'Refuge du Lac', status: 'PAUSED' },
      ],
      members: [
        { id: owner.id, access: [{ id: aMerchant.id, role: 'OWNER', refund: true }] },
        { name: 'N••• R•••', leftAt: '2026-04-30T09:00:00Z', access: [] },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/gite@|Roussel/);
    expect(body).toHaveProperty('convention', undefined);
  });

  it('is shown with its convention and its account, masked', async () => {
    const convention = { number: 'ANCV-74-1', from: '2026-01-01', activities: ['HÉBERGEMENT'] };
    const account = { accountHolder: 'SARL des Cimes', iban: 'FR7630006000011234567890189' };
    await db.documents.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: organisationKey(organisation.id),
        UpdateExpression: 'SET convention = :convention, account = :account',
        ExpressionAttributeValues: { ':convention': convention, ':account': account },
      }),
    );
    expect(await read(organisation.id)).toMatchObject({
      body: { convention, account: { accountHolder: 'SARL des Cimes', iban: 'FR76••••0189' } },
    });
  });

  it('that nobody knows is not found', async () => {
    expect(await read('z'.repeat(26))).toEqual({ refusal: { code: 'not-found' } });
  });
});
