import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieBrowser } from 'run-template/testing';
import { createApi } from '../../local/demo-data/api-client.ts';
import { synthesize } from '../../local/synthesize.ts';
import { startSystem } from '../../local/system.ts';
import type { LocalSystem } from '../../local/system.ts';

interface Shown {
  id: string;
  status: string;
}

let folder: string;
let assembly: string;
beforeAll(async () => {
  assembly = (await synthesize()).folder;
  folder = mkdtempSync(join(tmpdir(), 'encaissement-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const START = Date.parse('2026-04-30T09:00:00Z');

async function ask(system: LocalSystem, key: string): Promise<Shown> {
  return createApi(system.url)<Shown>('POST', '/v1/payment-requests', {
    token: await system.tokenFor('merchant-gite'),
    idempotencyKey: key,
    body: { type: 'IMMEDIATE', amount: { value: 8550, currency: 'EUR' }, clientIdentifier: '10003377487' },
  });
}

async function show(system: LocalSystem, id: string): Promise<Shown> {
  const token = await system.tokenFor('merchant-gite');
  return createApi(system.url)<Shown>('GET', `/v1/payment-requests/${id}`, { token });
}

async function control(system: LocalSystem, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const response = await fetch(system.url + path, { method, ...(body && { body: JSON.stringify(body) }) });
  return response.json();
}

describe('kept data', () => {
  it('are there again after a restart: people, payments, what was scheduled, exports and the time', async () => {
    const options = { port: 0, assembly, dataDir: join(folder, 'kept') };
    const first = await startSystem({ ...options, clock: START });
    const before = first.identities();
    const { id } = await ask(first, 'kept-1');
    await first.settle();
    await control(first, 'POST', '/_local/reimbursements');
    const exports = await control(first, 'GET', '/_local/exports');
    const stoppedAt = first.now();
    await first.close();

    const second = await startSystem(options);
    try {
      expect(second.now()).toBeGreaterThanOrEqual(stoppedAt);
      expect(
        second.identities().map(({ name, merchantId, clientId, device }) => ({ name, merchantId, clientId, device })),
      ).toEqual(before.map(({ name, merchantId, clientId, device }) => ({ name, merchantId, clientId, device })));
      expect(exports).toEqual([{ date: '2026-04-30', files: ['ledger.csv', 'manifest.json'] }]);
      expect(await control(second, 'GET', '/_local/exports')).toEqual(exports);
      expect(await show(second, id)).toMatchObject({ status: 'AWAITING_CLIENT' });
      expect(second.platform.services.scheduler.nextAt()).toBeLessThanOrEqual(START + 15 * 60_000);
      await second.advanceTo(START + 20 * 60_000);
      expect(await show(second, id)).toMatchObject({ status: 'CLIENT_EXPIRED' });
    } finally {
      await second.close();
    }
    await expect(startSystem({ ...options, clock: START })).rejects.toThrow(/choose a later --clock/);
  });
});

describe('a system without kept data', () => {
  let system: LocalSystem;
  let withoutRoute: string;

  beforeAll(async () => {
    // The same template but for one route, to see that the template is what is run.
    withoutRoute = join(folder, 'assembly');
    cpSync(assembly, withoutRoute, { recursive: true });
    const file = readdirSync(withoutRoute).find((name) => name.endsWith('.template.json')) ?? '';
    const template = JSON.parse(readFileSync(join(withoutRoute, file), 'utf8')) as {
      Resources: Record<string, { Properties?: { RouteKey?: string } }>;
    };
    for (const [logicalId, { Properties }] of Object.entries(template.Resources)) {
      if (Properties?.RouteKey === 'GET /v1/merchant/summary') delete template.Resources[logicalId];
    }
    writeFileSync(join(withoutRoute, file), JSON.stringify(template));
    system = await startSystem({ port: 0, assembly: withoutRoute, clock: START });
  });
  afterAll(() => system.close());

  it('does not serve a route that the template does not have', async () => {
    const response = await fetch(`${system.url}/v1/merchant/summary`);
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 404,
      body: '{"message":"Not Found"}',
    });
    expect((await fetch(`${system.url}/v1/merchant`)).status).toBe(401);
  });

  it.each([
    ['/', 'portal'],
    ['/paiements/abc', 'portal'],
    ['/app/', 'App'],
    ['/app/demandes/abc', 'App'],
  ])('serves %s, with the shell of the %s and the headers of the template', async (path, app) => {
    const response = await fetch(system.url + path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self'; /,
      ) as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const script = /<script[^>]* src="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    expect(script).toMatch(app === 'App' ? /^\/app\/assets\/.+\.js$/ : /^\/assets\/.+\.js$/);
    const loaded = await fetch(system.url + script);
    expect(loaded.headers.get('content-type')).toBe('text/javascript');
    expect(loaded.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('tells the pages where to sign in, and is believed there', async () => {
    const { signIn } = (await (await fetch(`${system.url}/config.json`)).json()) as {
      signIn: Record<'merchant' | 'client', { issuer: string; clientId: string }>;
    };
    expect(Object.keys(signIn)).toEqual(['merchant', 'client']);
    for (const [audience, { issuer, clientId }] of Object.entries(signIn)) {
      expect(issuer).toMatch(new RegExp(`^${system.url}/_local/sign-in/`));
      const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<
        string,
        string
      >;
      const asked = new URLSearchParams({
        client_id: clientId,
        redirect_uri: audience === 'client' ? `${system.url}/app/` : `${system.url}/`,
        response_type: 'code',
        scope: `openid ${audience}/api`,
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      });
      const page = await cookieBrowser(system.url + '/?')(`${discovery['authorization_endpoint']}?${asked.toString()}`);
      expect(await page.text()).toContain(audience === 'client' ? 'Identifiant 10003377487' : 'Chamonix-Mont-Blanc');
    }
  });

  it('has a page for its own controls', async () => {
    const page = await fetch(`${system.url}/_local`);
    expect(page.url).toBe(`${system.url}/_local/`);
    const html = await page.text();
    expect(html).toContain('Poste de pilotage');
    expect(html).toMatch(/Marie Lefèvre.*10003377487 ou marie@example\.fr.*482913/s);
    const script = await fetch(`${system.url}/_local/cockpit.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript');
  });

  it('issues activation codes as the back office does', async () => {
    const before = system.identities().find(({ name }) => name === 'client-nina')?.activationCode;
    const { activationCode } = (await control(system, 'POST', '/_local/activation', { identity: 'client-nina' })) as {
      activationCode: string;
    };
    expect(activationCode).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
    expect(activationCode).not.toBe(before);
    expect(system.identities().find(({ name }) => name === 'client-nina')?.activationCode).toBe(activationCode);
  });

  it('refuses a port that is taken, and leaves nothing behind', async () => {
    const port = Number(new URL(system.url).port);
    await expect(startSystem({ port })).rejects.toThrow(`Port ${port} is taken`);
  });

  it('begins anew at reset: nothing is left, the same people have the same ids, at the time of the start', async () => {
    const before = system.identities();
    const { id } = await ask(system, 'gone-1');
    await control(system, 'POST', '/_local/clock', { advance: 'P5D' });
    expect(await control(system, 'GET', '/_local/exports')).not.toEqual([]);
    expect(await control(system, 'GET', '/_local/pushes')).not.toEqual([]);

    await control(system, 'POST', '/_local/reset');

    await expect(show(system, id)).rejects.toMatchObject({ status: 404 });
    expect(system.now()).toBeLessThan(START + 3_600_000);
    expect(await control(system, 'GET', '/_local/exports')).toEqual([]);
    expect(await control(system, 'GET', '/_local/pushes')).toEqual([]);
    expect(system.identities().map(({ merchantId, clientId }) => merchantId ?? clientId)).toEqual(
      before.map(({ merchantId, clientId }) => merchantId ?? clientId),
    );
    // The streams of the new tables are read.
    await ask(system, 'gone-1');
    expect(await control(system, 'GET', '/_local/pushes')).toHaveLength(1);
  });

  it('gives nina, who is not activated, the code that came by post', () => {
    const nina = system.identities().find(({ name }) => name === 'client-nina');
    expect(nina?.activationCode).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
    expect(nina?.code).toBeUndefined();
  });
});
