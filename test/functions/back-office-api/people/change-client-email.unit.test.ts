import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { changeClientEmail } from '../../../../functions/back-office-api/people/change-client-email.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;

async function client(name: string, identifiers: string[]): Promise<string> {
  const body = { name, identifiers, email: `${name}@example.fr` };
  const reply = await createClient(aCall({ caller: 'ops', idempotencyKey: name, body }), world);
  return (reply as { body: { id: string } }).body.id;
}
const change = (email: string, at = world) =>
  changeClientEmail(aCall({ caller: 'ops', params: { id: marie }, body: { email, reason: 'Nouvelle boîte' } }), at);
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal;
const ownerOf = async (text: string) => (await world.directory.findClient(parseIdentifier(text)!))?.id;
const told = async () =>
  (await world.notices.about({ kind: 'CLIENT', id: marie })).map(({ address, channel }) => address ?? channel).sort();

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  marie = await client('marie', ['10003377487', 'marie@example.fr']);
});

describe('another address for a client', () => {
  it('signs in, takes the place of the identifier, and is told to both addresses and to the devices', async () => {
    expect(await change(' Marie.L@Example.fr ')).toEqual({ body: { email: 'm•••@e•••.fr' } });
    expect(world.signIns('client')).toEqual([[marie, 'marie.l@example.fr']]);
    expect([await ownerOf('marie.l@example.fr'), await ownerOf('10003377487')]).toEqual([marie, marie]);
    expect(await ownerOf('marie@example.fr')).toBeUndefined();
    expect((await world.directory.getClient(marie))?.identifiers).toEqual(['10003377487', 'marie.l@example.fr']);
    expect(await told()).toEqual(['PUSH', 'marie.l@example.fr', 'marie@example.fr']);
    expect(await recordedActs(db.documents, tables)).toContainEqual(['CLIENT_EMAIL_CHANGED', 'ops', marie]);
  });

  it('leaves the identifiers alone where the old one was none of them', async () => {
    await change('marie.l@example.fr');
    await change('marie@example.org');
    expect((await world.directory.getClient(marie))?.identifiers).toEqual(['10003377487', 'marie@example.org']);
    const paul = await client('paul', ['10000000012']);
    const body = { email: 'paul@example.org', reason: 'Nouvelle boîte' };
    expect(await changeClientEmail(aCall({ caller: 'ops', params: { id: paul }, body }), world)).toHaveProperty('body');
    expect((await world.directory.getClient(paul))?.identifiers).toEqual(['10000000012']);
  });

  it('is refused where it is another’s, or none, and nothing is changed', async () => {
    await client('paul', ['10000000012', 'p.durand@example.fr']);
    expect(refusalOf(await change('paul@example.fr'))).toEqual({ code: 'email-taken', field: 'email' });
    expect(refusalOf(await change('p.durand@example.fr'))).toEqual({ code: 'identifier-taken', field: 'email' });
    expect(refusalOf(await change('10000000012'))).toEqual({ code: 'field-invalid', field: 'email' });
    expect([await told(), await ownerOf('marie@example.fr')]).toEqual([[], marie]);
  });

  it('is the same when it is said again, and is whole when it is repeated after a failure', async () => {
    const changeEmail = () => Promise.reject(new Unavailable('Cognito'));
    const failing = { ...world, clientAccounts: { ...world.clientAccounts, changeEmail } };
    await expect(change('marie.l@example.fr', failing)).rejects.toThrow('is not available');
    expect(await change('marie.l@example.fr')).toHaveProperty('body');
    const before = (await recordedActs(db.documents, tables)).length;
    expect(await change('marie.l@example.fr')).toEqual({ body: { email: 'm•••@e•••.fr' } });
    expect((await recordedActs(db.documents, tables)).length).toBe(before);
    expect(world.signIns('client')).toEqual([[marie, 'marie.l@example.fr']]);
    expect(await ownerOf('marie.l@example.fr')).toBe(marie);
  });
});
