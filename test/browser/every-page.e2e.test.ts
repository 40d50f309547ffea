import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { eur } from '../../demo/api.ts';
import type { Client } from '../../demo/cast.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';

const world = withBrowser({ clock: '2026-06-01T08:00:00Z' });

/** A client with a request in every state that a page looks different for. */
let client: Client;
const requests: Record<'waiting' | 'held' | 'paid' | 'declined', string> = {
  waiting: '',
  held: '',
  paid: '',
  declined: '',
};

beforeAll(async () => {
  const { pleinAir, ask, newClient } = world();
  client = await newClient(500_00);
  const held = await ask(pleinAir, client, { type: 'PRE_RESERVATION', label: 'Canyon', amount: eur(90_00) });
  const paid = await ask(pleinAir, client, { reference: 'RES-2026-118', amount: eur(85_50) });
  const declined = await ask(pleinAir, client);
  await client.call('approvePaymentRequest', await client.approval(held.id, 90_00));
  await client.call('approvePaymentRequest', await client.approval(paid.id, 60_00));
  await client.call('declineMyPaymentRequest', { params: { id: declined.id }, body: { reason: 'WRONG_AMOUNT' } });
  const waiting = await ask(pleinAir, client, { type: 'DEFERRED', clientDelay: 'P3D', label: 'Week-end' });
  Object.assign(requests, { held: held.id, paid: paid.id, declined: declined.id, waiting: waiting.id });
});

async function inspect(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What is loaded takes the place of the skeletons.
  await expect.poll(() => page.locator('[class*="skeleton"]').count()).toBe(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describeInBrowser('every page, in both themes and at 320 px', () => {
  it('of the portal', async () => {
    const { portal, pleinAir } = world();
    const page = await portal(pleinAir);
    const { items: transfers } = await pleinAir.call('listReimbursements', { query: { limit: 1 } });
    const paths = [
      '/',
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
      '/comment-ca-marche',
      '/nulle-part',
    ];
    for (const path of paths) await inspect(page, path);
  });

  it('of the App', async () => {
    const page = await world().activatedApp(client);
    const paths = [
      '/app/',
      `/app/demandes/${requests.waiting}`,
      `/app/demandes/${requests.held}`,
      `/app/demandes/${requests.paid}`,
      '/app/cheques',
      '/app/identifiant',
      '/app/compte',
      '/app/compte/code',
      '/app/compte/appareils',
      '/app/compte/appareils/ajouter',
      '/app/activation',
      '/app/nulle-part',
    ];
    for (const path of paths) await inspect(page, path);
  });

  it('for whoever is not signed in', async () => {
    const { window, url } = world();
    const page = await (await window({ viewport: phone })).newPage();
    await page.goto(url);
    await inspect(page, '/');
    await inspect(page, '/app/');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await page.goto(`${url}/_local/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
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

  it('or, where its files do not come, says so and opens when asked again', async () => {
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
});
