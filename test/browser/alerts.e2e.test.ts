import { expect, it } from 'vitest';
import { describeInBrowser, withBrowser } from './support/browser.ts';
import { itInWhole } from '../support/matrix.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { callsOf, untilTold } from './support/calls.ts';
import { signIn } from './support/enter.ts';

const world = withBrowser();

/** Notes what the browser would play and show. */
const noteAlerts = `
  window.alerts = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (at) {
    window.alerts.push('note');
    return start.call(this, at);
  };
  window.Notification = class {
    static permission = 'default';
    static async requestPermission() {
      return (this.permission = 'granted');
    }
    constructor(title, { body, tag }) {
      window.alerts.push({ title, body, tag });
    }
  };
`;

describeInBrowser('a merchant who wants to be told on this device', () => {
  it('hears and sees there that a client has answered', async () => {
    const { window, newMerchant, url, newClient, ask } = world();
    const merchant = await newMerchant();
    const context = await window();
    await context.addInitScript(noteAlerts);
    const page = await context.newPage();
    const alerts = () => page.evaluate<unknown[]>('window.alerts');
    const calls = callsOf(page);
    await untilTold(page, calls, 'GET /v1/payment-requests?status=AWAITING_MERCHANT', () =>
      signIn(page, `${url}/notifications`, merchant.merchantId),
    );
    await page.getByRole('checkbox', { name: 'Un son bref' }).check();
    await expect.poll(alerts).toEqual(['note', 'note']);
    await page.getByRole('checkbox', { name: 'Une notification de l’ordinateur' }).check();
    await expect.poll(async () => (await alerts())[2]).toMatchObject({ title: 'Les notifications sont activées' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const client = await newClient();
    const { id, matchCode } = await ask(merchant, client);
    await client.call('approvePaymentRequest', await client.approval(id, 85_50));

    await expect
      .poll(async () => (await alerts()).slice(3))
      .toEqual([
        'note',
        'note',
        expect.objectContaining({
          title: expect.stringMatching(/^85,50\s€ payés par votre client$/u) as string,
          tag: id,
        }),
      ]);
    expect(JSON.stringify(await alerts())).toContain(`Code commun ${matchCode}`);

    await page.reload();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Un son bref' }).isChecked()).toBe(true);
  });

  itInWhole('is told why not, where the browser’s settings forbid it', async () => {
    const { window, pleinAir, url } = world();
    const context = await window();
    await context.addInitScript(noteAlerts.replace("= 'granted'", "= 'denied'"));
    const page = await context.newPage();
    await signIn(page, `${url}/notifications`, pleinAir.merchantId);
    await page.getByRole('checkbox', { name: 'Une notification de l’ordinateur' }).click();
    await page.getByText('Votre navigateur bloque les notifications de ce site.').waitFor();
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Une notification de l’ordinateur' }).isChecked())
      .toBe(false);
  });
});
