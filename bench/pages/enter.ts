import { activateDevice, signIn } from '../../test/browser/support/enter.ts';
import type { Chrome } from './open-chrome.ts';
import type { Scene } from './set-scene.ts';

/** Signs in to the portal, the App and the back office, and enrols the App's device: each stays so in the profile. */
export async function enter({ profile }: Chrome, url: string, scene: Scene): Promise<void> {
  const page = await profile.newPage();
  await signIn(page, url, scene.merchantId);
  await signIn(page, `${url}/app/activation`, scene.client.clientId);
  await activateDevice(page, scene.activationCode, scene.client.code);
  // Who reads all of the back office's pages.
  await signIn(page, `${url}/back-office/`, 'auditor');
  await page.close();
}
