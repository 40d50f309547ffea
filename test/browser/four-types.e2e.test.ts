import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { itInWhole } from '../support/matrix.ts';
import { describeInBrowser, withBrowser, type BrowserWorld } from './support/browser.ts';
import { readQrCode } from './support/qr-code.ts';

const world = withBrowser();

interface Asked {
  type: string;
  amount: string;
  identifier: string;
  label?: string;
}

/** The merchant asks, as a person does. Gives the four digits on the screen. */
async function ask(portal: Page, { type, amount, identifier, label }: Asked): Promise<string> {
  await portal.getByRole('link', { name: 'Encaissement' }).first().click();
  await portal.getByRole('radio', { name: type, exact: true }).check({ force: true });
  await portal.getByRole('textbox', { name: 'Montant' }).fill(amount);
  await portal.getByLabel('Identifiant de votre client').fill(identifier);
  if (label !== undefined) {
    await portal.getByText('Ajouter un nom, un objet, une référence').click();
    await portal.getByRole('textbox', { name: 'Objet' }).fill(label);
  }
  await portal.getByRole('button', { name: /^Envoyer la demande/ }).click();
  await portal.getByRole('heading', { name: 'Envoyée' }).waitFor();
  return matchCodeOn(portal);
}

async function matchCodeOn(page: Page): Promise<string> {
  return (
    await page
      .getByText(/^\d{4}$/)
      .first()
      .innerText()
  ).trim();
}

/** The client opens the request that has come by itself, chooses how much, and enters the code. */
async function pay(app: Page, { amount, code }: { amount?: string; code: string }): Promise<void> {
  if (amount !== undefined) {
    await app.getByRole('radio', { name: 'Autre montant' }).check({ force: true });
    await app.getByRole('textbox', { name: 'Montant en chèques-vacances' }).fill(amount);
  }
  await app.getByRole('button', { name: 'Continuer' }).click();
  const lookAgain = app.getByRole('button', { name: /^Oui, payer/ });
  const field = app.getByLabel('Code personnel', { exact: true });
  await lookAgain.or(field).first().waitFor();
  if (await lookAgain.isVisible()) await lookAgain.click();
  await field.fill(code);
  await app.getByRole('button', { name: /^(Payer|Réserver)/ }).click();
}

async function twoWindows({ newClient, newMerchant, portal, activatedApp }: BrowserWorld, credit: number) {
  const client = await newClient(credit);
  const merchant = await newMerchant({
    tradeName: 'Gorges et Vertiges',
    legalName: 'EURL Gorges et Vertiges',
    commissionBps: 250,
  });
  const [merchantPage, clientPage] = await Promise.all([portal(merchant), activatedApp(client)]);
  const openRequest = () => clientPage.getByRole('link', { name: merchant.name }).first().click();
  return { client, merchant, portal: merchantPage, app: clientPage, openRequest };
}

describeInBrowser('a merchant and a client, each in a window', () => {
  it('immediate: the client pays what there is, the merchant sees the remainder and notes how it was paid', async () => {
    const { client, merchant, portal, app, openRequest } = await twoWindows(world(), 12_00);
    const digits = await ask(portal, {
      type: 'Immédiat',
      amount: '85,50',
      identifier: client.identifier,
      label: 'Descente du canyon',
    });

    await openRequest();
    await portal.getByRole('heading', { name: /^Ouverte par votre client à/ }).waitFor();
    expect(await matchCodeOn(app)).toBe(digits);
    await app.getByText('EURL Gorges et Vertiges').first().waitFor();
    await app.getByText('Descente du canyon').first().waitFor();
    // Preset to what there is; the rest is said before anything is paid.
    await app.getByText(/73,50/).first().waitFor();
    await pay(app, { code: client.code });

    await app.getByRole('heading', { name: /^12,00.*payés à/ }).waitFor();
    await portal.getByRole('heading', { name: 'Payé' }).waitFor();
    await portal.getByText(/73,50/).first().waitFor();
    await portal
      .getByText(/lundi\s8\sjuin/)
      .first()
      .waitFor();
    await portal.getByRole('button', { name: 'Carte bancaire' }).click();
    await portal
      .getByText(/Carte bancaire/)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await merchant.call('listPaymentRequests', { query: { limit: 1 } })).items[0]?.complement)
      .toMatchObject({ settlements: [{ means: 'CARD', amount: { value: 73_50 } }] });
  });

  itInWhole('deferred: the client takes the time that was given, and pays all of it', async () => {
    const { client, portal, app, openRequest } = await twoWindows(world(), 200_00);
    await ask(portal, { type: 'Différé', amount: '120', identifier: client.identifier });
    await world().controls.advance('PT30M');

    await openRequest();
    await pay(app, { code: client.code });

    await app.getByRole('heading', { name: /^120,00.*payés à/ }).waitFor();
    await portal.getByRole('heading', { name: 'Payé' }).waitFor();
    await portal.getByText(/Tout est payé en chèques-vacances/).waitFor();
  });

  it('pre-reservation: held, then confirmed in part, and the rest is the client’s again', async () => {
    const { client, portal, app, openRequest } = await twoWindows(world(), 100_00);
    await ask(portal, { type: 'Pré-réservation', amount: '90', identifier: client.identifier });

    await openRequest();
    await app.getByRole('button', { name: 'Continuer' }).click();
    await app.getByText(/Vous ne serez débité que si le prestataire confirme/).waitFor();
    await app.getByLabel('Code personnel', { exact: true }).fill(client.code);
    await app.getByRole('button', { name: /^Réserver/ }).click();
    await app.getByRole('heading', { name: /^90,00.*mis de côté pour Gorges et Vertiges/ }).waitFor();

    await portal.getByRole('heading', { name: 'Validée par votre client' }).waitFor();
    await portal.getByRole('button', { name: 'Confirmer une partie' }).click();
    const dialog = portal.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Montant que vous confirmez' }).fill('60');
    await dialog
      .getByRole('button', { name: /^Confirmer/ })
      .last()
      .click();

    await portal.getByRole('heading', { name: 'Payé' }).waitFor();
    await app.getByRole('heading', { name: /^60,00.*payés à/ }).waitFor();
    expect(await client.call('getWallet')).toMatchObject({ available: { value: 40_00 }, held: { value: 0 } });
  });

  itInWhole('deferred pre-reservation: declined by the merchant, the client is told why and free again', async () => {
    const { client, portal, app, openRequest } = await twoWindows(world(), 100_00);
    await ask(portal, { type: 'Pré-réservation différée', amount: '50', identifier: client.identifier });
    await openRequest();
    await pay(app, { code: client.code });
    await app.getByRole('heading', { name: /mis de côté pour Gorges et Vertiges/ }).waitFor();

    await portal
      .getByRole('link', { name: /À confirmer/ })
      .first()
      .click();
    await portal.getByRole('button', { name: 'Refuser la prestation' }).first().click();
    const dialog = portal.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Prestation indisponible' }).check({ force: true });
    await dialog.getByRole('textbox', { name: /Message/ }).fill('Le niveau de l’eau est trop haut.');
    await dialog
      .getByRole('button', { name: /^Refuser/ })
      .last()
      .click();

    await app.getByRole('heading', { name: /ne peut pas assurer la prestation/ }).waitFor();
    await app.getByText('Le niveau de l’eau est trop haut.').waitFor();
    expect(await client.call('getWallet')).toMatchObject({ available: { value: 100_00 }, held: { value: 0 } });
  });

  itInWhole('declined by the client: the merchant is told what to check', async () => {
    const { client, portal, app, openRequest } = await twoWindows(world(), 100_00);
    await ask(portal, { type: 'Immédiat', amount: '45', identifier: client.identifier });
    await openRequest();
    await app.getByRole('button', { name: 'Refuser la demande' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('radio', { name: /pas/ }).first().check({ force: true });
    await dialog.getByRole('button', { name: 'Refuser' }).click();

    await app.getByRole('heading', { name: 'Vous avez refusé la demande' }).waitFor();
    await portal.getByRole('heading', { name: 'Refusée par votre client' }).waitFor();
    await portal.getByText(/vérifiez l’identifiant/).waitFor();
  });

  itInWhole('expired: both are told, each in their own words, and the merchant asks again', async () => {
    const { client, portal, app, openRequest } = await twoWindows(world(), 100_00);
    await ask(portal, { type: 'Immédiat', amount: '45', identifier: client.identifier });
    await openRequest();
    await app.getByRole('button', { name: 'Continuer' }).waitFor();

    await world().controls.advance('PT11M');

    await portal.getByRole('heading', { name: 'Délai dépassé' }).waitFor();
    await app.getByRole('heading', { name: 'Le délai est dépassé' }).waitFor();
    await portal.getByRole('button', { name: 'Refaire la demande' }).click();
    await portal.getByRole('button', { name: 'Envoyer la demande de 45,00 €' }).click();
    await portal.getByRole('heading', { name: 'Envoyée' }).waitFor();
  });

  it('at the counter: the client scans and types the amount, the merchant accepts, and the code is all that is left', async () => {
    const { client, portal, app } = await twoWindows(world(), 100_00);
    await portal.getByRole('link', { name: 'Code du comptoir' }).click();
    await portal.getByRole('button', { name: 'Créer mon code' }).click();
    const link = await readQrCode(portal.getByRole('img', { name: 'QR code de votre comptoir' }));
    await portal.getByText('Saisissez le montant à payer.').waitFor();
    await portal.getByRole('link', { name: 'Encaissement' }).first().click();

    await app.goto(link);
    await app.getByRole('heading', { name: /Gorges et Vertiges/ }).waitFor();
    await app.getByRole('textbox', { name: 'Montant à payer' }).fill('15');
    await app.getByRole('button', { name: 'Proposer au prestataire' }).click();
    await app.getByText(/Le montant doit être supérieur à 20,00/).waitFor();
    const propose = async (amount: string) => {
      await app.getByRole('textbox', { name: 'Montant à payer' }).fill(amount);
      await app.getByRole('button', { name: /^Proposer/ }).click();
      await app.getByRole('heading', { name: 'En attente de Gorges et Vertiges' }).waitFor();
    };

    await propose('54');
    await portal.getByRole('heading', { name: /54,00.*proposés au comptoir/ }).waitFor();
    await expect.poll(() => portal.title()).toMatch(/^\(1\)/);
    await portal.getByRole('button', { name: 'Refuser' }).click();
    await app.getByRole('heading', { name: 'Refusée par le prestataire' }).waitFor();
    await portal.getByRole('heading', { name: /proposés au comptoir/ }).waitFor({ state: 'detached' });

    await app.goto(link);
    await propose('45');
    const digits = await matchCodeOn(app);
    await portal.getByRole('heading', { name: /45,00.*proposés au comptoir/ }).waitFor();
    expect(await matchCodeOn(portal)).toBe(digits);
    await portal.getByRole('button', { name: /^Accepter 45,00/ }).click();
    await portal.getByRole('heading', { name: /^(Envoyée|Ouverte par votre client)/ }).waitFor();

    await app.getByLabel('Code personnel', { exact: true }).fill(client.code);
    await app.getByRole('button', { name: /^Payer 45,00/ }).click();
    await app.getByRole('heading', { name: /^45,00.*payés à/ }).waitFor();
    await portal.getByRole('heading', { name: 'Payé' }).waitFor();
    expect(await client.call('getWallet')).toMatchObject({ available: { value: 55_00 } });
  });
});
