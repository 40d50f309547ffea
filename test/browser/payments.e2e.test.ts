import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { Sent } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { itInWhole } from '../support/matrix.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, phone, withBrowser } from './support/browser.ts';
import { savedPdf } from './support/saved-pdf.ts';

const world = withBrowser();
/** Of each test its own: what one leaves behind, or does again after a failure, is in no other's lists and counts. */
let merchant: Merchant;
let client: Client;

beforeEach(async () => {
  client = await world().newClient(2_000_00);
  merchant = await world().newMerchant({
    tradeName: 'Gorges et Vertiges',
    legalName: 'EURL Gorges et Vertiges',
    city: 'Millau',
    address: { lines: ['Zone d’activité des Gorges'], postalCode: '12100' },
    commissionBps: 250,
  });
});

/** A request of 85.50 € to the client, who pays as much of it as told. @returns its id */
async function paid(cents: number, request: Partial<Sent<'createPaymentRequest'>> = {}): Promise<string> {
  const { id } = await world().ask(merchant, client, { amount: eur(85_50), ...request });
  if (cents > 0) await client.call('approvePaymentRequest', await client.approval(id, cents));
  return id;
}

const held = (label: string, cents: number) => paid(cents, { type: 'PRE_RESERVATION', label });
const available = async () => (await client.call('getWallet')).available.value;
const stored = (id: string) => merchant.call('getPaymentRequest', { params: { id } });

const see = (place: Locator | Page, text: string | RegExp) => place.getByText(text).first().waitFor();
const choose = (place: Locator | Page, name: string) => place.getByRole('radio', { name }).check({ force: true });
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const path = (page: Page) => page.url().replace(world().url, '');

describeInBrowser('À confirmer, in a browser', () => {
  it('confirms a part: what is debited and what goes back is said before, and is what happens', async () => {
    const id = await held('Trois activités', 85_50);
    const before = await available();
    const page = await world().portal(merchant, '/a-confirmer');
    const hold = page.getByRole('listitem').filter({ hasText: 'Trois activités' });
    await see(hold, /Il vous reste 5\sjours\s23\sh/u);

    await hold.getByRole('button', { name: 'Confirmer une partie' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmer une partie' });
    const amount = dialog.getByRole('textbox', { name: 'Montant que vous confirmez' });
    await amount.fill('85,51');
    await see(dialog, /Votre client a accepté 85,50\s€\s: indiquez ce montant ou moins/u);
    await amount.fill('57');
    await see(dialog, /votre client sera débité de 57,00\s€ et récupère 28,50\s€ tout de suite/u);
    await see(dialog, /Commission \(2,5\s%\)/u);
    await see(dialog, /Virement 5\sjours ouvrés après votre confirmation/u);
    await expectAccessible(page);
    const sent: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('/confirm') && sent.push(request.method())));
    await dialog.getByRole('button', { name: /^Confirmer 57,00\s€/u }).dblclick();

    await see(page, /Confirmé\s: votre client est débité de 57,00\s€/u);
    await see(page, /Virement émis le lundi\s8\sjuin, sur votre compte le 8 ou le 9\sjuin\./);
    await expect.poll(() => hold.count()).toBe(0);
    expect(sent).toEqual(['POST']);
    expect(await available()).toBe(before + 28_50);
    expect(await stored(id)).toMatchObject({ status: 'VALIDATED', capturedAmount: eur(57_00), remainder: eur(28_50) });
  });

  it('declines: the client has everything back, and the reason and message', async () => {
    const before = await available();
    const id = await held('Canyon fermé', 40_00);
    const page = await world().portal(merchant, '/a-confirmer', { viewport: phone });
    const hold = page.getByRole('listitem').filter({ hasText: 'Canyon fermé' });
    await hold.getByRole('button', { name: 'Refuser la prestation' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refuser la prestation' });
    await see(dialog, /votre client récupère 40,00\s€ tout de suite/u);
    await page.keyboard.press('Escape');
    // Nothing was sent, and the focus is where it was.
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Refuser la prestation');

    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: /Message à votre client/ }).fill('Fermé pour crue, désolés.');
    await dialog.getByRole('button', { name: 'Refuser la prestation' }).click();

    await see(page, /Prestation refusée\s: votre client récupère 40,00\s€/u);
    expect(await available()).toBe(before);
    const message = 'Fermé pour crue, désolés.';
    expect(await stored(id)).toMatchObject({ status: 'MERCHANT_DECLINED', reason: 'UNAVAILABLE', message });
  });

  itInWhole('says in words that a hold was answered elsewhere meanwhile', async () => {
    const id = await held('Deux personnes à la caisse', 40_00);
    const page = await world().portal(merchant, `/paiements/${id}`);
    await page.getByRole('button', { name: /^Confirmer 40,00/ }).click();
    await page.getByRole('dialog').waitFor();
    await merchant.call('declinePaymentRequest', { params: { id }, body: { reason: 'OTHER' } });
    // The dialog says so, and does not vanish under somebody's hand.
    const dialog = page.getByRole('dialog', { name: 'Il n’y a plus rien à répondre' });
    await see(
      dialog,
      /Prestation refusée à l’instant depuis un autre écran de votre compte\s: votre client récupère 40,00\s€/u,
    );
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await see(page, /Vous avez refusé la prestation\s: votre client a récupéré 40,00\s€/u);
  });

  it('confirms several at once, and says of each what came of it', async () => {
    const before = await available();
    const ids = [];
    for (let nth = 1; nth <= 6; nth += 1) ids.push(await held(`Groupe ${nth}`, 20_00 + nth));
    const [first, , , fourth] = ids;
    const page = await world().portal(merchant, '/a-confirmer');
    const queue = page.getByRole('list', { name: /la plus urgente d’abord/ }).getByRole('listitem');
    await expect.poll(() => queue.count()).toBe(6);
    await expectAccessible(page);

    const search = page.getByRole('textbox', { name: 'Rechercher dans la liste' });
    for (const [sought, found] of [
      ['20,03', 1],
      ['groupe', 6],
      ['Groupe 7', 0],
    ] as const) {
      await search.fill(sought);
      await expect.poll(() => queue.count()).toBe(found);
    }
    await search.fill('');
    await page.getByRole('checkbox', { name: 'Tout choisir' }).check();
    for (const left of ['Groupe 5', 'Groupe 6']) {
      await queue.filter({ hasText: left }).getByRole('checkbox').uncheck();
    }
    await page.getByRole('button', { name: /^Confirmer la sélection \(4, 80,10\s€\)/u }).click();
    const dialog = page.getByRole('dialog');
    await see(dialog, /Vous confirmez 4\sprestations\s: vos clients seront débités de 80,10\s€ en tout/u);

    // Meanwhile one is declined on another screen, and the reply to another is lost.
    await merchant.call('declinePaymentRequest', { params: { id: first ?? '' }, body: { reason: 'OTHER' } });
    const known = new Set<string>();
    const inVain: string[] = [];
    let isLost = false;
    // Nothing is answered between two clicks of a double one: the second would press what stands there by then.
    const pressed = Promise.withResolvers<void>();
    await page.route('**/confirm', async (route) => {
      const url = route.request().url();
      if (known.has(url)) inVain.push(url);
      await pressed.promise;
      const reply = await route.fetch();
      if (reply.ok() && !isLost && url.includes(fourth ?? '')) {
        isLost = true;
        return route.abort();
      }
      if (reply.ok()) known.add(url);
      return route.fulfill({ response: reply });
    });
    await dialog.getByRole('button', { name: /^Confirmer les 4/ }).dblclick();
    pressed.resolve();

    await see(dialog, /n’a pas pu être confirmée|n’ont pas pu être confirmées/u);
    // A busy service may have to be asked more than once.
    await expect
      .poll(async () => {
        const again = dialog.getByRole('button', { name: 'Réessayer' });
        if (await again.isVisible()) await again.click();
        return dialog.innerText();
      })
      .toMatch(/3\sprestations confirmées\s: 60,09\s€/u);
    await see(
      dialog,
      /Prestation refusée à l’instant depuis un autre écran de votre compte\s: votre client récupère 20,01\s€/u,
    );
    expect(inVain).toEqual([]);
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await expect.poll(() => queue.count()).toBe(2);
    // Two are held as before.
    expect(await available()).toBe(before - 60_09 - 40_11);
  });
});

describeInBrowser('Paiements, in a browser', () => {
  it('filters by address: what is chosen can be shared, and gone back from', async () => {
    await paid(85_50, { reference: 'RES-2026-1', label: 'Séjour à la chèvrerie' });
    await paid(20_00, { reference: 'RES-2026-2', label: 'Chèvrerie équestre' });
    await paid(0, { reference: 'RES-2026-3', label: 'Chèvrerie en attente', customer: 'Mme Lefèvre' });
    const page = await world().portal(merchant, '/paiements');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.getByRole('textbox', { name: 'Rechercher' }).fill('chevrerie');
    await page.waitForURL(/q=chevrerie$/);
    await expect.poll(() => rows(page).count()).toBe(3);
    await choose(page, 'Reste à encaisser');
    await expect.poll(() => rows(page).count()).toBe(1);
    await see(rows(page), /65,50\s€/u);
    await expectAccessible(page);
    expect(path(page)).toBe('/paiements?etat=reste-a-encaisser#q=chevrerie');

    const shared = await page.context().newPage();
    await shared.goto(page.url());
    await shared.getByRole('link', { name: 'Chèvrerie équestre' }).click();
    await shared.getByRole('heading', { level: 1, name: 'Chèvrerie équestre' }).waitFor();
    await shared.goBack();
    await expect.poll(() => rows(shared).count()).toBe(1);

    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(path(page)).toBe('/paiements#q=chevrerie');
    await page.goBack();
    await expect.poll(() => page.getByRole('textbox', { name: 'Rechercher' }).inputValue()).toBe('');
    for (const sought of ['lefevre', 'RES-2026-3']) {
      await page.getByRole('textbox', { name: 'Rechercher' }).fill(sought);
      await expect.poll(() => rows(page).allInnerTexts()).toEqual([expect.stringContaining('Chèvrerie en attente')]);
    }
    await page.getByRole('textbox', { name: 'Rechercher' }).fill(client.identifier);
    await see(rows(page), 'Séjour à la chèvrerie');
    expect(asked.filter((url) => /chevrerie|lefevre/i.test(url) || url.includes(client.identifier))).toEqual([]);
    await page.getByRole('textbox', { name: 'Rechercher' }).fill('introuvable');
    await see(page, /^Toutes vos demandes, à quelques secondes près/);
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await rows(page).first().waitFor();
    expect(path(page)).toBe('/paiements');
  });

  it('exports what it shows, as one file that a spreadsheet reads', async () => {
    await paid(12_00, { reference: 'CSV-1', label: 'Goûter, "à l’étable"' });
    const page = await world().portal(merchant, '/paiements#q=CSV-1');
    await rows(page).filter({ hasText: 'CSV-1' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter en CSV' }).click();

    const file = await download;
    expect(file.suggestedFilename()).toBe('encaissement-recherche.csv');
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\uFEFFCréée le;Référence;Objet;/);
    expect(lines[1]).toMatch(/^\d\d\/06\/2026 \d\d:\d\d;CSV-1;"Goûter, ""à l’étable""";/);
    expect(lines[1]).toContain(';Immédiat;Validé;85,50;12,00;12,00;73,50;');
    await see(page, /1 ligne dans encaissement-/);
  });

  it('notes how the remainder was settled, by one tap, then corrected to two means; and prints the receipt', async () => {
    const id = await paid(12_00, { label: 'À compléter' });
    const page = await world().portal(merchant, `/paiements/${id}`, { viewport: phone });
    await page.getByRole('button', { name: 'Espèces' }).click();
    await see(page, 'Tout est réglé');
    expect((await stored(id)).complement).toEqual({
      settlements: [{ means: 'CASH', amount: eur(73_50) }],
      settledAmount: eur(73_50),
    });

    await page.getByRole('button', { name: 'Corriger' }).click();
    const amounts = page.getByRole('textbox', { name: 'Montant' });
    await amounts.fill('20');
    await page.getByRole('button', { name: 'Ajouter un moyen' }).click();
    await amounts.nth(1).fill('60');
    await see(page, /Le total dépasse le reste à encaisser de 6,50\s€/u);
    // A line that nobody can read is not left out without a word.
    await amounts.nth(1).fill('5O');
    await amounts.nth(1).press('Enter');
    await see(page, 'Ce texte n’est pas un montant');
    expect((await stored(id)).complement?.settledAmount).toEqual(eur(73_50));
    await amounts.nth(1).fill('50');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    await page.getByRole('button', { name: 'Compléter' }).waitFor();
    await see(page, /Encore 3,50\s€ à encaisser/u);
    expect((await stored(id)).complement?.settledAmount).toEqual(eur(70_00));

    const { text } = await savedPdf(page);
    for (const part of ['Gorges et Vertiges', '12100 Millau', '12,00 €', 'Espèces 20,00 €', 'Reste dû 3,50 €', id]) {
      expect(text).toContain(part);
    }
    await page.getByRole('button', { name: 'Imprimer le reçu' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1, name: 'Reçu de paiement' }).waitFor();
    const receipt = (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
    for (const part of ['Gorges et Vertiges', 'EURL', '12,00 €', 'Espèces 20,00 €', 'Reste dû 3,50 €', id]) {
      expect(receipt).toContain(part);
    }
    expect(receipt).toContain('non affilié à l’ANCV');
    expect(receipt).not.toContain('Historique');
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
  });

  // After the transfer: reimbursements.e2e.test.ts, where days go by.
  it('gives everything back before the transfer, which is not made', async () => {
    const first = await paid(30_00, { label: 'Doublon' });
    const before = await available();
    const page = await world().portal(merchant, `/paiements/${first}`);
    const dialog = page.getByRole('dialog', { name: 'Annuler et recréditer mon client' });
    await page.getByRole('button', { name: 'Annuler et recréditer mon client' }).click();
    await see(dialog, /Le virement n’est pas encore parti/);
    await dialog.getByRole('button', { name: /^Recréditer/ }).click();
    await see(dialog, 'Choisissez une raison.');
    await choose(dialog, 'Paiement en double');
    await dialog.getByRole('button', { name: /^Recréditer 30,00/ }).click();
    await see(
      page,
      /Ce paiement a été annulé avant son virement\s: votre client a récupéré 30,00\s€.*Motif\s: paiement en double/u,
    );
    expect(await available()).toBe(before + 30_00);
    expect((await stored(first)).status).toBe('VOIDED');
  });

  it('helps whoever follows a link to a payment that is not theirs, and teaches what will be in lists that are empty', async () => {
    const id = await paid(12_00);
    const page = await world().portal(await world().newMerchant(), `/paiements/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Paiement introuvable' }).waitFor();
    await page.getByRole('link', { name: 'Chercher dans les paiements' }).click();
    await page.getByRole('heading', { name: 'Aucun paiement ces 90 derniers jours' }).waitFor();
    await page.getByRole('link', { name: 'À confirmer' }).click();
    await page.getByRole('heading', { name: 'Rien à confirmer pour le moment' }).waitFor();
    await see(page, /Vous avez alors 6\sjours pour confirmer/u);
  });
});
