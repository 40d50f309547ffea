import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../functions/back-office-api/accounts/create-client.ts';
import { closeClient } from '../../functions/back-office-api/people/close-client.ts';
import { withBackOffice, type BackOfficeWorld } from '../support/back-office-world.ts';
import { aCall } from '../support/call.ts';
import { recordedActs } from '../support/operations.ts';
import { createTables, dropTables, withDynamoDb, type TableNames } from '../support/tables.ts';

const db = withDynamoDb();
const backOffice = withBackOffice(db);
const pool = 'eu-west-3_Clients';
const who = { name: 'Ysaline Kergoat', identifiers: ['10003377487'], email: 'ysaline@example.fr' };

let tables: TableNames;
let world: BackOfficeWorld;
let clientId: string;

/** Tables of its own, and one client in them. */
beforeEach(async () => {
  const stack = `S${randomUUID()}`;
  tables = await createTables(db.client, `${stack}-`);
  const made = tables;
  onTestFinished(() => dropTables(db.client, made));
  world = backOffice(tables);
  const reply = await createClient(aCall({ caller: 'ops', idempotencyKey: stack, body: who }), world);
  clientId = (reply as { body: { id: string } }).body.id;
});

const close = () =>
  closeClient(aCall({ caller: 'ops', params: { id: clientId }, body: { reason: 'Courrier du client' } }), world);

interface Ran {
  code: number;
  said: string;
  complained: string;
}

/** `npm run client-data -- …`, with the endpoints of this test in the environment. */
const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, AWS_REGION: 'eu-west-3', AWS_ACCESS_KEY_ID: 'TEST', AWS_SECRET_ACCESS_KEY: 'secret' };
    execFile(process.execPath, ['scripts/client-data.ts', ...args], { env }, (failed, said, complained) => {
      resolve({ code: failed ? Number(failed.code) : 0, said, complained });
    });
  });
const of = (client = clientId) => ['--tables', JSON.stringify(tables), '--pool', pool, '--client', client];
const because = ['--by', 'first-ops-user', '--reason', 'Demande du client'];

describe('the command', () => {
  it('prints what is kept of a client as JSON, and nothing that opens the account', async () => {
    const { code, said, complained } = await run('export', ...of());
    expect([code, complained]).toEqual([0, '']);
    const copy = JSON.parse(said) as { client: string; email: string };
    expect(copy).toMatchObject({ client: clientId, email: who.email });
    expect(said).toContain(who.name);
    expect(said).toContain(who.identifiers[0]);
    expect(said).not.toMatch(/"(mac|hash|requestHash|challenge|token)":/);
  });

  it('erases a client whose account is closed, and writes down who did it and why', async () => {
    const early = await run('erase', ...of(), ...because);
    expect([early.code, JSON.parse(early.said)]).toEqual([1, { outcome: 'account-open' }]);
    await close();

    const { code, said } = await run('erase', ...of(), ...because);
    expect([code, JSON.parse(said)]).toMatchObject([0, { outcome: 'erased' }]);

    expect(await recordedActs(db.documents, tables)).toContainEqual(['CLIENT_ERASED', 'first-ops-user', clientId]);
    expect(world.signIns('client').filter(([id]) => id === clientId)).toEqual([]);
    const left = await run('export', ...of());
    for (const trace of [who.name, who.email, ...who.identifiers]) expect(left.said).not.toContain(trace);
  });

  it('does nothing, and says why, where it is not told what to do or does not find it', async () => {
    const [unknown, unsigned, nothing, elsewhere] = await Promise.all([
      run('erase', ...of('a'.repeat(26)), ...because),
      run('erase', ...of()),
      run(),
      run('export', '--tables', '{"wallets": "Wallets"}', '--pool', pool, '--client', clientId),
    ]);
    expect([unknown.code, JSON.parse(unknown.said)]).toEqual([1, { outcome: 'unknown-client' }]);
    for (const { code, said, complained } of [unsigned, nothing]) {
      expect([code, said]).toEqual([1, '']);
      expect(complained).toContain('npm run client-data -- erase');
    }
    expect([elsewhere.code, elsewhere.said]).toEqual([1, '']);
    expect(elsewhere.complained).toContain('the tables in use have no directory');
    expect((await world.directory.getClient(clientId))?.name).toBe(who.name);
  });
});
