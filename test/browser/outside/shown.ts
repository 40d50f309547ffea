import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The sentences for what does not work, whatever it is. */
const sentences =
  /connexion est interrompue|ne répond pas|très sollicité|n’a pas pu s’ouvrir|erreur (est survenue|s’est produite)|n’arrive pas à lire sa clé|Vous êtes hors ligne/;

const text = (page: Page) => page.locator('body').innerText();

export async function expectSentence(page: Page, sentence: RegExp = sentences): Promise<void> {
  await expect.poll(async () => sentence.test(await text(page)) || (await text(page)).slice(-400)).toBe(true);
}

/** What a page is made of, once it has all that it reads: amounts and times are left out, which change. */
export async function outlineOf(page: Page): Promise<string> {
  const [headings, waiting, alerts] = await Promise.all([
    page.locator('main').getByRole('heading').allInnerTexts(),
    page.locator('[data-skeleton]').count(),
    page.getByRole('alert').allInnerTexts(),
  ]);
  return JSON.stringify({ headings: headings.map((heading) => heading.replaceAll(/\d+/g, '0')), waiting, alerts });
}

/** The way on that a sentence offers, if it is still there. */
export async function tryAgain(page: Page): Promise<void> {
  const way = page.getByRole('button', { name: /^(Réessayer|Recharger)/ }).first();
  if (await way.isVisible()) await way.click();
}
