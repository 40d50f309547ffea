import { expect, it } from 'vitest';
import { cellsOf, itInWhole } from '../support/matrix.ts';
import { everyCell, failuresOf } from './outside/check-cells.ts';
import { outsideThings } from './outside/outside-things.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { goOffline, goOnline } from './support/network.ts';

/** For all cells; the suite takes a few. */
const matrixMs = 30 * 60_000;
/** Names of cells, as `CELLS='clipboard|IndexedDB'`. */
const wanted = new RegExp(process.env['CELLS'] ?? '');

const world = withBrowser();

describeInBrowser('signing in, in a browser', () => {
  it('leads a merchant to the portal and back to the page that was asked for, and a reload costs no sign-in', async () => {
    const { portal, gite } = world();
    const page = await portal(gite, '/paiements?status=VALIDATED');

    await page.getByText('Gîte des Cimes').waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/paiements?status=VALIDATED');
    await page.reload();
    await page.getByText('Gîte des Cimes').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Paiements' }).waitFor();
  });

  itInWhole(
    'asks the provider for new tokens at a reload, and where it is only when it is not where it was',
    async () => {
      const { portal, url } = world();
      const page = await portal();
      await page.getByText('Gîte des Cimes').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/_local/sign-in/')) asked.push(pathname.split('/').at(-1) ?? '');
      });

      await page.reload();
      await page.getByText('Gîte des Cimes').waitFor();
      expect(asked).toEqual(['token']);

      // The provider has moved: what is known of it leads nowhere, and the next try finds out where it is.
      await page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('http')).forEach((name) => {
      const known = JSON.parse(localStorage.getItem(name));
      localStorage.setItem(name, JSON.stringify({ ...known, token_endpoint: '${url}/_local/sign-in/moved' }));
    })`);
      await page.reload();
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByText('Gîte des Cimes').waitFor();
      expect(asked).toEqual(['token', 'moved', 'openid-configuration', 'token']);
    },
  );

  it('keeps no access token anywhere that outlives the page', async () => {
    const { portal } = world();
    const page = await portal();
    const token = page.waitForRequest(/\/v1\/merchant/).then((request) => request.headers()['authorization'] ?? '');
    await page.reload();
    const bearer = (await token).replace('Bearer ', '');

    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );

    expect(bearer).toMatch(/^ey/);
    expect(kept).not.toContain(bearer);
  });

  it('stays signed in when two tabs renew at once: a refresh token is good once', async () => {
    const { portal } = world();
    const first = await portal();
    const second = await first.context().newPage();
    await second.goto(first.url());

    for (let round = 0; round < 2; round += 1) {
      await Promise.all([first.reload(), second.reload()]);
      await Promise.all([first, second].map((page) => page.getByText('Gîte des Cimes').waitFor()));
    }
  });

  itInWhole(
    'renews a token that the API refuses, once for all the calls that a page makes, and sends nobody away',
    async () => {
      const { portal } = world();
      const page = await portal();
      await page.getByText('Gîte des Cimes').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/oauth2/token')) asked.push('token');
      });
      let outdated: string | undefined;
      await page.route('**/v1/**', async (route) => {
        const token = route.request().headers()['authorization'];
        outdated ??= token;
        await (token === outdated
          ? route.fulfill({ status: 401, json: { message: 'Unauthorized' } })
          : route.continue());
      });

      await page.reload();
      await page.getByText('Gîte des Cimes').waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => asked).toEqual(['token', 'token']);
    },
  );

  it('signs out in every tab and at the provider, whatever revocation says: the next one is asked who they are', async () => {
    const { portal } = world();
    const page = await portal();
    await page.context().route('**/oauth2/revoke', (route) => route.abort());
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('Gîte des Cimes').waitFor();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await other.getByRole('button', { name: 'Se connecter' }).waitFor();
    await page.getByRole('button', { name: 'Se connecter' }).click();

    await page.locator(`button[value="${world().agence.merchantId}"]`).click();
    await page.getByText('Agence Horizon').waitFor();
  });

  it('makes a passkey after a new sign-in, and is back where it was asked for', async () => {
    const { portal, gite } = world();
    const page = await portal(gite, '/notifications');
    await page.getByRole('button', { name: 'Créer une clé d’accès' }).click();
    await page.getByRole('heading', { name: 'Connexion de démonstration' }).waitFor();
    await page.locator(`button[value="${gite.merchantId}"]`).click();
    await page.getByText('Votre clé d’accès est prête').waitFor();
    expect(new URL(page.url()).pathname).toBe('/notifications');
    await expectAccessible(page);
  });

  it('never looks signed out while the provider may still know who it was', async () => {
    const { portal } = world();
    const page = await portal();
    await page.getByText('Gîte des Cimes').waitFor();
    const discovery = '**/.well-known/openid-configuration';
    await page.context().route(discovery, (route) => route.abort());
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { name: 'Vous n’êtes pas encore déconnecté' }).waitFor();

    await page.context().unroute(discovery);
    await page.context().route('**/logout?**', (route) => route.abort());
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/logout?'));
    await page.getByRole('button', { name: 'Terminer la déconnexion' }).click();
    await lost;
    // Whoever comes next: the page that was left shows the browser's own error.
    const next = await page.context().newPage();
    await next.goto(world().url);
    await next.getByRole('heading', { name: 'Déconnexion en cours' }).waitFor();

    await page.context().unroute('**/logout?**');
    await next.getByRole('button', { name: 'Terminer la déconnexion' }).click();
    await next.getByRole('button', { name: 'Se connecter' }).click();
    await next.locator(`button[value="${world().agence.merchantId}"]`).waitFor();
  });

  itInWhole('keeps merchants and clients apart: a client signed in is nobody in the portal', async () => {
    const { app, marie, url } = world();
    const page = await app(marie, '/', { viewport: phone });
    await page.goto(url);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  });

  it('cannot be done without a network: the portal opens, says so, and goes on by itself with what was begun', async () => {
    const { portal } = world();
    const page = await portal(undefined, '/', { serviceWorkers: 'allow' });
    const amount = page.getByRole('textbox', { name: 'Montant' });
    await amount.fill('42,50');
    await page.evaluate('navigator.serviceWorker.ready');

    await goOffline(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Vous êtes hors ligne' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await goOnline(page);

    await amount.waitFor();
    await expect.poll(() => amount.inputValue()).toBe('42,50');
  });

  it('says so in time whatever does not work, and nothing is lost or done twice', { timeout: matrixMs }, async () => {
    const cells = everyCell(outsideThings(world)).filter(({ name }) => wanted.test(name));
    expect(await failuresOf(cellsOf(cells, 3))).toEqual([]);
  });
});
