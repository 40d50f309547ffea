import { expect, it } from 'vitest';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { signIn } from './support/enter.ts';

const world = withBrowser();

/** What an iPhone with iOS 16 does not have (caniuse: Safari 17.4 and later), taken away before a page starts. */
const asOnOlderPhones = `
  delete AbortSignal.any;
  delete URL.parse;
  delete URL.canParse;
  delete Promise.withResolvers;
  delete Promise.try;
  delete Array.fromAsync;
  delete Object.groupBy;
  delete Map.groupBy;
`;

describeInBrowser('a phone of some years', () => {
  it.each(['portal', 'App'] as const)('reads the API in the %s, and says nothing of the network', async (which) => {
    const { window, url, gite, marie } = world();
    const context = await window({ viewport: phone, hasTouch: true });
    await context.addInitScript(asOnOlderPhones);
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
});
