import type { PaymentRequest } from '../../web/api/client.ts';
import { maskIdentifier, parseIdentifier } from '../../contract/identifier.ts';
import type { DraftValues } from './initial-values.ts';

/**
 * The open request of the same amount to the same client, as far as can be told: the API shows identifiers masked, so that
 * another client's may look the same. Hence a warning, and no refusal.
 */
export function findDuplicate(
  { amount, identifier }: Pick<DraftValues, 'amount' | 'identifier'>,
  open: readonly PaymentRequest[],
): PaymentRequest | undefined {
  const recognised = parseIdentifier(identifier);
  if (amount === undefined || !recognised) return undefined;
  const masked = maskIdentifier(recognised);
  return open.find((request) => request.amount.value === amount && request.clientIdentifier === masked);
}
