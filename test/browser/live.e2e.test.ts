import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { Merchant } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';
import { itInWhole } from '../support/matrix.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';
import { callsOf, untilAnswered, untilTold } from './support/calls.ts';
import { channelInHand } from './support/channel-in-hand.ts';
import { signIn } from './support/enter.ts';

const world = withBrowser();
/** Of each test its own: nothing waits for it yet. */
let merchant: Merchant;

beforeEach(async () => {
  merchant = await world().newMerchant({ tradeName: 'Gorges et Vertiges' });
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const toConfirm = 'GET /v1/payment-requests?status=AWAITING_MERCHANT';
const counter = 'GET /v1/counter-requests';
const lostHolds = 'GET /v1/merchant/lost-holds';
const inbox = 'GET /v1/me/payment-requests?status=open';

/** A portal of a merchant of its own window that is told of changes, and the calls that it makes from then on. */
async function toldPortal(path = '/', prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const { window, url } = world();
  const page = await (await window()).newPage();
  await prepare(page);
  const calls = callsOf(page);
  await untilTold(page, calls, toConfirm, () => signIn(page, url + path, merchant.merchantId));
  calls.made.length = 0;
  return { page, calls };
}

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${hidden ? 'hidden' : 'visible'}' });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}

describeInBrowser('pages that are told of changes', () => {
  it('take twelve calls of the API for a payment that both sides watch, from its creation to its end', async () => {
    const { newClient, activatedApp } = world();
    const client = await newClient();
    const app = await activatedApp(client);
    const inApp = callsOf(app);
    await untilTold(app, inApp, inbox, () => app.reload());
    inApp.made.length = 0;
    const { page: portal, calls: inPortal } = await toldPortal();

    await portal.getByRole('textbox', { name: 'Montant' }).fill('85,50');
    await portal.getByLabel('Identifiant de votre client').fill(client.identifier);
    await portal.getByRole('button', { name: /^Envoyer la demande/ }).click();
    await app.getByRole('link', { name: merchant.name }).tap();
    await heading(portal, /^Ouverte par votre client à/).waitFor();
    await app.getByRole('button', { name: 'Continuer' }).tap();
    await app.getByLabel('Code personnel', { exact: true }).fill(client.code);
    await app.getByRole('button', { name: 'Payer 85,50 €' }).tap();
    await heading(app, /^85,50.*payés à/).waitFor();
    await heading(portal, 'Payé').waitFor();
    await untilAnswered(inPortal, inApp);

    const calls = [...inPortal.made, ...inApp.made];
    expect(calls).not.toContain(toConfirm);
    expect(calls).not.toContain(inbox);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(12);
  });

  it('ask for nothing while nothing happens, but for a look every half hour', async () => {
    const { newClient, activatedApp } = world();
    const app = await activatedApp(await newClient());
    const channels = [await channelInHand(app)];
    await app.clock.install();
    const inApp = callsOf(app);
    await untilTold(app, inApp, inbox, () => app.reload());
    inApp.made.length = 0;
    const { page: portal, calls: inPortal } = await toldPortal('/', async (page) => {
      channels.push(await channelInHand(page));
      await page.clock.install();
    });

    const connections = () => channels.map((channel) => channel.connections());
    const before = connections();

    // In steps that no call takes for a bad network: pages wait for 20 s.
    for (let step = 0; step < 130; step += 1) {
      for (const channel of channels) channel.keepAlive();
      await Promise.all([portal, app].map((page) => page.clock.runFor(15_000)));
      await untilAnswered(inPortal, inApp);
    }

    expect(connections()).toEqual(before);
    expect(inPortal.made.filter((call) => ![toConfirm, counter].includes(call))).toEqual([]);
    expect([...inApp.made].fill(inbox)).toEqual(inApp.made);
    expect(inPortal.made.length).toBeLessThanOrEqual(4);
    expect(inApp.made.length).toBeLessThanOrEqual(2);
  });

  itInWhole('look for themselves while the channel is down, and are told again when it is back', async () => {
    const { newClient, ask } = world();
    const client = await newClient();
    let channel: Awaited<ReturnType<typeof channelInHand>> | undefined;
    const { page: portal } = await toldPortal('/a-confirmer', async (page) => {
      channel = await channelInHand(page);
    });
    await channel?.cut();

    const held = await ask(merchant, client, { type: 'PRE_RESERVATION', amount: eur(41_00) });
    await client.call('approvePaymentRequest', await client.approval(held.id, 41_00));
    await portal.getByText('41,00').first().waitFor();

    channel?.mend();
    await expect.poll(() => channel?.isOpen()).toBe(true);
    await merchant.call('confirmPaymentRequest', { params: { id: held.id } });
    await portal.getByText('41,00').first().waitFor({ state: 'detached' });
  });

  it('that are hidden for more than a minute hang up, and read once what they show when they are shown again', async () => {
    let channel: Awaited<ReturnType<typeof channelInHand>> | undefined;
    const { page: portal, calls } = await toldPortal('/a-confirmer', async (page) => {
      channel = await channelInHand(page);
      await page.clock.install();
    });
    await hide(portal, true);
    await portal.clock.runFor(61_000);
    await expect.poll(() => channel?.isOpen()).toBe(false);
    await portal.clock.fastForward(24 * 3_600_000);
    expect(calls.made).toEqual([]);

    await untilTold(portal, calls, toConfirm, () => hide(portal, false));
    await expect.poll(() => calls.made.toSorted()).toEqual([counter, lostHolds, toConfirm]);
  });

  itInWhole('say on the browser’s tab how much waits for the reader', async () => {
    const { newClient, activatedApp, ask } = world();
    const client = await newClient();
    const app = await activatedApp(client);
    const { page: portal } = await toldPortal();
    await expect.poll(() => portal.title()).toMatch(/^Encaissement/);

    const held = await ask(merchant, client, { type: 'PRE_RESERVATION' });
    await expect.poll(() => app.title()).toMatch(/^\(1\) /);
    await client.call('approvePaymentRequest', await client.approval(held.id, 85_50));
    await expect.poll(() => portal.title()).toMatch(/^\(1\) Encaissement/);
    await expect.poll(() => app.title()).toMatch(/^[^(]/);

    await merchant.call('confirmPaymentRequest', { params: { id: held.id } });
    await expect.poll(() => portal.title()).toMatch(/^Encaissement/);
  });
});
