import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { RefusedMerchantStore } from '../../../adapters/dynamodb/refused-merchant-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { identifierRefusal, maskIdentifier, readIdentifier } from '../../../contract/identifier.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { identifierHash } from '../../../core/identifier-hash.ts';
import type { AskedClient } from '../../../core/payment/create-payment.ts';
import type { FoundClient } from '../../use-cases/prepare-payment.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';

interface Dependencies {
  payments: Pick<PaymentStore, 'get'>;
  directory: Pick<DirectoryStore, 'findClient' | 'keptClient'>;
  refusedMerchants: Pick<RefusedMerchantStore, 'isRefused'>;
}

/** How a request names its client; its schema lets one of the two through. */
export function readAskedClient(body: {
  clientIdentifier?: string | undefined;
  sameClientAs?: string | undefined;
}): { client: AskedClient } | { refusal: Refusal } {
  if (body.sameClientAs !== undefined) return { client: { sameClientAs: body.sameClientAs } };
  const reading = readIdentifier(body.clientIdentifier ?? '');
  if (reading.is === 'identifier') return { client: { identifier: reading.identifier } };
  return { refusal: { code: identifierRefusal(reading), field: 'clientIdentifier' } };
}

/** In the place of a client's id, of an identifier that names nobody: what is read and counted of one is of the other. */
export const standInOf = (client: AskedClient): string =>
  'identifier' in client ? `?${identifierHash(client.identifier)}` : client.sameClientAs;

/** Who that is; by an identifier with the same calls whether it names nobody, or somebody who has blocked the merchant. Another merchant's payment is refused like one that does not exist, and so is one of a closed account. */
export async function findAskedClient(
  asked: AskedClient,
  merchantId: string,
  { payments, directory, refusedMerchants }: Dependencies,
): Promise<FoundClient | { refusal: Refusal }> {
  if ('identifier' in asked) {
    const client = await directory.findClient(asked.identifier);
    const isRefused = await refusedMerchants.isRefused(client?.id ?? standInOf(asked), merchantId);
    if (client && !isRefused) return { clientId: client.id, identifierHint: maskIdentifier(asked.identifier) };
    return { refusal: { code: 'client-unknown', field: 'clientIdentifier' } };
  }
  const earlier = await ownPayment(payments, asked.sameClientAs, { merchantId });
  const client = earlier && (await directory.keptClient(earlier.clientId));
  if (earlier && !client?.closed) {
    const clientId = client?.id ?? earlier.clientId;
    const isRefused = await refusedMerchants.isRefused(clientId, merchantId);
    if (!isRefused) return { clientId, identifierHint: earlier.identifierHint };
  }
  return { refusal: { code: 'earlier-payment-unknown', field: 'sameClientAs' } };
}
