import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { invoiceBody } from '../../functions/http/bodies/invoice-body.ts';
import { eur } from '../../local/api/eur.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { aDraft } from '../core/invoice/an-invoice.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';
import { itInWhole } from '../support/matrix.ts';
import { savedPdf } from './support/saved-pdf.ts';

const world = withBrowser({ clock: '2026-06-01T08:00:00Z' });
let client: Client;
/** Of somebody else on 1 June, who gives it back. */
let other: { merchant: Merchant; id: string };

/** Two payments on 1 June, one on the next day: with 2.5 % of commission each, rounded by itself. */
beforeAll(async () => {
  const { controls, newClient, newMerchant, pleinAir } = world();
  client = await newClient(1_000_00);
  await pay(pleinAir, 120_40, 'RES-1');
  await pay(pleinAir, 85_50, 'RES-2');
  const merchant = await newMerchant({ commissionBps: 250 });
  other = { merchant, id: await pay(merchant, 50_00, 'Annulation') };
  await controls.advanceTo('2026-06-02T08:00:00Z');
  await pay(pleinAir, 50_00, 'RES-3');
});

/** When the file of the transfer of 8 June has been made, on the Friday before; a test before may have waited for it already. */
async function reachTransfer(): Promise<void> {
  const { controls } = world();
  const madeAt = '2026-06-05T05:00:00Z';
  if ((await controls.now()) < Date.parse(madeAt)) await controls.advanceTo(madeAt);
}

/** @returns the request's id */
async function pay(merchant: Merchant, amount: number, reference: string): Promise<string> {
  const { id } = await world().ask(merchant, client, { amount: eur(amount), reference });
  await client.call('approvePaymentRequest', await client.approval(id, amount));
  return id;
}

/** The cells of a table's rows, once there are some, as they are read, with plain spaces. */
const cells = async (rows: Locator): Promise<string[][]> => {
  await rows.first().waitFor();
  const texts: string[][] = [];
  for (const row of await rows.all()) {
    const found = await row.locator('th, td').allInnerTexts();
    texts.push(found.map((text) => text.replaceAll(/\s+/gu, ' ')));
  }
  return texts;
};

const card = (page: Page, day: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: day }) });

const see = (place: Locator | Page, text: string | RegExp) => place.getByText(text).first().waitFor();

describeInBrowser('transfers and dashboard, in a browser', () => {
  it('shows what comes, when, and why it is so much; and once it is made, how to find it at the bank', async () => {
    const { portal, pleinAir } = world();
    const page = await portal(pleinAir, '/remboursements');
    await see(page, 'Sur votre compte le 8 ou le 9 juin');
    const coming = card(page, 'lundi 8 juin');
    await see(coming, /^200,75\s€$/u);
    await see(coming, 'Prévu');

    await coming.getByText('Pourquoi ce montant').click();
    await see(coming, /2\spaiements validés le lundi\s1er\sjuin\s: 205,90\s€\./u);
    await see(coming, /Commission, arrondie au centime sur chaque paiement\s: −5,15\s€\./u);
    await see(coming, /Paiement RES-2, le lundi\s1er\sjuin\s: 85,50\s€ moins 2,14\s€ de commission, soit 83,36\s€\./u);
    await expectAccessible(page);

    await reachTransfer();
    await page.reload();
    const made = page.getByRole('group').filter({ has: page.getByRole('heading', { name: 'lundi 8 juin' }) });
    await made.locator('summary').first().click();
    await see(made, 'Transmis à la banque');
    await see(made, `260605-1-${pleinAir.merchantId}`);
    await see(made, 'CHEQUE-VACANCES CONNECT REMB 2026-06-05 2 PAIEMENTS');

    await made.getByRole('link', { name: 'Voir le détail' }).click();
    await page.getByRole('heading', { level: 1, name: 'Virement du lundi 8 juin' }).waitFor();
    await see(page, 'la somme des lignes est égale au virement, au centime près');
    const table = page.getByRole('table', { name: 'Lignes du virement du lundi 8 juin' });
    const lines = await cells(table.locator('tbody tr'));
    expect(lines.map(([name = '', ...amounts]) => [name.slice(0, 14), ...amounts]).sort()).toEqual([
      ['Paiement RES-1', '120,40 €', '−3,01 €', '117,39 €'],
      ['Paiement RES-2', '85,50 €', '−2,14 €', '83,36 €'],
    ]);
    expect(await cells(table.locator('tfoot tr'))).toEqual([
      ['Paiements, commission déduite', '205,90 €', '−5,15 €', '200,75 €'],
      ['Virement', '', '', '200,75 €'],
    ]);
    await expectAccessible(page);

    // The address of the transfer while it was to come, kept in a bookmark.
    await page.goto(new URL('/remboursements/2026-06-05-upcoming', page.url()).href);
    await page.getByRole('heading', { name: 'Ce virement n’est plus prévu' }).waitFor();
  });

  it('has a calendar, reached by the keyboard, which leads to each transfer', async () => {
    await reachTransfer();
    const { portal, pleinAir } = world();
    const page = await portal(pleinAir, '/remboursements');
    await page.getByRole('link', { name: 'Calendrier' }).focus();
    await page.keyboard.press('Enter');
    const calendar = page.getByRole('table', { name: 'juin 2026' });
    await calendar.getByRole('columnheader', { name: 'lun.' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await calendar.getByRole('link', { name: /lundi\s8\sjuin, 200,75\s€ Transmis à la banque/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Virement du lundi 8 juin' }).waitFor();
    await page.goBack();
    await calendar.waitFor();
  });

  it('has a statement of the month, on the page and as PDF', async () => {
    await reachTransfer();
    const { portal, pleinAir } = world();
    const page = await portal(pleinAir, '/remboursements');
    await page.getByRole('link', { name: 'Relevé' }).click();
    const days = page.getByRole('table', { name: 'Jour par jour' });
    await days.getByRole('row', { name: /5\sjuin\s2026.*−200,75\s€/u }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const { text } = await savedPdf(page, 'Relevé en PDF');
    expect(text).toMatch(/5\sjuin\s2026.*200,75\s€/u);

    // Once the month is over there is its invoice, too.
    const invoice = invoiceBody({ ...aDraft(), number: '2026-0000012' });
    await page.route('**/v1/merchant/statement?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), invoice } });
    });
    await page.reload();
    const saved = await savedPdf(page, 'Facture 2026-0000012 (PDF)');
    expect(saved.name).toBe('facture-2026-0000012.pdf');
    expect(saved.text).toContain('Total toutes taxes comprises 623,01 €');
  });

  it('shows on the dashboard pictures and tables of the same figures', async () => {
    await reachTransfer();
    const { portal, pleinAir } = world();
    const page = await portal(pleinAir, '/tableau-de-bord');
    // Each is drawn once somebody comes near it.
    await page.getByRole('heading', { name: 'Validé jour par jour' }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: /255,90\s€ en tout, 205,90\s€ au plus, le lundi\s1er\sjuin/u }).waitFor();
    await page.getByRole('heading', { name: 'Virements à venir' }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: /mardi\s9\sjuin, 48,75\s€/u }).waitFor();
    await page.getByRole('heading', { name: 'Ce que répondent vos clients' }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: '3 validées, 0 refusées, 0 sans réponse' }).waitFor();

    const tableOf = async (title: string) => {
      const picture = page.getByRole('region', { name: title, exact: true });
      await picture.getByText('Les mêmes chiffres en tableau').click();
      return picture.getByRole('table').locator('tbody tr, tfoot tr');
    };
    expect(await cells(await tableOf('Validé jour par jour'))).toEqual([
      ['1er juin', '2', '205,90 €', '0,00 €'],
      ['2 juin', '1', '50,00 €', '0,00 €'],
      ['Total', '3', '255,90 €', '0,00 €'],
    ]);
    expect(await cells(await tableOf('Virements à venir'))).toEqual([
      ['9 juin', 'le 9 ou le 10 juin', '1', '48,75 €'],
      ['Total', '', '1', '48,75 €'],
    ]);
    expect((await cells(await tableOf('Ce que répondent vos clients')))[0]).toEqual(['Validées', '3', '100 %']);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('gives a payment back after its transfer: a later one is smaller', async () => {
    await reachTransfer();
    const { merchant, id } = other;
    const available = async () => (await client.call('getWallet')).available.value;
    const before = await available();
    const page = await world().portal(merchant, `/paiements/${id}`);
    await see(page, 'Transmis à la banque');
    await see(page, `260605-1-${merchant.merchantId}`);
    await page.getByRole('button', { name: 'Annuler et recréditer mon client' }).click();
    const dialog = page.getByRole('dialog', { name: 'Annuler et recréditer mon client' });
    await see(dialog, /Le virement est déjà transmis à la banque\s: nous déduirons 48,75\s€ d’un prochain virement/u);
    await dialog.getByRole('radio', { name: 'Prestation annulée' }).check({ force: true });
    await dialog.getByRole('button', { name: /^Recréditer 50,00/ }).click();
    await see(page, 'Recrédité, déduit d’un prochain virement');
    expect(await available()).toBe(before + 50_00);
    expect((await merchant.call('getPaymentRequest', { params: { id } })).status).toBe('REFUNDED');
  });

  it('teaches a merchant who has none what a transfer will be', async () => {
    const { portal, agence } = world();
    const page = await portal(agence, '/remboursements');
    await page.getByRole('heading', { name: 'Pas encore de virement' }).waitFor();
    await see(page, /prévu 5\sjours ouvrés plus tard/u);
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await page.getByRole('heading', { name: 'Vos chiffres apparaîtront ici' }).waitFor();
  });

  itInWhole(
    'shows finance the day at a glance and who owes what; it asks by letter, and records what comes in',
    async () => {
      await reachTransfer();
      const { ask, backOffice, controls, gite } = world();
      const { id } = await ask(gite, client, { amount: eur(90_00) });
      await client.call('approvePaymentRequest', await client.approval(id, 90_00));
      await controls.advanceTo('2026-06-15T05:00:00Z');
      await gite.call('refundPaymentRequest', { params: { id }, body: { reason: 'SERVICE_CANCELLED' } });
      await controls.advanceTo('2026-06-16T05:00:00Z');

      const page = await backOffice('finance', '/exports');
      await see(page, 'Reporté en tout');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Ce qui attend la banque' }).click();
      await page.getByRole('heading', { level: 1, name: 'En attente de la banque' }).waitFor();
      await see(page, /^\d virements en attente/u);
      await see(page, 'Depuis 6 jours ouvrés');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('link', { name: 'Finances', exact: true }).last().click();
      await page.getByRole('link', { name: 'Voir les impayés' }).click();
      await page.getByRole('heading', { level: 1, name: 'Impayés' }).waitFor();
      await expectAccessible(page);
      const row = page.getByRole('row').filter({ hasText: 'Gîte des Cimes' });
      await row.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /^Impayé de / }).waitFor();
      await page.getByRole('button', { name: 'Je m’en occupe' }).click();
      await see(page, 'Vous suivez cet impayé.');

      await page.getByLabel('Numéro et voie').fill('12 rue de la Fontaine');
      await page.getByLabel('Code postal').fill('05100');
      const letter = await savedPdf(page, 'Faire la lettre');
      await see(page, 'La lettre est faite');
      expect(letter.text).toContain(`D260616-${gite.merchantId}`);
      await see(page, 'Réclamé');

      await page.getByLabel('Montant reçu').fill('50,00');
      await page.getByLabel('Référence bancaire').fill('VIR GITE 1606');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Enregistrer le virement' }).click();
      await see(page, 'Virement enregistré.');
      await page.getByRole('cell', { name: /^50,00\s€$/u }).waitFor();
      await page.getByRole('rowheader', { name: 'Virement reçu' }).waitFor();
    },
  );
});
