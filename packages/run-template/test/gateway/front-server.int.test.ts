import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFrontServer } from '../../gateway/front-server.ts';
import type { FrontServer } from '../../gateway/front-server.ts';

let server: FrontServer;
beforeAll(async () => {
  server = await startFrontServer(0, () => 0);
});
afterAll(() => server.close());

const answer = (who: string) => () => Promise.resolve({ status: 200, headers: { who }, body: Buffer.alloc(0) });

/** With a host of one's own, which `fetch` would not take. */
function call(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(server.url + path, { headers }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}

it('asks for patience until all is up', async () => {
  expect((await call('/')).statusCode).toBe(503);
  server.serve({
    signIn: (_request, response) => void response.setHeader('who', 'sign-in').end(),
    controls: answer('controls'),
    web: answer('web'),
  });
});

it.each([
  ['/_local/sign-in/pool/oauth2/authorize', 'sign-in'],
  ['/_local/clock', 'controls'],
  ['/_local/', 'controls'],
  ['/', 'web'],
  ['/app/', 'web'],
  ['/v1/merchant', 'web'],
  ['//evil.example/_local/clock', 'web'],
])('leads %s to %s', async (path, who) => {
  expect((await call(path)).headers['who']).toBe(who);
});

it('finds the controls without the last slash too', async () => {
  expect(await call('/_local')).toMatchObject({ statusCode: 307, headers: { location: '/_local/' } });
});

it('brings a browser from localhost to the address that sign-in knows, and lets a script be', async () => {
  const host = `localhost:${new URL(server.url).port}`;
  const page = await call('/app/?request=1', { host, accept: 'text/html,*/*' });
  expect(page).toMatchObject({ statusCode: 307, headers: { location: `${server.url}/app/?request=1` } });
  expect((await call('/v1/merchant', { host, accept: '*/*' })).headers['who']).toBe('web');
});

it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.4'])(
  'answers nothing to a call for the host "%s", which a page of that name would make',
  async (host) => {
    const answered = await call('/_local/clock', { host });
    expect(answered.statusCode).toBe(421);
    expect(answered.headers['who']).toBeUndefined();
  },
);
