import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { unmaskClient } from '../../../../functions/back-office-api/people/unmask-client.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { recordedActs } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body = { name: 'Marie Lefèvre', identifiers: ['10003377487'], email: 'marie@example.fr' };
  const enrolled = await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body }), world);
  marie = (enrolled as { body: { id: string } }).body.id;
});

const unmask = (id: string, on = world) =>
  unmaskClient(aCall({ caller: 'ops', params: { id }, body: { reason: 'Appel du client' } }), on);

describe('who a client is', () => {
  it('is shown in clear for a reason, of which the journal tells without saying who it is', async () => {
    expect(await unmask(marie)).toEqual({
      body: { id: marie, name: 'Marie Lefèvre', identifiers: ['10003377487'], email: 'marie@example.fr' },
    });
    expect(await recordedActs(db.documents, tables)).toContainEqual(['PERSON_UNMASKED', 'ops', marie]);
  });

  it('is not shown when it cannot be written down', async () => {
    const fault = faults({ command: 'PutItemCommand', times: 100, when: 'before' });
    const { operations } = backOffice(tables, { dynamo: [fault] });
    await expect(unmask(marie, { ...world, operations })).rejects.toThrow('is not available');
  });

  it('of an unknown client is not found, and nothing is recorded', async () => {
    expect(await unmask('z'.repeat(26))).toEqual({ refusal: { code: 'not-found' } });
    expect((await recordedActs(db.documents, tables)).map(([act]) => act)).toEqual(['CLIENT_ENROLLED']);
  });
});
