import { randomUUID } from 'node:crypto';
import type { Cast } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';

const amount = 20_01;

/** Of three payments, one is asked for at a counter, one from afar, and one held first. */
const types = ['IMMEDIATE', 'DEFERRED', 'PRE_RESERVATION'] as const;

/**
 * So many payments from the request to its end, each as a portal and an App have it: asked, seen, opened, paid, looked at.
 *
 * @returns how often a payment was changed
 */
export async function livePayments({ gite, lea }: Cast, payments: number): Promise<number> {
  let changes = 0;
  for (let nth = 0; nth < payments; nth += 1) {
    const type = types[nth % types.length]!;
    const { id } = await gite.call('createPaymentRequest', {
      key: randomUUID(),
      body: { type, amount: eur(amount), clientIdentifier: lea.identifier, reference: `RES-${nth}` },
    });
    await lea.call('listMyPaymentRequests', { query: { status: 'open' } });
    await lea.call('markOpened', { params: { id } });
    await lea.call('approvePaymentRequest', await lea.approval(id, amount));
    changes += 3;
    if (type === 'PRE_RESERVATION') {
      await gite.call('confirmPaymentRequest', { params: { id } });
      changes += 1;
    }
    await gite.call('getPaymentRequest', { params: { id } });
  }
  return changes;
}
