import type { Page } from 'playwright-core';
import type { Client, Merchant } from '../../demo/cast.ts';
import { randomBytes } from 'node:crypto';

/** What is to be seen, and by whom. */
export interface Looking {
  merchant: Merchant;
  client: Client;
  /** Signed in as the merchant. */
  portal: Page;
  url: string;
}

/**
 * How long it takes from the API's answer to a client's approval until the merchant's page shows it, in milliseconds: the
 * page of the request is open, and nobody touches it.
 */
export async function visibleChanges({ merchant, client, portal, url }: Looking, times: number): Promise<number[]> {
  const waits: number[] = [];
  for (let time = 1; time <= times; time += 1) {
    const { id } = await merchant.call('createPaymentRequest', {
      key: randomBytes(8).toString('hex'),
      body: {
        type: 'IMMEDIATE',
        amount: { value: 2_001, currency: 'EUR' },
        clientIdentifier: client.identifier,
      },
    });
    await portal.goto(`${url}/demandes/${id}`);
    await portal.getByRole('heading', { name: 'Envoyée' }).waitFor();
    // Connected, and told how the client was notified.
    await portal.getByText(/Votre client (a été prévenu|ne reçoit pas)|La notification n’est pas partie/).waitFor();
    const shown = portal.getByRole('heading', { name: 'Payé' }).waitFor();
    await client.call('approvePaymentRequest', await client.approval(id, 2_001));
    const answeredAt = performance.now();
    await shown;
    waits.push(performance.now() - answeredAt);
  }
  return waits;
}
