import type { Page } from 'playwright-core';
import { fcmWebMessage } from 'run-template';
import { expect, it } from 'vitest';
import type { Client } from '../../demo/cast.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.ts';
import { cellsOf, itInWhole } from '../support/matrix.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';
import { deliverPush, pagesOfWorker, pressNotification, shownNotifications } from './support/service-worker.ts';

const world = withBrowser();
const workers = { whole: true, serviceWorkers: 'allow' } as const;
const allowed = { ...workers, permissions: ['notifications'] };
const asksToConfirm = { title: 'Demande de paiement', body: 'Vous avez une demande de paiement à confirmer.' };

const button = (page: Page, name: string) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const pushOf = async (client: Client) => (await client.call('listDevices')).items.filter(({ push }) => push);

/** What Firebase would hand to the browser of the last push about a request. */
async function firebaseBytes(requestId: string): Promise<string> {
  await world().system.settle();
  const push = world()
    .system.platform.services.snsPush.pushes()
    .findLast(({ message }) => JSON.stringify(message).includes(requestId));
  return JSON.stringify(fcmWebMessage(push?.message, 'message-1'));
}

/** Why a device gets none: what it is like, how it becomes so, what the page says. */
const unavailable = [
  [
    'refused in the settings',
    "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })",
    'Les notifications sont refusées sur cet appareil',
  ],
  ['not there in this browser', 'delete globalThis.PushManager', 'Ce navigateur ne reçoit pas de notifications'],
  [
    'only for installed apps on an iPhone',
    "Object.defineProperty(navigator, 'standalone', { value: false })",
    'Installez d’abord l’application',
  ],
];

describeInBrowser('a push that reaches the phone', () => {
  it('shows the message’s own words, once for each request, and leads the open page to the request', async () => {
    const { app, ask, gite, newClient, url } = world();
    const client = await newClient();
    const { id } = await ask(gite, client, { type: 'DEFERRED' });
    const bytes = await firebaseBytes(id);
    const page = await app(client, '/cheques', allowed);

    await deliverPush(page, bytes);
    await deliverPush(page, bytes);
    await expect.poll(() => shownNotifications(page)).toEqual([{ ...asksToConfirm, tag: id, requestId: id }]);

    await pressNotification(page, id);
    await page.waitForURL(`${url}/app/demandes/${id}`);
    await expect.poll(() => shownNotifications(page)).toEqual([]);
  });

  itInWhole('opens the request where no page of the App is open', async () => {
    const { app, ask, gite, newClient } = world();
    const client = await newClient();
    const { id } = await ask(gite, client, { type: 'DEFERRED' });
    const page = await app(client, '/cheques', allowed);
    await deliverPush(page, await firebaseBytes(id));
    await expect.poll(() => shownNotifications(page)).toHaveLength(1);
    await page.goto('about:blank');
    await expect.poll(() => pagesOfWorker(page)).toBe(0);

    expect((await pressNotification(page, id)).opened).toEqual([`/app/?request=${id}`]);
  });

  it('that says nothing readable still shows something, and leads nowhere but into the App', async () => {
    const { app, newClient, url } = world();
    const page = await app(await newClient(), '/cheques', allowed);
    const link = 'https://evil.example/';
    for (const hostile of [
      '',
      'not JSON',
      JSON.stringify({
        notification: { title: 7, click_action: link },
        data: { paymentRequestId: '../../evil' },
        fcmOptions: { link },
      }),
    ]) {
      await deliverPush(page, hostile);
      await expect
        .poll(() => shownNotifications(page))
        .toMatchObject([{ title: 'Mes chèques-vacances', tag: 'news', requestId: undefined }]);
    }
    await pressNotification(page, 'news');
    await page.waitForURL(`${url}/app/`);
  });

  it('is taken away when the request was answered elsewhere: by a push, or by what the page reads', async () => {
    const { app, ask, gite, newClient } = world();
    const client = await newClient();
    const first = await ask(gite, client, { type: 'DEFERRED' });
    const second = await ask(gite, client, { type: 'DEFERRED', label: 'Canyon' });
    const page = await app(client, '/cheques', allowed);
    await deliverPush(page, await firebaseBytes(first.id));
    await deliverPush(page, await firebaseBytes(second.id));
    const tags = async () => (await shownNotifications(page)).map(({ tag }) => tag).sort();
    await expect.poll(tags).toEqual([first.id, second.id].sort());

    await deliverPush(page, JSON.stringify({ data: { paymentRequestId: first.id, event: 'ENDED' } }));
    await expect.poll(tags).toEqual([second.id]);

    await client.call('declineMyPaymentRequest', { params: { id: second.id }, body: {} });
    await page.getByRole('link', { name: 'Demandes' }).tap();
    await expect.poll(() => shownNotifications(page)).toEqual([]);
  });
});

describeInBrowser('« Être prévenu »', () => {
  it('is asked for on the first page, and from then on a request shows on the phone, the whole way', async () => {
    const { activatedApp, ask, gite, newClient } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/', allowed);
    await heading(page, 'Être prévenu sur cet appareil ?').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await button(page, 'Être prévenu').tap();
    await page.getByText('C’est fait : vous serez prévenu sur cet appareil.').waitFor();
    expect(await pushOf(client)).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Ordinateur' })]));

    const { id } = await ask(gite, client, { type: 'DEFERRED' });
    await expect.poll(() => shownNotifications(page)).toEqual([{ ...asksToConfirm, tag: id, requestId: id }]);

    await gite.call('cancelPaymentRequest', { params: { id } });
    await expect.poll(() => shownNotifications(page)).toMatchObject([{ title: 'Demande annulée', tag: id }]);
  });

  itInWhole('is put off for good with « Plus tard »', async () => {
    const { activatedApp, newClient } = world();
    const page = await activatedApp(await newClient(), '/', allowed);
    await button(page, 'Plus tard').tap();
    await page.getByText('Vous pourrez changer d’avis').waitFor();
    await page.reload();
    await heading(page, /^Bonjour/).waitFor();
    await heading(page, 'Aucune demande à valider').waitFor();
    expect(await heading(page, 'Être prévenu sur cet appareil ?').count()).toBe(0);
  });
});

describeInBrowser('the page of the notifications', () => {
  it('tries whether they come through, once a minute, and stops them', async () => {
    const { activatedApp, newClient } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/compte', allowed);
    await page.getByText('Vous n’êtes pas prévenu sur cet appareil.').waitFor();
    await page.getByRole('link', { name: /^Notifications/ }).tap();
    await heading(page, 'Vous n’êtes pas encore prévenu sur cet appareil').waitFor();
    await expectAccessible(page);
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();

    await button(page, 'Envoyer un essai').tap();
    await page.getByText('Essai envoyé').waitFor();
    await expect.poll(() => shownNotifications(page)).toMatchObject([{ title: 'Essai réussi', tag: 'test' }]);
    await button(page, 'Envoyer un essai').tap();
    await page.getByText('Attendez 1 minute avant le suivant.').waitFor();
    await page.getByText('Rien ne s’affiche ?').tap();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await button(page, 'Ne plus être prévenu ici').tap();
    await heading(page, 'Vous n’êtes pas encore prévenu sur cet appareil').waitFor();
    expect((await pushOf(client)).map(({ name }) => name)).not.toContain('Ordinateur');
  });

  itInWhole('says that the push service is down, and stays as it was', async () => {
    const { activatedApp, newClient } = world();
    const page = await activatedApp(await newClient(), '/compte/notifications', allowed);
    await page.route('**/_local/push-relay', (route) => route.abort());
    await button(page, 'Être prévenu').tap();
    await page.getByText('Le service de notification de ce navigateur n’a pas répondu.').waitFor();
    await page.unroute('**/_local/push-relay');
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();

    // SNS is down, as the API then says.
    await page.route('**/push-test', (route) => route.fulfill({ json: { outcome: 'FAILED' } }));
    await button(page, 'Envoyer un essai').tap();
    await page.getByText('Le service de notification n’a pas répondu. Réessayez dans une minute.').waitFor();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
  });

  itInWhole('registers a phone anew whose token the push service has given up', async () => {
    const { activatedApp, newClient, system } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/compte/notifications', allowed);
    await button(page, 'Être prévenu').tap();
    await button(page, 'Envoyer un essai').tap();
    await page.getByText('Essai envoyé').waitFor();
    const { snsPush } = system.platform.services;
    snsPush.disableEndpoint(snsPush.pushes().at(-1)?.endpointArn ?? '');
    await system.advanceTo(system.now() + 60_000);

    await button(page, 'Envoyer un essai').tap();
    await page.getByText('ne connaît plus cet appareil').waitFor();
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
    await system.advanceTo(system.now() + 60_000);
    await button(page, 'Envoyer un essai').tap();
    await page.getByText('Essai envoyé').waitFor();
  });

  it.each(cellsOf(unavailable, 1))('says that they are %s', async (_what, script, title) => {
    const { activatedApp, newClient, url } = world();
    const page = await activatedApp(await newClient(), '/compte', workers);
    await page.addInitScript(script);
    await page.goto(`${url}/app/compte/notifications`);
    await heading(page, title).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  itInWhole('leads to the activation of a device that cannot pay yet, and back', async () => {
    const { app, newClient, url } = world();
    const page = await app(await newClient(), '/compte/notifications', allowed);
    await page.getByRole('link', { name: 'Activer cet appareil' }).tap();
    await page.waitForURL(`${url}/app/activation?retour=${encodeURIComponent('/compte/notifications')}`);
  });
});

describeInBrowser('a phone that is notified', () => {
  it('tells the API nothing when nothing has changed, and its language when that has', async () => {
    const { activatedApp, newClient } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/compte/notifications', allowed);
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
    const told: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.method() === 'PUT' && request.url().endsWith('/push')) told.push(request.method());
    });
    await page.goto(`${world().url}/app/compte`);
    await page.getByText('Vous êtes prévenu sur cet appareil.').waitFor();
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
    expect(told).toEqual([]);

    await button(page, 'English').tap();
    // What it says then: test/app/notification/register.unit.test.ts.
    await expect.poll(() => told).toEqual(['PUT']);
  });

  it('is notified no more once its owner has signed out', async () => {
    const { activatedApp, newClient } = world();
    const client = await newClient();
    const page = await activatedApp(client, '/compte/notifications', allowed);
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
    await page.goto(`${world().url}/app/compte`);
    await button(page, 'Se déconnecter').tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).tap();
    await button(page, 'Se connecter').waitFor();
    expect((await pushOf(client)).map(({ name }) => name)).not.toContain('Ordinateur');
    await expect.poll(() => page.evaluate("localStorage.getItem('push.registration')")).toBeNull();
  });

  it('is notified no more once it is revoked', async () => {
    const { activatedApp, newClient } = world();
    const page = await activatedApp(await newClient(), '/compte/notifications', allowed);
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
    await page.goto(`${world().url}/app/compte/appareils`);
    await button(page, 'Retirer Ordinateur').tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).tap();
    await page.getByText('Vous ne pouvez pas encore payer d’ici.').waitFor();
    await expect.poll(() => page.evaluate("localStorage.getItem('push.registration')")).toBeNull();
    await expect.poll(() => page.evaluate("localStorage.getItem('push.relay.token')")).toBeNull();
  });

  itInWhole('moves to whoever uses the phone now', async () => {
    const { activatedApp, newClient, ask, gite } = world();
    const [before, now] = [await newClient(), await newClient()];
    const page = await activatedApp(before, '/compte/notifications', allowed);
    await button(page, 'Être prévenu').tap();
    await heading(page, 'Vous êtes prévenu sur cet appareil').waitFor();
    const token = await page.evaluate<string>("localStorage.getItem('push.relay.token')");

    const [device] = (await now.call('listDevices')).items;
    await now.call('updatePush', { params: { id: device?.id ?? '' }, body: { push: { platform: 'FCM', token } } });

    expect((await pushOf(before)).map(({ name }) => name)).not.toContain('Ordinateur');
    await ask(gite, before, { type: 'DEFERRED' });
    const { id } = await ask(gite, now, { type: 'DEFERRED' });
    await expect.poll(() => shownNotifications(page)).toMatchObject([{ tag: id }]);
  });
});
