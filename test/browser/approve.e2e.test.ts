import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eur } from '../../demo/api.ts';
import type { Client } from '../../demo/cast.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { activateDevice, describeInBrowser, withBrowser } from './support/browser.ts';

const world = withBrowser({ clock: '2026-06-01T08:00:00Z' });

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
    await page.getByRole('status').filter({ hasText: 'Nouvelle demande de Gîte des Cimes : 85,50 €.' }).waitFor();
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
    expect(await page.getByLabel('Montant en chèques-vacances').inputValue()).toBe('50,25');
    await button(page, 'Continuer').tap();
    await codeField(page).waitFor();
    await expectNoSidewaysScroll(page);
    await press(page, marie.code);
    await expectAccessible(page);
    await button(page, 'Payer 50,25 €').tap();

    await heading(page, 'Payé 50,25 € à Gîte des Cimes').waitFor();
    await page.getByText('Il vous reste 35,25 € à payer à Gîte des Cimes').waitFor();
    expect(page.url()).toMatch(new RegExp(`/app/demandes/${id}$`));
    expect((await gite.call('getPaymentRequest', { params: { id } })).capturedAmount).toEqual(eur(50_25));

    await page.getByRole('link', { name: 'Voir le reçu' }).tap();
    await heading(page, 'Reçu de paiement').waitFor();
    await page.getByText(id).waitFor();
    await expectAccessible(page);
  });

  it('locks after three wrong codes; activation comes back to the request with its amount, which is paid then', async () => {
    const { activatedApp, ask, gite, marie, ops } = world();
    const { id } = await ask(gite, marie, { type: 'DEFERRED' });
    const page = await activatedApp(marie, `/demandes/${id}`);
    await page.getByRole('radio', { name: 'Autre montant' }).tap();
    await page.getByLabel('Montant en chèques-vacances').fill('40');
    await button(page, 'Continuer').tap();

    for (const [index, left] of ['il vous reste 2 essais', 'il vous reste 1 essai'].entries()) {
      await codeField(page).fill(`62840${index}`);
      await button(page, 'Payer 40,00 €').tap();
      await page.getByText(`Code incorrect, ${left}.`).waitFor();
      expect(await codeField(page).inputValue()).toBe('');
      await page.locator('input[name=code]:focus').waitFor();
    }
    await codeField(page).fill('628409');
    await button(page, 'Payer 40,00 €').tap();
    await page.getByText('Vos paiements sont bloqués').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Réactiver cet appareil' }).tap();
    const { activationCode } = await ops.call('issueActivation', { params: { id: marie.clientId } });
    await activateDevice(page, activationCode, marie.code);
    await button(page, 'Continuer').tap();
    await heading(page, 'Payer 40,00 € à Gîte des Cimes').waitFor();

    // A password manager, or somebody who keeps the code in a note.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate('navigator.clipboard.writeText("' + marie.code.replace(/^.../, '$& ') + '")');
    await codeField(page).focus();
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await heading(page, 'Payé 40,00 € à Gîte des Cimes').waitFor();
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
    await heading(page, 'Payé 85,50 € à Gîte des Cimes').waitFor();
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
    expect(await codeField(page).inputValue()).toBe('');
    await codeField(page).fill(lea.code);
    await button(page, 'Réessayer : 30,00 €').tap();
    await heading(page, 'Payé 30,00 € à Gîte des Cimes').waitFor();
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
    await page.getByText('Vous n’avez que 12,00 € disponibles.').waitFor();
    await page.getByLabel('Montant en chèques-vacances').fill('10');
    await button(page, 'Continuer').tap();
    await page
      .getByText(
        '10,00 € seront bloqués jusqu’au 7 juin au plus tard. Vous ne serez débité que si le prestataire confirme. Vous ne pourrez pas annuler vous-même.',
        { exact: true },
      )
      .waitFor();
    await codeField(page).fill(paul.code);
    await button(page, 'Bloquer 10,00 €').tap();
    await heading(page, '10,00 € bloqués pour Vertige Canyon').waitFor();

    await pleinAir.call('confirmPaymentRequest', { params: { id: held.id }, body: { amount: eur(9_00) } });
    await heading(page, 'Payé 9,00 € à Vertige Canyon').waitFor();
    await page.getByText('Le prestataire n’a confirmé qu’une partie').waitFor();

    const [first, second] = [await ask(gite, paul, { amount: eur(20_50) }), await ask(gite, paul)];
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

  it('on a device that cannot pay yet, a request is read, followed and refused with a reason', async () => {
    const { app, ask, controls, gite, marie, url } = world();
    const late = await ask(gite, marie);
    const page = await app(marie, `/demandes/${late.id}`);
    const activation = page.getByRole('link', { name: 'Activer cet appareil' });
    expect(await activation.getAttribute('href')).toBe(
      `/app/activation?retour=${encodeURIComponent(`/demandes/${late.id}`)}`,
    );
    await controls.advance('PT10M');
    await heading(page, 'Le délai est dépassé').waitFor();
    await page.getByText('demandez à Gîte des Cimes de refaire la demande').waitFor();

    const { id } = await ask(gite, marie);
    await page.goto(`${url}/app/demandes/${id}`);
    await button(page, 'Refuser la demande').tap();
    await page.getByRole('radio', { name: 'Cette demande n’est pas pour moi' }).tap();
    await expectAccessible(page);
    await button(page, /^Refuser$/).tap();
    await heading(page, 'Vous avez refusé la demande').waitFor();
    const { status, reason } = await gite.call('getPaymentRequest', { params: { id } });
    expect({ status, reason }).toEqual({ status: 'CLIENT_DECLINED', reason: 'NOT_MINE' });
  });
});
