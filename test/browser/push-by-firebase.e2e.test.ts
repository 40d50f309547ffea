import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isWhole, itInWhole } from '../support/matrix.ts';
import { describeInBrowser, withBrowser } from './support/browser.ts';
import { chromiumPath } from './support/chromium.ts';

const project = {
  FirebaseApiKey: 'AIzaSyD-0000000000000000000000000000000',
  FirebaseAppId: '1:123456789012:web:0123456789abcdef',
  FirebaseProjectId: 'encaissement-test',
  FirebaseSenderId: '123456789012',
  // A point of P-256 that nobody has the other half of.
  FirebaseVapidKey: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
};
const world = withBrowser({ parameters: { ...project, PushRelay: '' } });
const allowed = { permissions: ['notifications'], whole: true, serviceWorkers: 'allow' as const };

/** A browser in a test reaches no push service, so one is played: a subscription that keeps its address until it is ended. */
const playedPushService = `(() => {
  const key = (length) => new Uint8Array(length).fill(7).buffer;
  let address = localStorage.getItem('test.address');
  const keep = (to) => { address = to; to === null ? localStorage.removeItem('test.address') : localStorage.setItem('test.address', to); };
  const subscription = () => address === null ? null : {
    endpoint: address,
    getKey: (name) => key(name === 'auth' ? 16 : 65),
    unsubscribe: async () => { keep(null); return true; },
  };
  PushManager.prototype.getSubscription = async () => subscription();
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly || applicationServerKey.length !== 65) throw new DOMException('no', 'AbortError');
    keep('https://push.example/' + Math.random());
    return subscription();
  };
})()`;

interface Asked {
  host: string;
  path: string;
  method: string;
  body: Record<string, unknown>;
}

/** Google's two hosts, as Firebase documents them. @returns what they were asked */
async function playFirebase(page: Page): Promise<Asked[]> {
  const asked: Asked[] = [];
  await page.addInitScript(playedPushService);
  await page.route(/^https:\/\/\w+\.googleapis\.com\//, async (route) => {
    const request = route.request();
    const { host, pathname: path } = new URL(request.url());
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
    asked.push({ host, path, method: request.method(), body });
    const authToken = { token: 'installation-token', expiresIn: '604800s' };
    return route.fulfill({
      headers,
      json: host.startsWith('firebaseinstallations')
        ? { name: 'x', fid: body['fid'], refreshToken: 'refresh', authToken }
        : { token: `registration-token-${asked.length}` },
    });
  });
  return asked;
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const isOn = (page: Page) => page.getByRole('heading', { name: 'Vous êtes prévenu sur cet appareil' });

describeInBrowser('push by Firebase', () => {
  it('gets a token from the two hosts that the policy lets it talk to, and registers it; once', async () => {
    const { activatedApp, newClient, url } = world();
    const page = await activatedApp(await newClient(), '/compte', allowed);
    const asked = await playFirebase(page);
    const told: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().endsWith('/push')) told.push(request.postDataJSON());
    });
    await page.goto(`${url}/app/compte/notifications`);
    expect(asked).toEqual([]);

    await button(page, 'Être prévenu').tap();
    await isOn(page).waitFor();

    expect(asked.map(({ host, path }) => `${host}${path}`)).toEqual([
      'firebaseinstallations.googleapis.com/v1/projects/encaissement-test/installations',
      'fcmregistrations.googleapis.com/v1/projects/encaissement-test/registrations',
    ]);
    expect(asked[1]?.body).toMatchObject({ web: { applicationPubKey: project.FirebaseVapidKey } });
    expect(told).toMatchObject([{ push: { platform: 'FCM', token: 'registration-token-2', language: 'fr' } }]);

    await page.goto(`${url}/app/`);
    await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
    await page.getByRole('heading', { name: 'Aucune demande à valider' }).waitFor();
    expect(asked).toHaveLength(2);
    expect(told).toHaveLength(1);
  });

  itInWhole('registers a browser anew whose push service has given it another address', async () => {
    const { activatedApp, newClient, url } = world();
    const page = await activatedApp(await newClient(), '/compte', allowed);
    const asked = await playFirebase(page);
    await page.goto(`${url}/app/compte/notifications`);
    await button(page, 'Être prévenu').tap();
    await isOn(page).waitFor();
    const renewed = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/push'));
    await page.evaluate("localStorage.setItem('test.address', 'https://push.example/renewed')");
    await page.goto(`${url}/app/`);
    expect((await renewed).postDataJSON()).toMatchObject({ push: { token: `registration-token-${asked.length}` } });
    await expect.poll(() => asked.at(-1)?.host).toBe('fcmregistrations.googleapis.com');
  });

  itInWhole('says so when Google’s hosts are not reached', async () => {
    const { activatedApp, newClient, url } = world();
    const page = await activatedApp(await newClient(), '/compte', allowed);
    await page.addInitScript(playedPushService);
    await page.route(/^https:\/\/\w+\.googleapis\.com\//, (route) => route.abort());
    await page.goto(`${url}/app/compte/notifications`);
    await button(page, 'Être prévenu').tap();
    await page.getByText('Le service de notification de ce navigateur n’a pas répondu.').waitFor();
    await button(page, 'Être prévenu').waitFor();
  });
});

// A system of its own for one page.
const describeWhole = describe.runIf(isWhole && chromiumPath !== undefined);
describeWhole('a deployment without push', () => {
  const without = withBrowser({ parameters: { PushRelay: '' } });

  it('says so in the account, asks nothing, and lets the pages talk to nobody for it', async () => {
    const { activatedApp, newClient, url } = without();
    const page = await activatedApp(await newClient(), '/', allowed);
    await page.getByRole('heading', { name: 'Aucune demande à valider' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Être prévenu sur cet appareil ?' }).count()).toBe(0);
    await page.goto(`${url}/app/compte/notifications`);
    await page.getByRole('heading', { name: 'Pas de notifications pour le moment' }).waitFor();
    const policy = (await page.request.get(`${url}/app/`)).headers()['content-security-policy'];
    expect(policy).not.toContain('googleapis.com');
  });
});
