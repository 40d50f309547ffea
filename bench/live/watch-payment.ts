import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Client, Merchant } from '../../demo/cast.ts';
import type { ApiCalls } from './count-calls.ts';

/** The two people who look at a payment. */
export interface Sides {
  portal: Page;
  app: Page;
  merchant: Merchant;
  client: Client;
}

/**
 * One payment as at the counter: the merchant sends it, the client finds it, opens it and pays after half of the time; both
 * look on until the end.
 *
 * @returns the API calls of both pages from « Envoyer » on
 */
export async function watchPayment(
  { portal, app, merchant, client }: Sides,
  calls: ApiCalls,
  watchedMs: number,
): Promise<readonly string[]> {
  await portal.getByRole('textbox', { name: 'Montant' }).fill('85,50');
  await portal.getByLabel('Identifiant de votre client').fill(client.identifier);
  calls.clear();
  const startedAt = performance.now();
  await portal.getByRole('button', { name: /^Envoyer/ }).click();
  await app.getByRole('link', { name: merchant.name }).first().click();
  await app.getByRole('button', { name: 'Continuer' }).click();
  await app.getByLabel('Code personnel', { exact: true }).fill(client.code);
  await pause(Math.max(0, watchedMs / 2 - (performance.now() - startedAt)));
  await app.getByRole('button', { name: /^Payer/ }).click();
  await portal.getByRole('heading', { name: 'Payé' }).waitFor();
  await pause(Math.max(0, watchedMs - (performance.now() - startedAt)));
  return [...calls.list()];
}
