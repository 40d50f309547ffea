import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { legalPages } from '../../contract/legal-text.ts';
import { retentionLimits } from '../../contract/settings/limits.ts';
import { eur } from '../../local/api/eur.ts';
import { supportContact } from '../../local/demo-data/support-contact.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { cellsOf, itInWhole } from '../support/matrix.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { translate } from './support/translator.ts';

const logged: string[] = [];
const world = withBrowser({ report: (line) => void logged.push(line) });

/** A client with a request in every state that a page looks different for. */
let merchant: Merchant;
let client: Client;
const requests: Record<'waiting' | 'held' | 'paid' | 'declined', string> = {
  waiting: '',
  held: '',
  paid: '',
  declined: '',
};
let counter: { code: string; request: string };

beforeAll(async () => {
  const { ask, newClient, newMerchant } = world();
  client = await newClient(500_00);
  merchant = await newMerchant({ tradeName: 'Gorges et Vertiges' });
  const held = await ask(merchant, client, { type: 'PRE_RESERVATION', label: 'Canyon', amount: eur(90_00) });
  const paid = await ask(merchant, client, { reference: 'RES-2026-118', amount: eur(85_50) });
  const declined = await ask(merchant, client);
  await client.call('approvePaymentRequest', await client.approval(held.id, 90_00));
  await client.call('approvePaymentRequest', await client.approval(paid.id, 60_00));
  await client.call('declineMyPaymentRequest', { params: { id: declined.id }, body: { reason: 'WRONG_AMOUNT' } });
  const waiting = await ask(merchant, client, { type: 'DEFERRED', clientDelay: 'P3D', label: 'Week-end' });
  const { code } = await merchant.call('renewCounterCode', { body: { replaces: null } });
  const body = { counter: code!, amount: eur(45_00) };
  const { id: request } = await client.call('proposeAtCounter', { key: 'counter', body });
  counter = { code: code!, request };
  Object.assign(requests, { held: held.id, paid: paid.id, declined: declined.id, waiting: waiting.id });
});

/** The dark theme has the same colours by the same names everywhere: a part of the pages shows most of what can be wrong. */
const inTheDark = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(cellsOf(paths, Math.ceil(paths.length / 3)));

async function pathsOfPortal(): Promise<string[]> {
  const { items: transfers } = await merchant.call('listReimbursements', { query: { limit: 1 } });
  return [
    '/',
    '/comptoir',
    `/demandes/${requests.waiting}`,
    `/demandes/${requests.held}`,
    `/demandes/${requests.paid}`,
    `/demandes/${requests.declined}`,
    '/a-confirmer',
    '/paiements',
    `/paiements/${requests.paid}`,
    `/paiements/${requests.held}`,
    '/remboursements',
    `/remboursements/${transfers[0]?.id}`,
    '/tableau-de-bord',
    '/notifications',
    '/comment-ca-marche',
    '/nulle-part',
  ];
}

function pathsOfApp(): string[] {
  return [
    '/app/',
    `/app/demandes/${requests.waiting}`,
    `/app/demandes/${requests.held}`,
    `/app/demandes/${requests.paid}`,
    `/app/comptoir/${counter.code}`,
    `/app/comptoir/demandes/${counter.request}`,
    '/app/cheques',
    '/app/identifiant',
    '/app/compte',
    '/app/compte/code',
    '/app/compte/appareils',
    '/app/compte/appareils/ajouter',
    '/app/compte/notifications',
    '/app/compte/bloques',
    '/app/activation',
    '/app/nulle-part',
  ];
}

/** A part of them, each walk with others; `npm run test:whole` takes all. */
const some = (paths: readonly string[], row: number): readonly string[] => cellsOf(paths, 6, row);

async function inspect(page: Page, path: string, { dark = true } = {}): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What is loaded takes the place of the skeletons.
  await expect.poll(() => page.locator('[class*="skeleton"]').count()).toBe(0);
  await expectAccessible(page, { dark });
  await expectNoSidewaysScroll(page);
}

/** Each of `paths` after the other, without loading any anew: what the page before has shown is taken off by React. */
async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.evaluate('history.pushState(null, "", ' + JSON.stringify(path) + ')');
    await page.locator('h1').first().waitFor();
    await expect.poll(() => page.locator('[class*="skeleton"]').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Cette page n’a pas pu s’ouvrir' }).count(), path).toBe(0);
  }
}

describeInBrowser('every page, in both themes and at 320 px', () => {
  it('of the portal', async () => {
    const { portal } = world();
    const page = await portal(merchant);
    const paths = some(await pathsOfPortal(), 1);
    const dark = inTheDark(paths);
    for (const path of paths) await inspect(page, path, { dark: dark.has(path) });
  });

  it('of the App', async () => {
    const page = await world().activatedApp(client);
    const paths = some(pathsOfApp(), 2);
    const dark = inTheDark(paths);
    for (const path of paths) await inspect(page, path, { dark: dark.has(path) });
  });

  it('for whoever is not signed in', async () => {
    const { window, url } = world();
    const page = await (await window({ viewport: phone })).newPage();
    await page.goto(url);
    await inspect(page, '/');
    await inspect(page, '/app/');
    // What the law asks for, at the foot of either app.
    for (const path of cellsOf(['contact', ...legalPages], 2)) await inspect(page, `/informations/${path}`);
    await page.goto(`${url}/app/`);
    await page.getByRole('link', { name: 'Confidentialité' }).click();
    await page.getByRole('heading', { level: 1, name: 'Confidentialité' }).waitFor();
    await page.getByText('Projet de texte').waitFor();
    await page
      .getByText(`Traces des messages envoyés (e-mails et notifications)\u00a0: ${retentionLimits.noticeDays} jours.`)
      .waitFor();
    await expect
      .poll(() => page.getByRole('link', { name: supportContact.phone }).getAttribute('href'))
      .toBe('tel:0199001234');
    await page.getByRole('link', { name: 'Revenir au service' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await page.goto(`${url}/_local/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
  });

  itInWhole('translated by the browser, as far as the outcome of a payment, which both sides are shown', async () => {
    const { portal, activatedApp, ask } = world();
    const merchantPage = await portal(merchant);
    await translate(merchantPage, 'in place of texts');
    await walk(merchantPage, some(await pathsOfPortal(), 3));
    const clientPage = await activatedApp(client);
    await translate(clientPage, 'around texts');
    await walk(clientPage, some(pathsOfApp(), 4));

    const { id, matchCode } = await ask(merchant, client, { amount: eur(30_00) });
    await walk(merchantPage, [`/demandes/${id}`]);
    await clientPage.goto(new URL(`/app/demandes/${id}`, clientPage.url()).href);
    await translate(clientPage, 'in place of texts');
    for (const page of [merchantPage, clientPage]) {
      await page.getByText(matchCode).first().waitFor();
      const timer = page.getByRole('timer').first();
      const before = await timer.innerText();
      await expect.poll(() => timer.innerText()).not.toBe(before);
    }
    await clientPage.getByRole('button', { name: 'Continuer' }).tap();
    await clientPage.getByLabel('Code personnel').first().fill(client.code);
    await clientPage.getByRole('button', { name: 'Payer 30,00' }).tap();
    await clientPage.getByRole('heading', { name: /^30,00\s€ payés à Gorges et Vertiges°$/ }).waitFor();
    await merchantPage.getByRole('heading', { name: /^Payé°$/ }).waitFor();
    // Nothing is left of what was shown before.
    await expect.poll(() => clientPage.getByText('Code personnel').count()).toBe(0);
    await expect.poll(() => merchantPage.getByText('Il reste à votre client').count()).toBe(0);
  });

  it('in English, once somebody has chosen it', async () => {
    const { portal } = world();
    const page = await portal();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Payments' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Payments' }).waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('link', { name: 'Paiements' }).waitFor();
  });

  itInWhole('or, where its files do not come, says so and opens when asked again', async () => {
    const { portal } = world();
    const page = await portal();
    await page.route('**/assets/dashboard-page*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cette page n’a pas pu s’ouvrir' }).waitFor();
    // The rest of the portal is as it was.
    await page.getByRole('link', { name: 'Paiements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Paiements' }).waitFor();

    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cette page n’a pas pu s’ouvrir' }).waitFor();
    await page.unroute('**/assets/dashboard-page*.js');
    await page.getByRole('button', { name: 'Rouvrir la page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
  });

  it('or, where it fails, says so with a reference that support finds in the log, and opens when asked again', async () => {
    const { portal } = world();
    const page = await portal();
    // React tells the console too, and should.
    await page.addInitScript(`const say = console.error;
      console.error = (...all) => all.some((one) => String(one).includes('made to fail')) || say(...all);`);
    const body = `export default function Page() { throw new TypeError('made to fail: marie@example.fr'); }`;
    await page.route('**/assets/dashboard-page*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
    await page.goto(new URL('/tableau-de-bord', page.url()).href);
    await page.getByRole('heading', { level: 1, name: 'Une erreur s’est produite' }).waitFor();
    const reference = (await page.getByText(/^Référence/).innerText()).slice(-7);

    const told = () => logged.filter((line) => line.includes('page error') && line.includes(reference));
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]).toMatch(
      /"page":"\/tableau-de-bord".*TypeError: made to fail: #\\n {4}at dashboard-page-[\w-]{8}\.js:1:\d+/,
    );

    await expectAccessible(page);
    await page.unroute('**/assets/dashboard-page*.js');
    await page.getByRole('button', { name: 'Rouvrir la page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
  });
});
