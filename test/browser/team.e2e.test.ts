import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { changeAccount } from '../support/change-account.ts';
import { demoMerchants } from '../../local/demo-data/people.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';

const world = withBrowser();

const tabsOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').allInnerTexts();

function newMerchant() {
  const { siret: _, email: __, ...enrolment } = demoMerchants[0]!.enrolment;
  return world().newMerchant({ ...enrolment, tradeName: 'Ferme du Vallon' });
}

describeInBrowser('the team of a merchant', () => {
  it('an owner invites a colleague, who is offered what the role allows, and removes them', async () => {
    const { portal, unique, system } = world();
    const page = await portal(await newMerchant(), '/equipe');
    await page.getByRole('button', { name: 'Inviter un collègue' }).click();
    const dialog = page.getByRole('dialog', { name: 'Inviter un collègue' });
    await dialog.getByLabel('Prénom et nom').fill('Inès Carpentier');
    const email = `${unique('ines')}@example.fr`;
    await dialog.getByRole('textbox', { name: /^Adresse/ }).fill(email);
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    const card = page.getByRole('listitem', { name: 'Inès Carpentier' });
    await card.getByText('Encaissement').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const { platform } = system;
    const invited = platform.pools
      .flatMap(({ id }) => platform.users.users(id))
      .find(({ attributes }) => attributes['email'] === email);
    const hers = await portal({ merchantId: invited?.username ?? '' }, '/paiements');
    await expect.poll(() => tabsOf(hers)).toEqual(['Encaissement', 'À confirmer', 'Paiements']);
    expect(await hers.getByRole('link', { name: 'Équipe et établissements' }).count()).toBe(0);

    await card.getByRole('button', { name: /^Retirer/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Retirer Ferme du Vallon/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('Un établissement garde toujours un responsable.').waitFor();
  });

  it('an owner reads that transfers will go elsewhere, and stops that with one tap', async () => {
    const { portal } = world();
    const merchant = await newMerchant();
    await changeAccount(world(), merchant.merchantId, 'DE89370400440532013000');
    const page = await portal(merchant, '/paiements');
    await page.getByText(/^Vos virements iront sur un autre compte à partir du /).waitFor();
    await page.getByText(/Nouveau compte.: DE89••••3000/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Arrêter ce changement' }).click();
    await page.getByText('Changement arrêté').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    await expect.poll(() => page.getByText(/^Vos virements iront/).count()).toBe(0);
  });
});
