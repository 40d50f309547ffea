import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import type { Client } from '../../demo/cast.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';
import { itInWhole } from '../support/matrix.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { activateDevice, describeInBrowser, withBrowser } from './support/browser.ts';
import { cameraThatSees } from './support/fake-camera.ts';
import { goOffline, goOnline } from './support/network.ts';
import { readQrCode } from './support/qr-code.ts';

/** Of some iPhone, as its screen shows it. */
const newDevice =
  'https://pay.example.fr/app/compte/appareils/ajouter#jhWGltW_th4vId_zH03Xn7Vp-Hy6m-IjrgkwfJG5TpMrI3S3p_JXqzIZod2CkkypgwpflJ4VCXSoQiYn2GQ8ZGlQaG9uZQ';

const world = withBrowser({ arguments: cameraThatSees(newDevice) });
const newCode = '509173';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const newCodeField = (page: Page) => page.getByLabel('Nouveau code personnel', { exact: true });
const confirmation = (page: Page) => page.getByLabel('Confirmez le code personnel');

async function typeNewCode(page: Page, code: string): Promise<void> {
  await newCodeField(page).fill(code);
  await confirmation(page).fill(code);
}

const newActivation = (client: Client): Promise<string> => issueActivation(world(), client.clientId);

const activeDevices = async (client: Client) =>
  (await client.call('listDevices')).items.filter(({ revokedAt }) => revokedAt === undefined);

/** What the page keeps of its key, and whether any script could read the private half. */
const keptKeys = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('encaissement');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const store = opening.result.transaction('device-keys').objectStore('device-keys');
    const [names, pairs] = [store.getAllKeys(), store.getAll()];
    store.transaction.oncomplete = async () => resolve(await Promise.all(pairs.result.map(async ({ privateKey }, index) => ({
      name: names.result[index],
      extractable: privateKey.extractable,
      exported: await crypto.subtle.exportKey('pkcs8', privateKey).then(() => true, () => false),
    }))));
  };
})`;

describeInBrowser('activating a device, in a browser', () => {
  it('with the code that came by post, in a minute, and goes back to the request that needed it', async () => {
    const { app, ask, gite, nina } = world();
    const { id } = await ask(gite, nina, { type: 'DEFERRED' });
    const page = await app(nina, `/activation?retour=${encodeURIComponent(`/demandes/${id}`)}`);
    const field = page.getByRole('textbox', { name: 'Code d’activation' });

    await button(page, 'Activer cet appareil').tap();
    await page.getByText('Le code compte 12 lettres et chiffres.').waitFor();
    await expect.poll(() => page.locator('input:focus').getAttribute('id')).toBe(await field.getAttribute('id'));
    await field.fill('K7QM-3XVR-9TDF');
    await typeNewCode(page, '123456');
    await button(page, 'Activer cet appareil').tap();
    await page.getByText('Ce code est trop facile à deviner.').waitFor();
    await typeNewCode(page, newCode);
    await confirmation(page).fill('509174');
    await button(page, 'Activer cet appareil').tap();
    await page.getByText('Les deux codes sont différents.').waitFor();
    await confirmation(page).fill(newCode);
    await button(page, 'Activer cet appareil').tap();
    await page.getByText('Après trois essais incorrects').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const activationCode = await newActivation(nina);
    await field.fill('');
    await field.pressSequentially(activationCode.toLowerCase().replaceAll('-', ' '));
    await expect.poll(() => field.inputValue()).toBe(activationCode);
    await button(page, 'Activer cet appareil').tap();
    await heading(page, 'Gîte des Cimes vous demande 85,50 €').waitFor();

    const [device] = await activeDevices(nina);
    expect(device?.name).toBe('Ordinateur');
    await expect
      .poll(() => page.evaluate(keptKeys))
      .toEqual([{ name: nina.clientId, extractable: false, exported: false }]);
    await page.goto(`${world().url}/app/activation`);
    await heading(page, 'Cet appareil est déjà activé').waitFor();
  });

  it('loses no key when the reply is lost and the page reloaded, and leads nowhere but into the App', async () => {
    const { app, newClient } = world();
    const client = await newClient();
    const page = await app(client, '/activation?methode=code&retour=https://evil.example/');
    await page.route('**/v1/me/activation', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('textbox', { name: 'Code d’activation' }).fill(await newActivation(client));
    await typeNewCode(page, client.code);
    await button(page, 'Activer cet appareil').tap();
    await page.getByText('La connexion est interrompue.').waitFor();

    await page.reload();

    await page.waitForURL(`${world().url}/app/`);
    const kept = await page.evaluate<{ name: string }[]>(keptKeys);
    expect(kept.map(({ name }) => name)).toEqual([client.clientId]);
    expect(await activeDevices(client)).toHaveLength(2);
  });

  it('through one that is activated already: both show the same code, and the old one asks for the secret one', async () => {
    const { app, activatedApp, newClient } = world();
    const client = await newClient();
    const old = await activatedApp(client, '/compte/appareils');
    const page = await app(client, '/activation?retour=/cheques', {
      userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    });
    await button(page, 'Utiliser un appareil déjà activé').tap();
    const link = await readQrCode(page.getByRole('img', { name: /QR code/ }));
    const check = page.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await old.goto(`${link.slice(0, -30)}`);
    await old.getByText('Le lien que vous avez ouvert est incomplet.').waitFor();
    await old.getByRole('textbox', { name: 'Lien du nouvel appareil' }).fill(link);
    await button(old, 'Continuer').tap();
    await old.getByText('Téléphone Android').waitFor();
    await old.getByText((await check.textContent()) ?? '', { exact: true }).waitFor();
    await expectAccessible(old);
    await expectNoSidewaysScroll(old);
    await old.getByLabel('Saisissez votre code personnel').fill('628405');
    await button(old, 'Le code est le même, ajouter').tap();
    await old.getByText('Code incorrect, il vous reste 2 essais.').waitFor();
    await old.getByLabel('Saisissez votre code personnel').fill(client.code);
    await button(old, 'Le code est le même, ajouter').tap();

    await old.getByText('« Téléphone Android » est ajouté').waitFor();
    await page.waitForURL(`${world().url}/app/cheques`);

    // The new one may do what the old one may: the old one is revoked, and pays no more.
    await page.goto(`${world().url}/app/compte/appareils`);
    await button(page, 'Retirer Ordinateur').tap();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).tap();
    await page.getByText('« Ordinateur » ne peut plus payer.').first().waitFor();
    await old.goto(`${world().url}/app/compte/code`);
    await old.getByLabel('Code personnel actuel').fill(client.code);
    await typeNewCode(old, newCode);
    await button(old, 'Changer le code').tap();
    await old.getByText('Cet appareil n’est pas reconnu. Réactivez-le.').waitFor();

    // Activated again it has another key: a revoked one never comes back.
    const code = await newActivation(client);
    await old.getByRole('link', { name: 'Réactiver cet appareil' }).first().tap();
    await old.getByText('Cet appareil a été retiré.').waitFor();
    await activateDevice(old, code, newCode);
    expect((await activeDevices(client)).map(({ name }) => name)).toContain('Ordinateur');
  });

  itInWhole(
    'scans the new device from within the App, where the phone’s own camera would open another browser',
    async () => {
      const { activatedApp, newClient } = world();
      const page = await activatedApp(await newClient(), '/compte/appareils', { permissions: ['camera'], whole: true });
      await page.getByRole('link', { name: 'Ajouter un appareil' }).tap();
      await button(page, 'Scanner le QR code').tap();
      await page.getByText('iPhone', { exact: true }).waitFor();
      await page.getByText('Le nouvel appareil affiche-t-il ce code ?').waitFor();
      await button(page, 'Ce n’est pas mon appareil').tap();
      await heading(page, 'Mes appareils').waitFor();
    },
  );

  itInWhole('asks an iPhone to install the App first, and goes on without when told to', async () => {
    const { window, marie, url } = world();
    const context = await window({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await context.addInitScript("Object.defineProperty(navigator, 'standalone', { value: false })");
    const page = await context.newPage();
    await page.goto(`${url}/app/activation`);
    await button(page, 'Se connecter').tap();
    await page.locator(`button[value="${marie.clientId}"]`).tap();
    await heading(page, 'D’abord, ajoutez l’application à l’écran d’accueil').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await button(page, 'Continuer ici quand même').tap();
    await button(page, 'J’ai un code d’activation').waitFor();
  });
});

describeInBrowser('a client’s own pages, in a browser', () => {
  it('changes the personal code, which then pays, and revokes this very device', async () => {
    const { activatedApp, ask, gite, newClient } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/compte');
    await page.getByRole('link', { name: 'Changer mon code personnel' }).tap();
    await page.getByLabel('Code personnel actuel').fill('628405');
    await typeNewCode(page, newCode);
    await button(page, 'Changer le code').tap();
    await page.getByText('Code incorrect, il vous reste 2 essais.').waitFor();
    await page.getByLabel('Code personnel actuel').fill(client.code);
    await button(page, 'Changer le code').tap();
    await page.getByText('Votre code personnel est changé').waitFor();
    const { id } = await ask(gite, client);
    const approved = await client.call('approvePaymentRequest', await client.approval(id, 85_50, { code: newCode }));
    expect(approved.status).toBe('VALIDATED');

    await page.goto(`${world().url}/app/compte/appareils`);
    await page.getByText('Cet appareil', { exact: true }).waitFor();
    await button(page, 'Retirer Ordinateur').tap();
    await page.getByText('Vous ne pourrez plus payer d’ici').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).tap();
    await page.getByText('Vous ne pouvez pas encore payer d’ici.').waitFor();
    await expect.poll(() => page.evaluate(keptKeys)).toEqual([]);
  });

  it('shows the identifier as a code to scan, and the vouchers: available, held, and what was paid before', async () => {
    const { app, ask, pleinAir, newClient } = world();
    const client = await newClient(300_00);
    const held = await ask(pleinAir, client, { type: 'PRE_RESERVATION', amount: eur(90_00) });
    const paid = await ask(pleinAir, client, { label: 'Canyon' });
    await client.call('approvePaymentRequest', await client.approval(held.id, 90_00));
    await client.call('approvePaymentRequest', await client.approval(paid.id, 60_00));
    const page = await app(client, '/identifiant');
    expect(await readQrCode(page.getByRole('img', { name: /QR code/ }))).toBe(client.identifier);

    await page.getByRole('link', { name: 'Mes chèques' }).tap();

    const balance = page.getByRole('region', { name: 'Disponible' });
    await balance.getByText('150,00 €').waitFor();
    await balance.getByText('90,00 € mis de côté en plus').waitFor();
    await page
      .getByRole('region', { name: 'Mis de côté, à confirmer par le prestataire' })
      .getByText('90,00 €')
      .waitFor();
    await pleinAir.call('confirmPaymentRequest', { params: { id: held.id }, body: { amount: eur(30_00) } });
    await page.getByRole('link', { name: /Vertige Canyon.*30,00 €/ }).waitFor();
    await balance.getByText('210,00 €').waitFor();
    await page.getByRole('link', { name: /Vertige Canyon.*60,00 €.*Canyon.*Payé/ }).tap();
    await page.waitForURL(`${world().url}/app/demandes/${paid.id}`);
  });
});

describeInBrowser('the App without a network', () => {
  it('opens, says so, and goes on by itself; nothing of the API is kept', async () => {
    const { app, newClient, url } = world();
    const client = await newClient();
    const page = await app(client, '/cheques', { serviceWorkers: 'allow' });
    await page.evaluate('navigator.serviceWorker.ready');

    await goOffline(page);
    await page.goto(`${url}/app/compte`);
    await heading(page, 'Vous êtes hors ligne').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await goOnline(page);

    await page.getByText(client.name).waitFor();
    const kept = await page.evaluate<string[]>(`(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(caches_.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    })()`);
    expect(kept.filter((path) => path !== '/config.json' && !path.startsWith('/app/'))).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(['/app/', '/config.json', '/app/manifest.webmanifest']));
  });

  it('can be installed', async () => {
    const { window, url } = world();
    const page = await (await window({ whole: true, serviceWorkers: 'allow' })).newPage();
    await page.goto(`${url}/app/`);
    await page.evaluate('navigator.serviceWorker.ready');
    const devtools = await page.context().newCDPSession(page);

    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const { errors } = await devtools.send('Page.getAppManifest');

    // Windows of a test are private ones, where nothing is ever installed.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    expect(errors).toEqual([]);
  });
});
