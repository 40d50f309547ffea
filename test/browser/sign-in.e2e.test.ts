import { expect, it } from 'vitest';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';

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

  it('asks the provider for new tokens at a reload, and where it is only when it is not where it was', async () => {
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
  });

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

  it('signs out at the provider too: the next one is asked who they are', async () => {
    const { portal } = world();
    const page = await portal();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).click();

    await page.getByRole('button', { name: /Agence Horizon/ }).click();
    await page.getByText('Agence Horizon').waitFor();
  });

  it('keeps merchants and clients apart: a client signed in is nobody in the portal', async () => {
    const { app, marie, url } = world();
    const page = await app(marie, '/', { viewport: phone });
    await page.goto(url);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  });
});
