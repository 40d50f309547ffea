import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import { itInWhole } from '../support/matrix.ts';
import { expectAccessible } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { cameraThatSees } from './support/fake-camera.ts';

const scannedIdentifier = '10003377487';
const world = withBrowser({ arguments: cameraThatSees(scannedIdentifier) });

const amount = (page: Page) => page.getByRole('textbox', { name: 'Montant' });
const identifier = (page: Page) => page.getByLabel('Identifiant de votre client');
const sendButton = (page: Page) => page.getByRole('button', { name: /^Envoyer la demande/ });
const state = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });

const requestsOf = async (cents: number) =>
  (await world().gite.call('listPaymentRequests')).items.filter((request) => request.amount.value === cents);

const hasFocus = async (target: Locator) => (await target.and(target.page().locator(':focus')).count()) === 1;

/** As somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

describeInBrowser('making a request', () => {
  it('takes the keyboard alone, and is made once the Enter key is pressed', async () => {
    const { portal, newClient } = world();
    const client = await newClient();
    const page = await portal();

    await amount(page).waitFor();
    expect(await hasFocus(amount(page))).toBe(true);
    await page.keyboard.type('61,20');
    await tabTo(page, identifier(page));
    await page.keyboard.type(client.identifier);
    await tabTo(page, page.getByRole('radio', { name: 'Immédiat' }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('radio', { name: '3 jours' }));
    await page.keyboard.press('ArrowRight');
    await page.getByText('jusqu’au lundi 8 juin à', { exact: false }).first().waitFor();
    await tabTo(page, sendButton(page));
    await page.keyboard.press('Enter');

    await state(page, 'Envoyée').waitFor();
    expect(await requestsOf(61_20)).toMatchObject([{ type: 'DEFERRED', status: 'AWAITING_CLIENT' }]);
  });

  itInWhole(
    'refuses a label that would show another text, while it is typed, and says whose time the deadline is',
    async () => {
      const { portal, newClient } = world();
      const client = await newClient();
      const page = await portal(undefined, undefined, { timezoneId: 'Indian/Reunion' });
      const label = page.getByRole('textbox', { name: 'Objet' });
      const why = page.getByText('caractères invisibles');

      await amount(page).fill('63,40');
      await identifier(page).fill(`N°\u00a0${client.identifier};`);
      await page.getByText('jusqu’à', { exact: false }).getByText('(heure de Paris)').first().waitFor();
      await page.getByText('Ajouter un nom, un objet').click();
      await label.fill('Caution\u202e 05,58');
      await why.waitFor();
      await sendButton(page).click();
      expect(await requestsOf(63_40)).toEqual([]);
      await label.fill('Caution צימר 15');
      await why.waitFor({ state: 'detached' });
      await sendButton(page).click();

      await state(page, 'Envoyée').waitFor();
      expect(await requestsOf(63_40)).toMatchObject([{ label: 'Caution צימר 15' }]);
      await expect.poll(() => page.locator('bdi', { hasText: 'צימר' }).count()).toBe(1);
    },
  );

  it('makes one request of a double click whose answer is lost to a reload, and asks before it sends again', async () => {
    const { portal, newClient } = world();
    const client = await newClient();
    const page = await portal();
    const reached = Promise.withResolvers<void>();
    await page.route('**/v1/payment-requests', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      // It arrives, and its answer never does.
      await route.fetch();
      reached.resolve();
    });
    await amount(page).fill('62,10');
    await identifier(page).fill(client.identifier);
    await sendButton(page).dblclick();
    await reached.promise;
    await page.reload();

    await page.getByText('Cette demande n’est peut-être pas partie').waitFor();
    // Not before: what the page still waits for would then be sent on, and answered.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByText(/62,10.*Si vous l’envoyez, elle ne partira qu’une seule fois/).waitFor();
    await page.getByRole('button', { name: 'L’envoyer' }).click();
    await state(page, 'Envoyée').waitFor();
    expect(await requestsOf(62_10)).toHaveLength(1);
    await page.getByRole('link', { name: 'Encaissement', exact: true }).last().click();
    await expect.poll(() => amount(page).inputValue()).toBe('');
  });

  itInWhole('keeps what was sent while nobody knows whether it arrived, and sends the very same again', async () => {
    const { portal, newClient } = world();
    const client = await newClient();
    const page = await portal();
    await page.route('**/v1/payment-requests', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await amount(page).fill('63,30');
    await identifier(page).fill(client.identifier);
    await sendButton(page).click();

    await page.getByText('Nous ne savons pas encore si votre demande est partie').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await state(page, 'Envoyée').waitFor();
    expect(await requestsOf(63_30)).toHaveLength(1);
  });

  it('helps with the format at once, and says what is wrong when a field is left', async () => {
    const page = await world().portal();
    await identifier(page).pressSequentially('100 0337');
    await page.getByText('N° à 11 chiffres : 7 sur 11').waitFor();
    await amount(page).fill('20');
    await page.getByText('Il manque 4 chiffres : le numéro en compte 11.').waitFor();
    expect(await amount(page).getAttribute('aria-invalid')).toBeNull();
    await identifier(page).fill('nobody@example.fr');
    await page.getByText('Adresse e\u2011mail valide').waitFor();
    await page.getByText(/Le montant doit être supérieur à 20,00/).waitFor();
    await identifier(page).fill('06 12 34 56 78');
    await page.getByText(/C’est un numéro de téléphone/).waitFor();
    await amount(page).fill('1.234');
    await identifier(page).fill('nobody@example.fr');
    await page.getByText(/Ce montant peut se lire de deux façons/).waitFor();
    await amount(page).fill('85€50');
    await page.getByRole('button', { name: 'Envoyer la demande de 85,50 €' }).waitFor();

    await amount(page).fill('20,01');
    await sendButton(page).click();
    await page.getByText(/Cet identifiant ne permet pas d’envoyer une demande/).waitFor();
    expect(await hasFocus(identifier(page))).toBe(true);
    await page.reload();
    await expect.poll(() => amount(page).inputValue()).toBe('20,01');
  });

  itInWhole(
    'reads an amount as the French write it, and says so of one with two readings once it is left',
    async () => {
      const page = await world().portal();
      await amount(page).fill('85€50');
      await page.getByRole('button', { name: /^Envoyer la demande de 85,50\s€$/u }).waitFor();

      await amount(page).fill('1.234');
      expect(await amount(page).getAttribute('aria-invalid')).toBeNull();
      await identifier(page).focus();
      await page.getByText(/Ce montant peut se lire de deux façons.*1\s234 ou 1,23/u).waitFor();
      await expect.poll(() => amount(page).getAttribute('aria-invalid')).toBe('true');
    },
  );

  itInWhole('does not send the same request as a colleague’s unless it is sent knowingly', async () => {
    const { portal, newClient, ask, gite } = world();
    const client = await newClient();
    const page = await portal();
    await amount(page).fill('64,40');
    await identifier(page).fill(client.identifier);
    const first = await ask(gite, client, { amount: eur(64_40) });
    await sendButton(page).click();

    const seeIt = page.getByRole('link', { name: 'Voir cette demande' });
    await expect.poll(() => seeIt.getAttribute('href')).toBe(`/demandes/${first.id}`);
    expect(await requestsOf(64_40)).toHaveLength(1);
    await amount(page).fill('64,41');
    await seeIt.waitFor({ state: 'detached' });
    await amount(page).fill('64,40');
    await sendButton(page).click();
    await page.getByRole('button', { name: 'Envoyer quand même' }).click();
    await state(page, 'Envoyée').waitFor();
    expect(await requestsOf(64_40)).toHaveLength(2);
  });

  it('is a few taps for who was asked before and what is asked often, on one screen of a phone', async () => {
    const { portal, newClient, gite } = world();
    const client = await newClient();
    const customer = 'Mme Zoé Quérat';
    await gite.call('createPaymentRequest', {
      key: 'earlier',
      body: { type: 'DEFERRED', amount: eur(67_70), clientIdentifier: client.identifier, customer },
    });
    const page = await portal(gite, '/', { viewport: phone });
    const option = page.getByRole('option', { name: new RegExp(customer) });
    const template = page.getByRole('button', { name: /^Nuitée 67,80/ });

    await amount(page).fill('67,80');
    await page.getByRole('combobox', { name: 'Identifiant de votre client' }).fill('querat');
    await option.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Votre client' }).getByText(customer).waitFor();
    await page.getByRole('button', { name: 'Enregistrer comme modèle' }).click();
    await page.getByRole('textbox', { name: 'Nom du modèle' }).fill('Nuitée');
    await page.keyboard.press('Enter');
    await page.getByText('Modèle enregistré.').waitFor();
    await amount(page).fill('');
    await template.click();

    const { y, height } = (await sendButton(page).boundingBox()) ?? { y: Infinity, height: 0 };
    const tabs = await page.getByRole('navigation', { name: 'Navigation principale' }).boundingBox();
    expect(y + height).toBeLessThanOrEqual(tabs?.y ?? 0);
    await sendButton(page).click();
    const code = await page.getByRole('img', { name: /^Code QR qui ouvre/ }).boundingBox();
    expect((code?.y ?? Infinity) + (code?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
    expect(await requestsOf(67_80)).toMatchObject([{ type: 'IMMEDIATE', customer }]);
  });

  it('reads the identifier from the client’s code, and lets go of the camera', async () => {
    const page = await world().portal(undefined, '/', { permissions: ['camera'], whole: true });
    await page.evaluate(`
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (asked) => (window.camera = await open(asked));
    `);
    await page.getByRole('button', { name: 'Scanner le code de mon client' }).click();

    await page.getByText(/N° à 11 chiffres reconnu/).waitFor();
    await expect.poll(() => identifier(page).inputValue()).toBe(scannedIdentifier);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate('window.camera.getTracks().map((track) => track.readyState)')).toEqual(['ended']);
  });

  itInWhole('says in words that the camera was refused', async () => {
    const page = await world().portal(undefined, '/', { whole: true });
    await page.getByRole('button', { name: 'Scanner le code de mon client' }).click();
    await page.getByText(/Vous n’avez pas autorisé la caméra/).waitFor();
    await page.getByRole('button', { name: 'Saisir l’identifiant' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describeInBrowser('following a request', () => {
  it('gives the client more time, notifies again after a minute, and cancels', async () => {
    const { portal, newClient, ask, gite, controls } = world();
    const client = await newClient();
    const { id } = await ask(gite, client, { type: 'DEFERRED', clientDelay: 'PT24H' });
    const page = await portal(gite, `/demandes/${id}`);

    await page.getByRole('button', { name: /^Relance possible dans/, disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Prolonger' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '7 jours' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Prolonger' }).click();
    await page.getByText('Délai prolongé', { exact: false }).waitFor();
    await page.getByText(/Il reste à votre client/).waitFor();

    await controls.advance('PT1M');
    // The page counts on the server's clock as it was told last.
    await page.reload();
    await page.getByRole('button', { name: 'Relancer' }).click();
    await page.getByText(/Relance envoyée à/).waitFor();

    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler la demande' }).click();
    await state(page, 'Annulée par vous').waitFor();
    const { events = [] } = await gite.call('getPaymentRequest', { params: { id } });
    expect(events.map(({ type }) => type)).toEqual(['CREATED', 'EXTENDED', 'REMINDED', 'CANCELLED']);
  });

  itInWhole('says how the client was told: on the phone, or by e-mail where no phone can be reached', async () => {
    const { portal, newClient, ask, gite } = world();
    const told = await ask(gite, await newClient());
    const silent = await newClient();
    await silent.call('updatePush', { params: { id: silent.device.deviceId }, body: { push: null } });
    const mailed = await ask(gite, silent);

    const page = await portal(gite, `/demandes/${told.id}`);
    await page.getByText(/Votre client a été prévenu sur son téléphone/).waitFor();
    await page.goto(page.url().replace(told.id, mailed.id));
    await page.getByText(/Votre client a été prévenu par e.mail/).waitFor();
  });

  itInWhole('copies a message that leads the client to the very request', async () => {
    const { portal, newClient, ask, gite, url } = world();
    const { id, matchCode } = await ask(gite, await newClient(), { label: 'Week-end au gîte' });
    const page = await portal(gite, `/demandes/${id}`, { permissions: ['clipboard-read', 'clipboard-write'] });

    await page.getByRole('button', { name: 'Copier le message pour mon client' }).click();
    await page.getByRole('button', { name: 'Copié' }).waitFor();

    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(`${url}/app/?request=${id}`);
    expect(copied).toContain(matchCode);
    expect(copied).toContain('Week-end au gîte');
  });

  it('ends by itself when the time is over, and is made again for the same client without the identifier', async () => {
    const { portal, newClient, ask, gite, controls } = world();
    const { id } = await ask(gite, await newClient(), { amount: eur(65_50), label: 'Canyon' });
    const page = await portal(gite, `/demandes/${id}`);
    await state(page, 'Envoyée').waitFor();

    await controls.advance('PT11M');
    await state(page, 'Délai dépassé').waitFor();
    await page.waitForFunction(`document.title.startsWith('Délai dépassé')`);
    await page.getByRole('button', { name: 'Refaire la demande' }).click();

    await page.getByRole('group', { name: 'Votre client' }).waitFor();
    await expect.poll(() => amount(page).inputValue()).toBe('65,50');
    await expect.poll(() => page.getByRole('textbox', { name: 'Objet' }).inputValue()).toBe('Canyon');
    expect(new URL(page.url()).search).toBe('');
    await sendButton(page).click();
    await state(page, 'Envoyée').waitFor();
    expect(await requestsOf(65_50)).toHaveLength(2);
  });

  it('says so when the connection is lost, and goes on when it is back', async () => {
    const { portal, newClient, ask, gite } = world();
    const client = await newClient();
    const { id } = await ask(gite, client);
    const page = await portal(gite, `/demandes/${id}`);
    await state(page, 'Envoyée').waitFor();

    await page.context().setOffline(true);
    await page.getByText('Connexion perdue').waitFor();
    await page.context().setOffline(false);
    await client.call('markOpened', { params: { id } });
    await state(page, /^Ouverte par votre client à/).waitFor();
    await page.getByText('Connexion perdue').waitFor({ state: 'detached' });
  });
});
