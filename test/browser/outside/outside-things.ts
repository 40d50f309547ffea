import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Client } from '../../../demo/cast.ts';
import { eur } from '../../../local/api/eur.ts';
import type { BrowserWorld, WindowOptions } from '../support/browser.ts';
import { keyThing, needlessThing, pressedThing } from './device-things.ts';
import { readThing } from './read-things.ts';
import type { Outside, Way } from './ways.ts';
import { writeThing } from './write-things.ts';

const options: WindowOptions = { whole: true };
const hourMs = 60 * 60_000;
const paidCents = 21_00;

/** All that the pages use and did not make, in the windows of one merchant and one client who stay signed in. */
export function outsideThings(world: () => BrowserWorld): Outside[] {
  const windows = new Map<string, Promise<BrowserContext>>();
  const once = (name: string, open: () => Promise<Page>) => () => {
    const known = windows.get(name) ?? open().then(toContext);
    windows.set(name, known);
    return known;
  };
  const portal = once('portal', () => world().portal(undefined, '/', options));
  // Of her own: other tests know nothing of her, and she of them.
  let client: Promise<Client> | undefined;
  const payer = () => (client ??= world().newClient());
  const app = once('app', async () => world().activatedApp(await payer(), '/', options));
  const at = (context: () => Promise<BrowserContext>, path: string) => ({ context, url: () => world().url + path });

  const read = (name: string, context: () => Promise<BrowserContext>, address: string, path: RegExp, method?: string) =>
    readThing({ name, ...at(context, address), path, ...(method !== undefined && { method }) });

  const reads = [
    read('token renewal, portal', portal, '/paiements', /\/oauth2\/token$/, 'POST'),
    read('token renewal, App', app, '/app/cheques', /\/oauth2\/token$/, 'POST'),
    read('configuration', portal, '/paiements', /^\/config\.json$/),
    read('GET /v1/merchant', portal, '/', /^\/v1\/merchant$/),
    read('GET /v1/payment-requests', portal, '/paiements', /^\/v1\/payment-requests$/),
    read('GET /v1/payment-requests, to confirm', portal, '/a-confirmer', /^\/v1\/payment-requests$/),
    read('GET /v1/merchant/reimbursements', portal, '/remboursements', /^\/v1\/.*reimbursements/),
    read('GET /v1/merchant/summary', portal, '/tableau-de-bord', /^\/v1\/.*summary/),
    read('GET /v1/merchant/notifications', portal, '/notifications', /^\/v1\/merchant\/notifications$/),
    read('GET /v1/me', app, '/app/identifiant', /^\/v1\/me$/),
    read('GET /v1/me/wallet', app, '/app/cheques', /^\/v1\/me\/wallet$/),
    read('GET /v1/me/payment-requests', app, '/app/', /^\/v1\/me\/payment-requests$/),
    read('GET /v1/me/devices', app, '/app/compte/appareils', /^\/v1\/me\/devices$/),
  ];

  let cents = 31_00;
  const writes = [
    writeThing({
      name: 'POST /v1/payment-requests',
      context: portal,
      path: /^\/v1\/payment-requests$/,
      prepare: async () => ({ client: await world().newClient(), cents: (cents += 7) }),
      async open(page, made) {
        await page.goto(world().url);
        await page.getByRole('textbox', { name: 'Montant' }).fill(String(made.cents / 100).replace('.', ','));
        await page.getByLabel('Identifiant de votre client').fill(made.client.identifier);
      },
      act: (page) =>
        page
          .getByRole('button', { name: /^(Envoyer|Réessayer)/ })
          .first()
          .click(),
      isDone: (page) => Promise.resolve(new URL(page.url()).pathname.startsWith('/demandes/')),
      async expectOnce(made) {
        const { items } = await world().gite.call('listPaymentRequests');
        expect(items.filter(({ amount }) => amount.value === made.cents)).toHaveLength(1);
      },
    }),
    writeThing({
      name: 'POST /v1/me/payment-requests/{id}/approve',
      context: app,
      path: /\/approve$/,
      async prepare() {
        const { gite, ask, finance, unique } = world();
        const who = await payer();
        const amount = eur(paidCents);
        await finance.call('creditWallet', {
          key: unique('credit'),
          body: { clientIdentifier: who.identifier, amount },
        });
        const { id } = await ask(gite, who, { type: 'DEFERRED', amount });
        return { id, before: (await who.call('getWallet')).available.value };
      },
      async open(page, { id }) {
        await page.goto(`${world().url}/app/demandes/${id}`);
        await page.getByRole('button', { name: 'Continuer' }).click();
      },
      async act(page) {
        await page.getByLabel('Code personnel', { exact: true }).fill((await payer()).code);
        await page
          .getByRole('button', { name: /(Payer|Réessayer)/ })
          .last()
          .click();
      },
      isDone: (page) => page.getByRole('heading', { level: 1, name: /^21,00.*payés à/ }).isVisible(),
      async expectOnce({ before }) {
        const { available } = await (await payer()).call('getWallet');
        expect(available.value).toBe(before - paidCents);
      },
    }),
  ];

  const database = { of: 'IDBFactory.prototype', name: 'open', nonsense: '({})', isRequest: true };
  const stored = { of: 'IDBObjectStore.prototype', name: 'get', nonsense: '"rubbish"', isRequest: true };
  const inbox = at(app, '/app/');
  const identifier = at(app, '/app/identifiant');
  const refused: readonly Way[] = ['throws', 'never answers', 'answers late'];
  const device = [
    needlessThing('lock, portal', at(portal, '/paiements'), { of: 'LockManager.prototype', name: 'request' }),
    needlessThing('lock, App', inbox, { of: 'LockManager.prototype', name: 'request' }),
    keyThing('IndexedDB, opening', inbox, database),
    keyThing('IndexedDB, reading', inbox, stored, ['throws', 'throws once', 'never answers', 'answers nonsense']),
    pressedThing(
      'clipboard',
      {
        ...identifier,
        press: (page) => page.getByRole('button', { name: 'Copier' }).first().click(),
        said: (way) => (way === 'throws once' || refused.includes(way) ? /Copiez vous.même/ : undefined),
      },
      { of: 'Clipboard.prototype', name: 'writeText' },
      ['throws', 'throws once', 'never answers', 'answers late'],
    ),
    pressedThing(
      'camera',
      {
        ...at(portal, '/'),
        press: (page) => page.getByRole('button', { name: 'Scanner le code de mon client' }).click(),
        said: () => /caméra/,
      },
      { of: 'MediaDevices.prototype', name: 'getUserMedia', nonsense: '({})' },
    ),
    pressedThing(
      'notification permission',
      {
        ...at(portal, '/notifications'),
        press: (page) => page.getByText('Une notification de l’ordinateur').click(),
        said: (way) =>
          refused.includes(way) ? /navigateur (n’a pas reçu de réponse|bloque|n’affiche pas)/i : undefined,
      },
      { of: 'Notification', name: 'requestPermission', nonsense: '"perhaps"' },
    ),
    needlessThing(
      'time zone',
      at(portal, '/paiements'),
      { of: 'Intl.DateTimeFormat.prototype', name: 'resolvedOptions', nonsense: '({})' },
      ['throws', 'throws once', 'answers nonsense'],
    ),
  ];

  const clock = (['portal', 'App'] as const).map((which): Outside => ({
    name: `clock, ${which}`,
    ways: ['answers nonsense', 'answers late'],
    async check(way) {
      const page = await (await (which === 'portal' ? portal : app)()).newPage();
      // An hour ahead, or behind.
      await page.clock.setSystemTime(Date.now() + (way === 'answers late' ? -hourMs : hourMs));
      await page.goto(world().url + (which === 'portal' ? '/paiements' : '/app/'));
      await expect.poll(() => page.locator('[data-skeleton]').count()).toBe(0);
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.close();
    },
  }));

  return [...reads, ...writes, ...device, ...clock];
}

/** Each page of it goes by a clock that the test moves. */
async function toContext(page: Page): Promise<BrowserContext> {
  const context = page.context();
  await page.close();
  await context.clock.install();
  // What a service worker answers no page can break: its cache has a test of its own (kept-files.unit.test.ts).
  await context.addInitScript('delete Navigator.prototype.serviceWorker');
  return context;
}
