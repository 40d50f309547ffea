import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { plainSignInPage } from '../../services/sign-in-page.ts';
import { createSignIn } from '../../services/sign-in.ts';
import { UserPools } from '../../services/user-pools.ts';
import { cookieBrowser } from '../../testing/cookie-browser.ts';

const MERCHANTS = 'eu-west-3_Merchants';
const BACK_OFFICE = 'eu-west-3_BackOffice';
const REDIRECT = 'http://127.0.0.1:4000/callback';

async function mount(dataDir?: string) {
  const users = new UserPools(dataDir);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_local/sign-in`;
  const pool = (id: string, title: string, scope: string, clientId: string) => ({
    id,
    title,
    scopes: [scope],
    clients: [
      {
        clientId,
        redirectUris: [REDIRECT],
        logoutUris: [REDIRECT],
        accessTokenSeconds: 900,
        refreshTokenSeconds: 12 * 3_600,
        rotation: { graceSeconds: 30 },
      },
    ],
    managedLogin: true,
  });
  const clock = { now: Date.parse('2026-05-04T09:00:00Z') };
  const signIn = await createSignIn({
    baseUrl,
    users,
    about: (username) => (username === 'm-1' ? 'Chamonix' : undefined),
    page: (parts) => {
      const { html, headers } = plainSignInPage(parts);
      return { html: html.replace('lang="en"', `lang="${parts.language}"`), headers };
    },
    dataDir,
    now: () => clock.now,
    pools: [
      pool(MERCHANTS, 'Espace dédié', 'merchant/api', 'portal'),
      pool(BACK_OFFICE, 'Back-office', 'back-office/api', 'finance-pages'),
    ],
  });
  server.on('request', (request, response) => signIn.handle(request, response));
  users.put(MERCHANTS, 'm-1', { attributes: { name: 'Gîte <des> Cimes' } });
  users.put(MERCHANTS, 'm-2', { attributes: { name: 'Fermé' }, enabled: false });
  users.createGroup(BACK_OFFICE, 'finance');
  users.put(BACK_OFFICE, 'finance', { groups: ['finance'] });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { signIn, users, baseUrl, clock, close };
}

/** Checks a token as API Gateway does: by the keys that its issuer publishes. */
async function verify(issuer: string, token: string) {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri: keys } = (await discovery.json()) as { jwks_uri: string };
  return (await jwtVerify(token, createRemoteJWKSet(new URL(keys)), { issuer, algorithms: ['RS256'] })).payload;
}

let local: Awaited<ReturnType<typeof mount>>;
beforeAll(async () => {
  local = await mount();
  return local.close;
});

describe('issueAccessToken', () => {
  it('gives the claims of Cognito, without an audience, for 15 minutes', async () => {
    const issuer = local.signIn.issuerOf(MERCHANTS);
    const claims = await verify(issuer, await local.signIn.issueAccessToken({ pool: MERCHANTS, username: 'm-1' }));

    expect(issuer).toBe(`${local.baseUrl}/${MERCHANTS}`);
    expect(claims).toMatchObject({
      iss: issuer,
      sub: local.users.find(MERCHANTS, 'm-1')?.sub,
      username: 'm-1',
      client_id: 'portal',
      scope: 'merchant/api',
      token_use: 'access',
      jti: expect.any(String) as string,
    });
    expect(claims).not.toHaveProperty('aud');
    expect(claims).not.toHaveProperty('cognito:groups');
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
  });

  it('says the groups of a user who is in some', async () => {
    const token = await local.signIn.issueAccessToken({ pool: BACK_OFFICE, username: 'finance' });
    const claims = await verify(local.signIn.issuerOf(BACK_OFFICE), token);
    expect(claims).toMatchObject({ 'cognito:groups': ['finance'], scope: 'back-office/api' });
  });

  it('signs for one issuer only', async () => {
    const token = await local.signIn.issueAccessToken({ pool: MERCHANTS, username: 'm-1' });
    await expect(verify(local.signIn.issuerOf(BACK_OFFICE), token)).rejects.toThrow();
  });

  it.each([
    [MERCHANTS, 'nobody', 'No user nobody'],
    [MERCHANTS, 'm-2', 'No user m-2 who may sign in'],
    ['eu-west-3_Other', 'm-1', 'No user pool'],
  ])('refuses %s/%s', async (pool, username, reason) => {
    await expect(local.signIn.issueAccessToken({ pool, username })).rejects.toThrow(reason);
  });

  it('keeps its keys over a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sign-in-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const before = await mount(dataDir);
    const token = await before.signIn.issueAccessToken({ pool: MERCHANTS, username: 'm-1' });
    await before.close();

    const after = await mount(dataDir);
    onTestFinished(after.close);
    const keys = createRemoteJWKSet(new URL(`${after.signIn.issuerOf(MERCHANTS)}/.well-known/jwks.json`));
    expect((await jwtVerify(token, keys)).payload.username).toBe('m-1');
    expect(after.users.users(MERCHANTS)).toHaveLength(2);
  });
});

describe('signing in with a browser', () => {
  const verifier = randomBytes(32).toString('base64url');

  const browser = () => cookieBrowser(REDIRECT);

  async function endpoints(poolId: string) {
    const discovery = await fetch(`${local.signIn.issuerOf(poolId)}/.well-known/openid-configuration`);
    return (await discovery.json()) as Record<string, string>;
  }

  async function authorizeUrl(change: Record<string, string> = {}) {
    const { authorization_endpoint: authorize = '' } = await endpoints(MERCHANTS);
    const parameters = new URLSearchParams({
      client_id: 'portal',
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: 'openid merchant/api',
      state: 'abc',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...change,
    });
    return `${authorize}?${parameters.toString()}`;
  }

  async function tokens(form: Record<string, string>) {
    const { token_endpoint: address = '' } = await endpoints(MERCHANTS);
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'portal', ...form }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  const renew = (refreshToken = '') => tokens({ grant_type: 'refresh_token', refresh_token: refreshToken });

  async function signedIn(open = browser(), username = 'm-1') {
    const page = await open(await authorizeUrl());
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const back = await open(action, { username });
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
    return tokens({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier });
  }

  it('lists who may sign in, and nobody else', async () => {
    const page = await browser()(await authorizeUrl());
    const html = await page.text();

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('Sign in to Espace dédié');
    expect(html).toContain('Gîte &lt;des&gt; Cimes</strong> <small>Chamonix</small>');
    expect(html).not.toContain('Fermé');
  });

  it.each([
    ['the language that is asked for', { lang: 'fr' }, 'fr'],
    ['English where none is', {}, 'en'],
  ])('speaks %s', async (_what, asked, language) => {
    const page = await browser()(await authorizeUrl(asked));
    expect(await page.text()).toContain(`<html lang="${language}">`);
  });

  it('gives tokens with the claims of Cognito after one click', async () => {
    const granted = await signedIn();
    const issuer = local.signIn.issuerOf(MERCHANTS);
    const access = await verify(issuer, granted.body.access_token ?? '');

    expect(access).toMatchObject({ username: 'm-1', client_id: 'portal', scope: 'merchant/api', token_use: 'access' });
    expect(access).not.toHaveProperty('aud');
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(900);
    const id = await verify(issuer, granted.body.id_token ?? '');
    expect(id).toMatchObject({ aud: 'portal', 'cognito:username': 'm-1', sub: access.sub });
    const direct = await local.signIn.issueAccessToken({ pool: MERCHANTS, username: 'm-1' });
    expect(decodeProtectedHeader(granted.body.access_token ?? '').kid).toBe(decodeProtectedHeader(direct).kid);
  });

  it('keeps saying when somebody signed in, by the clock of the functions, however often the token is renewed', async () => {
    const granted = await signedIn();
    const issuer = local.signIn.issuerOf(MERCHANTS);
    const first = await verify(issuer, granted.body.access_token ?? '');
    local.clock.now += 10 * 60_000;
    const renewed = await renew(granted.body.refresh_token);
    const later = await verify(issuer, renewed.body.access_token ?? '');
    const direct = await verify(issuer, await local.signIn.issueAccessToken({ pool: MERCHANTS, username: 'm-1' }));
    expect(first['auth_time']).toBe((local.clock.now - 10 * 60_000) / 1_000);
    expect(later['auth_time']).toBe(first['auth_time']);
    expect(direct['auth_time']).toBe(local.clock.now / 1_000);
  });

  it('needs no second click in the same browser', async () => {
    const open = browser();
    await signedIn(open);
    const back = await open(await authorizeUrl({ state: 'again' }));
    expect(back.headers.get('location')).toContain('code=');
  });

  it('renews the access token until the user is disabled', async () => {
    local.users.put(MERCHANTS, 'm-3', { attributes: { name: 'Agence' } });
    const refresh = (await signedIn(browser(), 'm-3')).body.refresh_token ?? '';
    const renewed = await renew(refresh);
    const access = await verify(local.signIn.issuerOf(MERCHANTS), renewed.body.access_token ?? '');
    expect(access).toMatchObject({ username: 'm-3', scope: 'merchant/api' });

    local.users.put(MERCHANTS, 'm-3', { enabled: false });
    const refused = await renew(renewed.body.refresh_token);
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  describe('staying signed in', () => {
    const refused = { status: 400, body: { error: 'invalid_grant' } };
    const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
    afterEach(() => void vi.useRealTimers());

    it('gives a new refresh token at each use; two tabs that use one at once are both served', async () => {
      const { refresh_token: first } = (await signedIn()).body;
      const [one, other] = await Promise.all([renew(first), renew(first)]);
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(new Set([first, one.body.refresh_token, other.body.refresh_token]).size).toBe(3);
      expect(await renew(one.body.refresh_token)).toMatchObject({ status: 200 });
      expect(await renew(other.body.refresh_token)).toMatchObject({ status: 200 });
    });

    it('takes no used refresh token after the grace, however often it was used within; the next one stays good', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const { refresh_token: first } = (await signedIn()).body;
      const { body: second } = await renew(first);
      later(29);
      expect(await renew(first)).toMatchObject({ status: 200 });
      later(2);
      expect(await renew(first)).toMatchObject(refused);
      expect(await renew(second.refresh_token)).toMatchObject({ status: 200 });
    });

    it('ends when the pool says, from the sign-in on, however often it was renewed', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const { refresh_token: first } = (await signedIn()).body;
      later(11 * 3_600);
      const { body: second } = await renew(first);
      later(3_500);
      const { body: third } = await renew(second.refresh_token);
      later(200);
      expect(await renew(third.refresh_token)).toMatchObject(refused);
    });

    it('ends when the client revokes the refresh token', async () => {
      const { refresh_token: token = '' } = (await signedIn()).body;
      const { revocation_endpoint: address = '' } = await endpoints(MERCHANTS);
      const body = new URLSearchParams({ client_id: 'portal', token });
      expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
      expect(await renew(token)).toMatchObject(refused);
    });

    it('ends when the user is signed out everywhere; who signs in again is in again', async () => {
      const { refresh_token: before } = (await signedIn()).body;
      local.users.put(MERCHANTS, 'm-1', { signOuts: 1 });
      expect(await renew(before)).toMatchObject(refused);
      expect(await renew((await signedIn()).body.refresh_token)).toMatchObject({ status: 200 });
    });
  });

  describe('signing out', () => {
    async function leave(open: ReturnType<typeof browser>, change: Record<string, string> = {}) {
      const { end_session_endpoint: address = '' } = await endpoints(MERCHANTS);
      const asked = new URLSearchParams({ client_id: 'portal', logout_uri: REDIRECT, ...change });
      return open(`${address}?${asked.toString()}`);
    }

    it('asks nothing, goes where the client wants, and the choice is shown again', async () => {
      const open = browser();
      await signedIn(open);
      const left = await leave(open);
      expect({ status: left.status, to: left.headers.get('location') }).toEqual({ status: 302, to: REDIRECT });
      expect(await (await open(await authorizeUrl())).text()).toContain('Sign in to');
    });

    it('takes OpenID’s name of the parameter too', async () => {
      const left = await leave(browser(), { logout_uri: '', post_logout_redirect_uri: REDIRECT });
      expect(left.headers.get('location')).toBe(REDIRECT);
    });

    it.each<Record<string, string>>([{ logout_uri: 'https://evil.example/' }, { client_id: 'stranger' }])(
      'refuses %j',
      async (change) => {
        const open = browser();
        await signedIn(open);
        expect((await leave(open, change)).status).toBe(400);
        expect((await open(await authorizeUrl())).headers.get('location')).toContain('code=');
      },
    );
  });

  it('shows the choice to whoever asks for it, signed in or not', async () => {
    const open = browser();
    await signedIn(open);
    const page = await open(await authorizeUrl({ prompt: 'login' }));
    expect(await page.text()).toContain('Sign in to');
  });

  it('is found by the discovery document', async () => {
    const issuer = local.signIn.issuerOf(MERCHANTS);
    expect(await endpoints(MERCHANTS)).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
    });
  });

  it('keeps pools apart: one browser is signed in to both, and out of one alone', async () => {
    const open = browser();
    await signedIn(open);
    const { end_session_endpoint: address = '' } = await endpoints(BACK_OFFICE);
    const asked = new URLSearchParams({ client_id: 'finance-pages', logout_uri: REDIRECT });
    expect((await open(`${address}?${asked.toString()}`)).status).toBe(302);
    expect((await open(await authorizeUrl())).headers.get('location')).toContain('code=');
  });

  it('makes a passkey for whoever is signed in, and for nobody else', async () => {
    const open = browser();
    const asked = new URLSearchParams({ client_id: 'portal', redirect_uri: REDIRECT });
    const address = `${local.signIn.issuerOf(MERCHANTS)}/passkeys/add?${asked.toString()}`;
    expect((await open(address)).status).toBe(400);
    await signedIn(open);
    expect((await open(address)).headers.get('location')).toBe(`${REDIRECT}?result=success`);
    expect((await open(address.replace('portal', 'finance-pages'))).status).toBe(400);
  });

  it('shows the page again for somebody who may not sign in', async () => {
    const open = browser();
    const page = await open(await authorizeUrl());
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const again = await open(action, { username: 'm-2' });
    expect(await again.text()).toContain('Espace dédié');
  });

  it('refuses a code without its verifier', async () => {
    const open = browser();
    const page = await open(await authorizeUrl());
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const back = await open(action, { username: 'm-1' });
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';

    const stolen = await tokens({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT,
      code_verifier: 'x'.repeat(43),
    });
    expect(stolen).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('sends nobody to an address that is not the client’s', async () => {
    const page = await browser()(await authorizeUrl({ redirect_uri: 'http://evil.example/' }));
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Sign-in failed: invalid_redirect_uri');
  });

  it('has nothing elsewhere', async () => {
    expect((await fetch(`${local.baseUrl}/eu-west-3_Other/.well-known/jwks.json`)).status).toBe(404);
    expect((await fetch(`${local.baseUrl}/${MERCHANTS}/interaction/nothing`)).status).toBe(400);
  });
});
