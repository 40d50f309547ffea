import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { throttleLimits } from '../../contract/settings/limits.ts';
import { callClassOf, routes, type Audience, type CallClass, type Route } from '../../functions/http/routes.ts';
import { eur } from '../../local/api/eur.ts';
import { synthesize } from '../../local/synthesize.ts';
import { withLocalSystem } from '../support/local-system.ts';
import { templateFile } from '../support/template-file.ts';

interface Template {
  Resources: Record<string, { Properties?: { RouteSettings?: Record<string, { ThrottlingRateLimit: number }> } }>;
}

/** The stack's template with its buckets as large as they are, and next to nothing that fills them again. */
const assembly = mkdtempSync(join(tmpdir(), 'encaissement-'));
beforeAll(async () => {
  cpSync((await synthesize()).folder, assembly, { recursive: true });
  const file = templateFile(assembly);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  for (const { Properties } of Object.values(template.Resources)) {
    for (const settings of Object.values(Properties?.RouteSettings ?? {})) settings.ThrottlingRateLimit = 0.001;
  }
  writeFileSync(file, JSON.stringify(template));
});
afterAll(() => rmSync(assembly, { recursive: true }));
const logged: string[] = [];
const system = withLocalSystem({ assembly, report: (line) => void logged.push(line) });

const largest = Math.max(throttleLimits.clientReads, throttleLimits.clientPayments, throttleLimits.merchantReads);
const atOnce = 20;

/** Calls each of these routes until it answers 429. Calls without a token do: they count before it is looked at. */
async function exhaust(audience: Audience, classes: readonly CallClass[]): Promise<void> {
  const exhausted = Object.values<Route>(routes).filter(
    (route) => route.audience === audience && classes.includes(callClassOf(route)),
  );
  for (const { method, path } of exhausted) {
    let last: number | undefined;
    for (let calls = 0; calls <= largest && last !== 429; calls += atOnce) {
      const answers = await Promise.all(Array.from({ length: atOnce }, () => system().anonymous(method, path)));
      last = answers.at(-1)?.status;
    }
    expect({ method, path, last }).toEqual({ method, path, last: 429 });
  }
}

it('clients approve when their reading is exhausted, and merchants notice nothing', async () => {
  const { gite, ask, newClient } = system();
  const client = await newClient();
  const { id } = await ask(gite, client);
  const approval = await client.approval(id, 50_00);

  await exhaust('client', ['read']);

  expect((await client.send('getWallet')).status).toBe(429);
  expect(await client.call('approvePaymentRequest', approval)).toMatchObject({ status: 'VALIDATED' });
  expect(await gite.call('getPaymentRequest', { params: { id } })).toMatchObject({ status: 'VALIDATED' });
});

it('merchants ask, confirm and refund when their reading is exhausted', async () => {
  const { gite, marie, unique } = system();
  const body = { type: 'PRE_RESERVATION', amount: eur(30_00), clientIdentifier: marie.identifier } as const;

  await exhaust('merchant', ['read']);

  expect((await gite.send('listPaymentRequests')).status).toBe(429);
  const { id } = await gite.call('createPaymentRequest', { key: unique('throttled'), body });
  // Not held yet, so that the calls reach their function and are refused by it.
  const params = { id };
  expect((await gite.refused('confirmPaymentRequest', { params, body: {} })).code).toBe('status-conflict');
  expect((await gite.refused('refundPaymentRequest', { params, body: { reason: 'OTHER' } })).code).toBe(
    'status-conflict',
  );
});

it('merchants go on when all that clients can call is exhausted', async () => {
  const { gite, marie, unique } = system();

  await exhaust('client', ['read', 'action', 'payment', 'seldom']);

  const body = { type: 'IMMEDIATE', amount: eur(30_00), clientIdentifier: marie.identifier } as const;
  const { id } = await gite.call('createPaymentRequest', { key: unique('throttled'), body });
  expect(await gite.call('cancelPaymentRequest', { params: { id } })).toMatchObject({ status: 'CANCELLED' });
});

it('pages tell of their failures without a token, and when they do so too often nobody else notices', async () => {
  const { gite, marie, url, unique } = system();
  const failure = {
    reference: 'K7F-3QX',
    app: 'portal',
    page: '/paiements/:id',
    build: 'index-DEV3gdj-.js',
    browser: { family: 'Firefox', version: 115 },
    source: 'error',
    name: 'TypeError',
    message: 'no marie@example.fr',
    places: [{ file: 'index-DEV3gdj-.js', line: 1, column: 1 }],
  };
  const tell = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/v1/page-errors`, { method: 'POST', headers, body: JSON.stringify(failure) })).status;
  };

  expect(await tell()).toBe(204);
  await expect.poll(() => logged.filter((line) => line.includes('K7F-3QX'))).toHaveLength(1);
  expect(logged.join()).not.toContain('marie');

  const answers: number[] = [];
  for (let calls = 0; calls <= throttleLimits.anybody; calls += 1) answers.push(await tell());
  expect(answers.at(-1)).toBe(429);
  const body = { type: 'IMMEDIATE', amount: eur(30_00), clientIdentifier: marie.identifier } as const;
  expect((await gite.send('createPaymentRequest', { key: unique('throttled'), body })).status).toBe(201);
});
