import { expect, it } from 'vitest';
import { itInWhole } from '../support/matrix.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';

const world = withBrowser();

describeInBrowser('the page « Notifications »', () => {
  it('saves each choice at once, and shows it the next time', async () => {
    const { portal, newMerchant } = world();
    const merchant = await newMerchant();
    const page = await portal(merchant);
    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    const paid = page.getByRole('checkbox', { name: 'Paiement reçu' });
    await expect.poll(() => paid.isChecked()).toBe(true);

    await paid.uncheck();
    await page.getByLabel('Langue des e\u2011mails').selectOption('en');
    await page.getByText('Vos choix sont enregistrés.', { exact: true }).waitFor({ state: 'attached' });

    await expect.poll(() => merchant.call('getNotifications')).toMatchObject({ paid: false, language: 'en' });
    await page.reload();
    await paid.waitFor();
    await expect.poll(() => paid.isChecked()).toBe(false);
    await expect.poll(() => page.getByRole('checkbox', { name: 'Demande à confirmer' }).isChecked()).toBe(true);
  });

  itInWhole('puts a choice back that could not be saved, and says so', async () => {
    const { portal, gite } = world();
    const page = await portal(gite, '/notifications');
    const held = page.getByRole('checkbox', { name: 'Réservation perdue' });
    await held.waitFor();
    await page.route('**/v1/merchant/notifications', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 400, body: '{}' }) : route.continue(),
    );

    await held.click();

    await page.getByRole('alert').waitFor();
    await expect.poll(() => held.isChecked()).toBe(true);
  });
});
