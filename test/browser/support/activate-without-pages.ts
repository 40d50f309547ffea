import type { Page } from 'playwright-core';
import type { PublicKeyJwk } from '../../../contract/device-signature.ts';
import type { Client } from '../../../demo/cast.ts';

/**
 * What adding this phone by the client's other one leaves behind, without drawing a page: the key where the App keeps it
 * (app/device/key-store.ts), and the API knows it. `page` shows a file of the App's origin. How people activate a phone has
 * tests of its own.
 */
export async function activateWithoutPages(page: Page, client: Client): Promise<void> {
  const { clientId, code } = client;
  const { x, y } = await page.evaluate<{ x: string; y: string }>(makeKey(clientId));
  const publicKey: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  await client.call('addDevice', { body: { publicKey, code, name: 'Ordinateur' } });
}

/** Runs in the page. */
const makeKey = (clientId: string) => `(async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  await new Promise((resolve, reject) => {
    const opened = indexedDB.open('encaissement');
    opened.onupgradeneeded = () => opened.result.createObjectStore('device-keys');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const keeping = opened.result.transaction('device-keys', 'readwrite');
      keeping.objectStore('device-keys').put(pair, ${JSON.stringify(clientId)});
      keeping.onabort = () => reject(keeping.error);
      keeping.oncomplete = () => {
        opened.result.close();
        resolve();
      };
    };
  });
  return crypto.subtle.exportKey('jwk', pair.publicKey);
})()`;
