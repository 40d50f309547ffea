import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieBrowser } from 'run-template/testing';
import { createCaller, type Answered } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { supportContact } from '../../local/demo-data/support-contact.ts';
import { synthesize } from '../../local/synthesize.ts';
import { startSystem } from '../../local/system.ts';
import type { LocalSystem } from '../../local/system.ts';
import { itInWhole } from '../support/matrix.ts';
import { templateFile } from '../support/template-file.ts';

type PaymentRequest = Answered<'getPaymentRequest'>;

let folder: string;
let assembly: string;
beforeAll(async () => {
  assembly = (await synthesize()).folder;
  folder = mkdtempSync(join(tmpdir(), 'encaissement-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const START = Date.parse('2026-04-30T09:00:00Z');

const gite = (system: LocalSystem) => createCaller({ url: system.url, token: () => system.tokenFor('merchant-gite') });

const ask = (system: LocalSystem, key: string): Promise<PaymentRequest> =>
  gite(system).call('createPaymentRequest', {
    key,
    body: { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: '10003377487' },
  });

const show = (system: LocalSystem, id: string): Promise<PaymentRequest> =>
  gite(system).call('getPaymentRequest', { params: { id } });

async function control(system: LocalSystem, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
  const response = await fetch(system.url + path, { method, ...(body && { body: JSON.stringify(body) }) });
  return response.json();
}

/** Where each audience's pages begin, and somebody who is offered at its sign-in. */
const homes = { merchant: '/', client: '/app/', 'back-office': '/back-office/' } as const;
const someone = {
  merchant: 'Chamonix-Mont-Blanc',
  client: 'Identifiant 10003377487',
  'back-office': 'Lit tout, ne change rien',
} as const;

describe('kept data', () => {
  // Two systems of their own; what each part keeps has tests of its own.
  itInWhole('are there again after a restart: people, payments, what was scheduled, exports and the time', async () => {
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
      const files = ['balances.csv', 'entries.txt', 'ledger.csv', 'manifest.json', 'movements.csv'];
      expect(exports).toEqual([{ date: '2026-04-30', files }]);
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
    const file = templateFile(withoutRoute);
    const template = JSON.parse(readFileSync(file, 'utf8')) as {
      Resources: Record<string, { Properties?: { RouteKey?: string; RouteSettings?: Record<string, unknown> } }>;
    };
    const left = 'GET /v1/merchant/summary';
    for (const [logicalId, { Properties }] of Object.entries(template.Resources)) {
      if (Properties?.RouteKey === left) delete template.Resources[logicalId];
      delete Properties?.RouteSettings?.[left];
    }
    writeFileSync(file, JSON.stringify(template));
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
    ['/', '/'],
    ['/paiements/abc', '/'],
    ['/app/', '/app/'],
    ['/app/demandes/abc', '/app/'],
    ['/back-office/', '/back-office/'],
    ['/back-office/exports/abc', '/back-office/'],
  ])('serves %s, with the shell of the app at %s and the headers of the template', async (path, folder) => {
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
    expect(script).toMatch(new RegExp(`^${folder}assets/.+\\.js$`));
    const loaded = await fetch(system.url + script);
    expect(loaded.headers.get('content-type')).toBe('text/javascript');
    expect(loaded.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('tells the pages where to sign in, and is believed there', async () => {
    const { signIn } = (await (await fetch(`${system.url}/config.json`)).json()) as {
      signIn: Record<keyof typeof homes, { issuer: string; clientId: string }>;
    };
    expect(Object.keys(signIn)).toEqual(Object.keys(homes));
    for (const [audience, { issuer, clientId }] of Object.entries(signIn) as [
      keyof typeof homes,
      (typeof signIn)[keyof typeof homes],
    ][]) {
      expect(issuer).toMatch(new RegExp(`^${system.url}/_local/sign-in/`));
      const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<
        string,
        string
      >;
      const asked = new URLSearchParams({
        client_id: clientId,
        redirect_uri: system.url + homes[audience],
        response_type: 'code',
        scope: `openid ${audience}/api`,
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      });
      const page = await cookieBrowser(system.url + '/?')(`${discovery['authorization_endpoint']}?${asked.toString()}`);
      expect(await page.text()).toContain(someone[audience]);
    }
  });

  it('tells the pages whom people turn to', async () => {
    const { contact } = (await (await fetch(`${system.url}/config.json`)).json()) as { contact: unknown };
    expect(contact).toEqual(supportContact);
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

  it('breaks AWS as it is told: the API says « later », and what is asked again is done once', async () => {
    const token = await system.tokenFor('merchant-gite');
    const post = () =>
      fetch(`${system.url}/v1/payment-requests`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'broken', 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: '10003377487' }),
      });
    await control(system, 'POST', '/_local/faults', { service: 'DynamoDB', operation: 'PutItem', kind: 'fails' });
    try {
      const refused = await post();
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ code: 'temporarily-unavailable' });
      expect(await control(system, 'GET', '/_local/faults')).toMatchObject([{ service: 'DynamoDB', kind: 'fails' }]);
    } finally {
      expect(await control(system, 'POST', '/_local/faults/end')).toEqual([]);
    }
    const [first, again] = [await post(), await post()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
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
    await system.settle();
    await control(system, 'POST', '/_local/reimbursements');
    expect(await control(system, 'GET', '/_local/exports')).not.toEqual([]);
    expect(await control(system, 'GET', '/_local/pushes')).not.toEqual([]);

    await control(system, 'POST', '/_local/reset');

    await expect(show(system, id)).rejects.toMatchObject({ answer: { status: 404 } });
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
