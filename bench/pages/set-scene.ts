import { randomBytes } from 'node:crypto';
import { gatherCast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';

/** Who signs in, and what their pages have to show. */
export interface Scene {
  merchantId: string;
  client: Client;
  /** Of a request that waits for the client. */
  requestId: string;
  /** A code by which the client's phone is enrolled. */
  activationCode: string;
}

const paid = [12_000, 8_550, 4_990, 20_010, 6_400];

/** A few payments for the portal to list and draw, and an open request for the App. */
export async function setScene(url: string): Promise<Scene> {
  const { pleinAir, lea, ops, opsApprover } = await gatherCast(connectControls(url), { url, language: 'fr' });
  for (const amount of paid) {
    const id = await ask(pleinAir, lea, amount, 'IMMEDIATE');
    await lea.call('approvePaymentRequest', await lea.approval(id, amount - 500));
  }
  const requestId = await ask(pleinAir, lea, 8_550, 'DEFERRED');
  const activationCode = await issueActivation({ ops, opsApprover }, lea.clientId);
  return { merchantId: pleinAir.merchantId, client: lea, requestId, activationCode };
}

async function ask(merchant: Merchant, client: Client, value: number, type: 'IMMEDIATE' | 'DEFERRED'): Promise<string> {
  const { id } = await merchant.call('createPaymentRequest', {
    key: randomBytes(8).toString('hex'),
    body: {
      type,
      amount: { value, currency: 'EUR' },
      clientIdentifier: client.identifier,
      label: 'Descente du canyon',
    },
  });
  return id;
}
