import { activateDevice, signIn } from '../../test/browser/support/enter.ts';
import type { Chrome } from './open-chrome.ts';
import type { Scene } from './set-scene.ts';

/** Signs in to the portal and to the App, and enrols the App's device: each stays so in the profile. */
export async function enter({ profile }: Chrome, url: string, scene: Scene): Promise<void> {
  const page = await profile.newPage();
  await signIn(page, url, scene.merchantId);
  await signIn(page, `${url}/app/activation`, scene.client.clientId);
  await activateDevice(page, scene.activationCode, scene.client.code);
  await page.close();
}
