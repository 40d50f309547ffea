import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

// Without the test runner: the benchmark and the screenshots enter by the same door.

const signInTimeoutMs = 15_000;

/** Signs in through the page at `url`, as somebody of the laptop's provider. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator(`button[value="${username}"]`).click();
  await signedInOn(page);
}

/** The browser came back from the provider, and the page has a refresh token. (The page's policy lets nobody wait inside it.) */
async function signedInOn(page: Page): Promise<void> {
  const deadline = performance.now() + signInTimeoutMs;
  for (;;) {
    try {
      const names = await page.evaluate<string[]>('Object.keys(localStorage)');
      if (names.some((name) => name.endsWith('.refresh-token'))) return;
    } catch (error) {
      // The page is on its way to the next one.
      if (performance.now() > deadline) throw error;
    }
    if (performance.now() > deadline) throw new Error('the sign-in has not been finished');
    await pause(50);
  }
}

/** Types what came by post into the activation page, as far as the page that it leads to. */
export async function activateDevice(page: Page, activationCode: string, personalCode: string): Promise<void> {
  const choice = page.getByRole('button', { name: /J’ai un code d’activation/ });
  const field = page.getByRole('textbox', { name: 'Code d’activation' });
  await choice.or(field).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await field.fill(activationCode);
  await page.getByLabel('Nouveau code personnel', { exact: true }).fill(personalCode);
  await page.getByLabel('Confirmez le code personnel').fill(personalCode);
  await page.getByRole('button', { name: /Activer cet appareil|Réactiver cet appareil/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/app/activation'));
}
