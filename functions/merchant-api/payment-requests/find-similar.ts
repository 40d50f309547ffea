import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { openStatuses } from '../../../contract/payment-status.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import type { AwaitingClient, Payment } from '../../../core/payment/payment.ts';
import { listPayments } from '../../use-cases/list-payments.ts';

/**
 * The newest request that waits for the same client, or was agreed to and waits for the merchant, with the same amount.
 * The index of open requests may lag by some milliseconds (docs/decisions/087): this warns, it guarantees nothing.
 */
export async function findSimilar(
  { id, merchantId, clientId, amount, createdAt }: AwaitingClient,
  queries: PaymentQueries,
): Promise<Payment | undefined> {
  const { payments } = await listPayments(queries, {
    owner: 'merchant',
    ownerId: merchantId,
    now: createdAt,
    range: {},
    limit: 1,
    keysMax: listLimits.similarKeysMax,
    status: openStatuses,
    matches: (other) => other.id !== id && other.clientId === clientId && other.amount === amount,
  });
  return payments[0];
}
