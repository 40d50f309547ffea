import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { expect, it, onTestFinished } from 'vitest';
import { createSignIn, UserPools } from 'run-template/services';
import { cookieBrowser } from 'run-template/testing';

const redirect = 'https://portal.example.com/';
const pool = 'eu-west-3_BackOffice';

/** The back office's pool with one user, as Cognito would answer. */
async function issuer(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const users = new UserPools();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = [{ clientId: 'web', redirectUris: [redirect] }];
  const pools = [{ id: pool, title: 'Back-office', scopes: ['back-office/api'], clients }];
  const signIn = await createSignIn({ baseUrl, users, pools });
  server.on('request', (request, response) => signIn.handle(request, response));
  users.put(pool, 'first-ops-user', {});
  return signIn.issuerOf(pool);
}

/** Starts the script; `answer` makes what is pasted from the address that it shows. */
async function run(args: string[], answer: (asked: string) => Promise<string>) {
  const script = spawn(process.execPath, ['scripts/sign-in.ts', ...args]);
  onTestFinished(() => void script.kill());
  let output = '';
  let asked = '';
  let answered = false;
  script.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  script.stderr.on('data', (chunk: Buffer) => {
    asked += chunk.toString();
    const address = /^http\S+$/m.exec(asked)?.[0];
    if (answered || !address || !asked.endsWith('> ')) return;
    answered = true;
    void answer(address).then((pasted) => script.stdin.write(`${pasted}\n`));
  });
  const [code] = (await once(script, 'close')) as [number];
  return { code, token: output.trim(), output: asked };
}

it('signs an operator in with the browser, and prints a token of the back office alone', async () => {
  const args = ['--issuer', await issuer(), '--client-id', 'web', '--redirect', redirect];
  const { code, token } = await run(args, async (asked) => {
    const open = cookieBrowser(redirect);
    const action = /action="([^"]+)"/.exec(await (await open(asked)).text())?.[1] ?? '';
    return (await open(action, { username: 'first-ops-user' })).headers.get('location') ?? '';
  });
  expect(code).toBe(0);
  expect(decodeJwt(token)).toMatchObject({
    username: 'first-ops-user',
    scope: expect.stringContaining('back-office/api') as string,
  });
});

it('refuses an address that answers another sign-in', async () => {
  const args = ['--issuer', await issuer(), '--client-id', 'web', '--redirect', redirect];
  const { code, output } = await run(args, () => Promise.resolve(`${redirect}?code=x&state=y`));
  expect(code).toBe(1);
  expect(output).toContain('start again');
});

it('says what it needs', async () => {
  const { code, output } = await run([], () => Promise.resolve(''));
  expect(code).toBe(1);
  expect(output).toContain('--issuer');
});
