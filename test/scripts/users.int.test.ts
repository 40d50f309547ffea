import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCognito, UserPools, type HttpService } from 'run-template/services';
import { afterAll, beforeAll, expect, it } from 'vitest';

const [lost, fresh] = ['eu-west-3_Lost', 'eu-central-1_Fresh'];
/** More than Cognito gives on one page. */
const people = 61;

const pools = new UserPools();
let cognito: HttpService;
const folder = mkdtempSync(join(tmpdir(), 'users-'));
const file = join(folder, 'users.jsonl');

beforeAll(async () => {
  cognito = await startCognito({ pools });
  for (const pool of [lost, fresh]) pools.createPool(pool);
  for (let n = 1; n <= people; n += 1) {
    const attributes = { email: `client-${n}@example.fr`, email_verified: 'true', name: `Client ${n}` };
    pools.put(lost, `client-${n}`, { attributes, enabled: n !== 2 });
  }
});
afterAll(async () => {
  await cognito.close();
  rmSync(folder, { recursive: true });
});

const users = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = {
      ...process.env,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'TEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint,
    };
    execFile(process.execPath, ['scripts/users.ts', ...args], { env }, (failed, said, complained) =>
      resolve({ code: failed ? Number(failed.code) : 0, said: `${said}${complained}` }),
    );
  });

it('takes everybody out of one pool and into another, under the same usernames, by commands that may be said again', async () => {
  expect(await users('export', '--pool', lost, '--file', file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, 'utf8');
  expect(text.trim().split('\n')).toHaveLength(people);
  expect(text).not.toMatch(/"sub"|[Pp]assword/);

  // Half of the way it was cut short; and somebody has this address already.
  pools.put(fresh, 'client-1', { attributes: { email: 'client-1@example.fr', email_verified: 'true' } });
  pools.put(fresh, 'another', { attributes: { email: 'client-3@example.fr', email_verified: 'true' } });
  const { code, said } = await users('import', '--pool', fresh, '--file', file);
  expect([code, said]).toEqual([1, expect.stringContaining('client-3: another account has this address')]);
  const found = pools.users(fresh).map(({ username }) => username);
  expect(found).toHaveLength(people);
  expect(pools.find(fresh, 'client-2')).toMatchObject({ enabled: false, attributes: { email: 'client-2@example.fr' } });
  expect(pools.find(fresh, `client-${people}`)).toMatchObject({ enabled: true });
});

it('says what it takes, and writes over no file', async () => {
  expect(await users('export', '--pool', lost)).toMatchObject({ code: 2 });
  expect((await users('export', '--pool', lost, '--file', file)).said).toContain('EEXIST');
});
