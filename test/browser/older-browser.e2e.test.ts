import { expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { withoutNewer } from '../support/browser-floor/without-newer.ts';
import { signIn } from './support/enter.ts';

const world = withBrowser();

describeInBrowser('a browser with no more than the floor asks for', () => {
  it.each(['portal', 'App'] as const)('reads the API in the %s, and says nothing of the network', async (which) => {
    const { window, url, gite, marie } = world();
    const context = await window({ viewport: phone, hasTouch: true });
    await context.addInitScript(withoutNewer());
    const page = await context.newPage();
    const answered: number[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/v1/')) answered.push(response.status());
    });

    if (which === 'portal') {
      await signIn(page, `${url}/paiements`, gite.merchantId);
      await page.getByRole('heading', { level: 1, name: 'Paiements' }).waitFor();
    } else {
      await signIn(page, `${url}/app/`, marie.clientId);
      await page.getByText('Disponible').waitFor();
    }

    await expect.poll(() => answered.length).toBeGreaterThan(0);
    expect(await page.getByText(/connexion est interrompue/).count()).toBe(0);
    expect(answered.filter((status) => status >= 400)).toEqual([]);
  });

  it('is led to a page that says so where it has even less, from both apps', async () => {
    const { window, url } = world();
    const context = await window({ viewport: phone });
    await context.addInitScript('delete Array.prototype.toSorted;');
    const page = await context.newPage();
    for (const path of ['/', '/app/demandes/x']) {
      await page.goto(url + path);
      await page.getByRole('heading', { level: 1, name: 'Votre navigateur est trop ancien' }).waitFor();
    }
    await expectAccessible(page);
  });
});
