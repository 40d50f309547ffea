import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import type { Client } from '../../demo/cast.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { activateDevice, describeInBrowser, withBrowser } from './support/browser.ts';
import { savedPdf } from './support/saved-pdf.ts';

const world = withBrowser();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const codeField = (page: Page) => page.getByLabel('Code personnel', { exact: true });

async function press(page: Page, keys: string): Promise<void> {
  const keypad = page.getByRole('group', { name: 'Pavé numérique' });
  for (const key of keys) await keypad.getByRole('button', { name: key, exact: true }).tap();
}

const availableOf = async (client: Client) => (await client.call('getWallet')).available.value;

describeInBrowser('paying in the App, in a browser', () => {
  it('shows a request that arrives without a reload, and pays the part of it that the client chooses', async () => {
    const { activatedApp, ask, gite, marie } = world();
    const page = await activatedApp(marie);
    await heading(page, 'Bonjour Marie').waitFor();
    await page.getByText('100 0337 7487').waitFor();
    await page.getByText('Aucune demande à valider').waitFor();

    const { id, matchCode } = await ask(gite, marie, { label: 'Week-end au gîte' });
    await page.getByRole('status').filter({ hasText: 'Nouvelle demande : Gîte des Cimes, 85,50 €.' }).waitFor();
    await page.getByRole('link', { name: 'Gîte des Cimes' }).tap();
    await heading(page, 'Gîte des Cimes vous demande 85,50 €').waitFor();
    await page.getByText(matchCode).waitFor();
    await page.getByText('Il vous reste').waitFor();
    await expect.poll(async () => (await gite.call('getPaymentRequest', { params: { id } })).openedAt).toBeDefined();

    await page.getByRole('radio', { name: 'Autre montant' }).tap();
    await press(page, '5');
    await page.getByRole('status').filter({ hasText: 'Reste à payer au prestataire80,50 €' }).waitFor();
    await button(page, 'Continuer').tap();
    await page.getByText('Vous ne payez que 5,00 € sur 85,50 €. Est-ce bien cela ?').waitFor();
    await expectAccessible(page);
    await button(page, 'Changer le montant').tap();
    await press(page, '0,25');
    await button(page, 'Continuer').tap();

    // The browser's own back button goes one step back, and what was typed is still there.
    await heading(page, 'Payer 50,25 € à Gîte des Cimes').waitFor();
    await page.goBack();
    await expect.poll(() => page.getByLabel('Montant en chèques-vacances').inputValue()).toBe('50,25');
    await button(page, 'Continuer').tap();
    await codeField(page).waitFor();
    await expectNoSidewaysScroll(page);
    await press(page, marie.code);
    await expectAccessible(page);
    await button(page, 'Payer 50,25 €').tap();

    await heading(page, '50,25 € payés à Gîte des Cimes').waitFor();
    await page.getByText('Il vous reste 35,25 € à payer à Gîte des Cimes').waitFor();
    expect(page.url()).toMatch(new RegExp(`/app/demandes/${id}$`));
    expect((await gite.call('getPaymentRequest', { params: { id } })).capturedAmount).toEqual(eur(50_25));

    await page.getByRole('link', { name: 'Voir le reçu' }).tap();
    await heading(page, 'Reçu de paiement').waitFor();
    await page.getByText(id).waitFor();
    await page.getByText('74400 Chamonix-Mont-Blanc').waitFor();
    await expectAccessible(page);
    const { name, text } = await savedPdf(page);
    expect(name).toMatch(/^recu-\d{4}-\d\d-\d\d-\d{4}\.pdf$/);
    for (const part of ['Gîte des Cimes', 'SIRET 000 100 016 00013', '50,25 €', 'Marie Lefèvre', id]) {
      expect(text).toContain(part);
    }
  });

  it('locks after three wrong codes, and sees that the back office unlocked it; activation comes back to the request with its amount, which is paid then', async () => {
    const { activatedApp, ask, gite, marie, ops } = world();
    const { id } = await ask(gite, marie, { type: 'DEFERRED' });
    const page = await activatedApp(marie, `/demandes/${id}`);
    await page.getByRole('radio', { name: 'Autre montant' }).tap();
    await page.getByLabel('Montant en chèques-vacances').fill('40');
    await button(page, 'Continuer').tap();

    const lock = async () => {
      for (const [index, left] of ['il vous reste 2 essais', 'il vous reste 1 essai'].entries()) {
        await codeField(page).fill(`62840${index}`);
        await button(page, 'Payer 40,00 €').tap();
        await page.getByText(`Code incorrect, ${left}.`).waitFor();
        await expect.poll(() => codeField(page).inputValue()).toBe('');
        await page.locator('input[name=code]:focus').waitFor();
      }
      await codeField(page).fill('628409');
      await button(page, 'Payer 40,00 €').tap();
      await page.getByText('Vos paiements sont bloqués').waitFor();
    };
    await lock();
    await expectAccessible(page);
    await ops.call('unlockClient', { params: { id: marie.clientId } });
    await page.getByText('Vos paiements sont bloqués').waitFor({ state: 'hidden' });
    await lock();

    await page.getByRole('link', { name: 'Réactiver cet appareil' }).tap();
    const activationCode = await issueActivation(world(), marie.clientId);
    await activateDevice(page, activationCode, marie.code);
    await button(page, 'Continuer').tap();
    await heading(page, 'Payer 40,00 € à Gîte des Cimes').waitFor();

    // A password manager, or somebody who keeps the code in a note.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate('navigator.clipboard.writeText("' + marie.code.replace(/^.../, '$& ') + '")');
    await codeField(page).focus();
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await heading(page, '40,00 € payés à Gîte des Cimes').waitFor();
  });

  it('pays once when the reply is lost, and once when the request was', async () => {
    const { activatedApp, ask, gite, lea } = world();
    const before = await availableOf(lea);
    const { id } = await ask(gite, lea);
    const page = await activatedApp(lea, `/demandes/${id}`);
    const approvals = '**/approve';
    await page.route(approvals, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button(page, 'Continuer').tap();
    await codeField(page).fill(lea.code);
    await button(page, 'Payer 85,50 €').tap();
    await heading(page, '85,50 € payés à Gîte des Cimes').waitFor();
    expect(await availableOf(lea)).toBe(before - 85_50);

    const next = await ask(gite, lea, { amount: eur(30_00) });
    await page.unroute(approvals);
    await page.route(approvals, (route) => route.abort(), { times: 1 });
    await page.getByRole('link', { name: 'Retour à mes demandes' }).tap();
    await page.getByRole('link', { name: 'Gîte des Cimes' }).tap();
    await button(page, 'Continuer').tap();
    await codeField(page).fill(lea.code);
    await button(page, 'Payer 30,00 €').tap();
    await page.getByText('Nous vérifions…').waitFor();
    await page.getByText('Le paiement n’est pas passé').waitFor();
    await expect.poll(() => codeField(page).inputValue()).toBe('');
    await codeField(page).fill(lea.code);
    await button(page, 'Réessayer : 30,00 €').tap();
    await heading(page, '30,00 € payés à Gîte des Cimes').waitFor();
    expect(await availableOf(lea)).toBe(before - 85_50 - 30_00);
    expect(next.id).not.toBe(id);
  });

  it('says what a hold means before the code, follows it live, and tells of funds spent elsewhere', async () => {
    const { activatedApp, ask, pleinAir, gite, paul } = world();
    const held = await ask(pleinAir, paul, { type: 'PRE_RESERVATION', amount: eur(50_00) });
    const page = await activatedApp(paul, `/demandes/${held.id}`);
    await page.getByText('Ce que j’ai : 12,00 €').waitFor();
    await page.getByRole('radio', { name: 'Autre montant' }).tap();
    await page.getByLabel('Montant en chèques-vacances').fill('12,01');
    await page.getByText('Vous ne disposez que de 12,00 €.').waitFor();
    await page.getByLabel('Montant en chèques-vacances').fill('10');
    await button(page, 'Continuer').tap();
    await page
      .getByText(
        '10,00 € seront mis de côté jusqu’au 7 juin au plus tard. Vous ne serez débité que si le prestataire confirme. Vous ne pourrez pas annuler vous\u2011même.',
        { exact: true },
      )
      .waitFor();
    await codeField(page).fill(paul.code);
    await button(page, 'Réserver 10,00 €').tap();
    await heading(page, '10,00 € mis de côté pour Vertige Canyon').waitFor();

    await pleinAir.call('confirmPaymentRequest', { params: { id: held.id }, body: { amount: eur(9_00) } });
    await heading(page, '9,00 € payés à Vertige Canyon').waitFor();
    await page.getByText('Le prestataire n’a confirmé qu’une partie').waitFor();

    const [first, second] = [await ask(gite, paul, { amount: eur(20_50) }), await ask(gite, paul)];
    await page.goto(`${world().url}/app/`);
    await page.getByText('Il vous manque 17,50 €').waitFor();
    await page.getByText('Il vous manque 82,50 €').waitFor();
    await page.goto(`${world().url}/app/?request=${second.id}`);
    await button(page, 'Continuer').tap();
    await button(page, 'Oui, payer 3,00 €').tap();
    await codeField(page).fill(paul.code);
    await paul.call('approvePaymentRequest', await paul.approval(first.id, 1_00));
    await button(page, 'Payer 3,00 €').tap();
    await page.getByText('Vous n’avez pas assez de chèques-vacances pour ce montant.').waitFor();
    await page.getByText('Ce que j’ai : 2,00 €').waitFor();

    await button(page, 'Continuer').tap();
    await button(page, 'Oui, payer 2,00 €').tap();
    await codeField(page).waitFor();
    await gite.call('cancelPaymentRequest', { params: { id: second.id } });
    await heading(page, 'Gîte des Cimes a annulé la demande').waitFor();
    await page.waitForURL(new RegExp(`/app/demandes/${second.id}$`));
  });

  it('on a device that cannot pay yet, a request is read and followed; to refuse it takes a device too', async () => {
    const { app, ask, controls, gite, marie, url } = world();
    const late = await ask(gite, marie);
    const page = await app(marie, `/demandes/${late.id}`);
    const activation = page.getByRole('link', { name: 'Activer cet appareil' });
    await expect
      .poll(() => activation.getAttribute('href'))
      .toBe(`/app/activation?retour=${encodeURIComponent(`/demandes/${late.id}`)}`);
    // The page's own clock has not moved: it hears of it when the expiry is written.
    await controls.advance('PT11M');
    await heading(page, 'Le délai est dépassé').waitFor();
    await page.getByText('demandez à Gîte des Cimes de refaire la demande').waitFor();

    const { id } = await ask(gite, marie);
    await page.goto(`${url}/app/demandes/${id}`);
    await button(page, 'Refuser la demande').tap();
    await page.getByRole('radio', { name: 'Cette demande n’est pas pour moi' }).tap();
    await expectAccessible(page);
    await button(page, /^Refuser$/).tap();
    await page.getByText('Seul un de vos appareils activés peut faire cela.').waitFor();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'Activer cet appareil' }).waitFor();
    expect(await gite.call('getPaymentRequest', { params: { id } })).toMatchObject({ status: 'AWAITING_CLIENT' });
  });

  it('reports a request, blocks who sent it, and lets them in again', async () => {
    const { activatedApp, ask, newClient, gite, ops } = world();
    const client = await newClient();
    const { id } = await ask(gite, client);
    const page = await activatedApp(client, `/demandes/${id}`);
    await page.getByText('Votre premier paiement à ce prestataire').waitFor();
    await button(page, 'Refuser la demande').tap();
    await page.getByRole('radio', { name: 'Cette demande n’est pas pour moi' }).tap();
    await page.getByRole('checkbox', { name: /signaler la demande$/ }).tap();
    await expectAccessible(page);
    await button(page, /^Refuser$/).tap();
    await heading(page, 'Vous avez refusé la demande').waitFor();
    const reports = await ops.call('getWorkList', { params: { list: 'reports' } });
    expect(reports.items.map(({ about }) => about.id)).toContain(id);

    await button(page, 'Bloquer ce prestataire').tap();
    await page
      .getByRole('dialog', { name: 'Bloquer Gîte des Cimes ?' })
      .getByRole('button', { name: 'Bloquer ce prestataire' })
      .tap();
    await page.getByText('Gîte des Cimes ne peut plus vous envoyer de demandes.').waitFor();
    const body = { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: client.identifier } as const;
    expect((await gite.refused('createPaymentRequest', { key: 'blocked', body })).code).toBe('client-unknown');

    await page.getByRole('link', { name: 'Voir les prestataires bloqués' }).tap();
    await heading(page, 'Prestataires bloqués').waitFor();
    await expectAccessible(page);
    await button(page, 'Débloquer Gîte des Cimes').tap();
    await page.getByText('Aucun prestataire bloqué').waitFor();
    expect((await ask(gite, client)).status).toBe('AWAITING_CLIENT');
  });
});
