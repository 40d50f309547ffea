import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { operatorAccounts } from '../../adapters/cognito/operator-accounts.ts';
import { cognitoClient } from '../../adapters/aws-clients.ts';
import { withBackOffice } from '../support/back-office-world.ts';
import { createTables, withDynamoDb } from '../support/tables.ts';

const db = withDynamoDb();
const backOffice = withBackOffice(db);
const pool = 'eu-west-3_BackOffice';

beforeAll(async () => {
  backOffice(await createTables(db.client));
});

/** `npm run enrol-operator -- …`, with the endpoints of this test in the environment. */
const enrol = (username: string, roles: string, email = `${username}@example.fr`) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, AWS_REGION: 'eu-west-3', AWS_ACCESS_KEY_ID: 'TEST', AWS_SECRET_ACCESS_KEY: 'secret' };
    const args = ['--pool', pool, '--username', username, '--name', 'Somebody', '--email', email, '--roles', roles];
    execFile(process.execPath, ['scripts/enrol-operator.ts', ...args], { env }, (failed, said, complained) => {
      resolve({ code: failed ? Number(failed.code) : 0, said: `${said}${complained}`.trim() });
    });
  });

describe('the first people of the back office', () => {
  it('are invited by command, until two of them can agree on more', async () => {
    expect(await enrol('anne', 'ops,ops-approver')).toEqual({ code: 0, said: 'anne is invited, as ops,ops-approver.' });
    // Cut short and said again: nothing is done twice.
    expect(await enrol('anne', 'ops,ops-approver')).toMatchObject({ code: 0 });
    expect(await enrol('anne', 'ops', 'bruno@example.fr')).toMatchObject({ code: 1 });
    expect(await enrol('bruno', 'director')).toMatchObject({ code: 2 });
    expect(await enrol('bruno', 'ops-approver')).toMatchObject({ code: 0 });
    expect(await enrol('chloe', 'finance')).toEqual({
      code: 1,
      said: 'Two people can agree on roles already: invite under « Personnes » in the back office.',
    });
    const people = await operatorAccounts(cognitoClient(), pool).list();
    expect(people.map(({ id, roles }) => [id, roles])).toEqual([
      ['anne', ['ops', 'ops-approver']],
      ['bruno', ['ops-approver']],
    ]);
  });
});
