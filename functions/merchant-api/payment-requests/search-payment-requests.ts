import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { parseIdentifier } from '../../../contract/identifier.ts';
import { paymentFinder } from '../../../contract/payment-search.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { unsettledRemainder, type Payment } from '../../../core/payment/payment.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { listPosition, paged } from '../../http/paged.ts';
import { periodOf } from '../../http/period.ts';
import { listPayments, type Listed } from '../../use-cases/list-payments.ts';
import { listedBodies } from './listed-bodies.ts';

interface Dependencies {
  queries: PaymentQueries;
  directory: Pick<DirectoryStore, 'findClient'>;
  terms: Terms;
  exports: ExportStore;
}

/**
 * The merchant's payment requests that `q` finds, newest first. What never changes of a payment is in the index, so that only
 * what is found is read. A whole identifier is no text to compare: it leads to the client, and to that client's few payments.
 */
export async function searchPaymentRequests(
  { caller, now, body }: Call<'searchPaymentRequests'>,
  { queries, directory, terms, exports }: Dependencies,
): Promise<Reply<'searchPaymentRequests'>> {
  const { cursor: _, limit: __, ...filters } = body;
  const asked = periodOf(filters, { now, daysBack: listLimits.requestsDaysBack });
  if ('refusal' in asked) return refused(asked.refusal);
  const { firstInstant: from, lastInstant: to } = asked.period;
  const find = paymentFinder(filters.q);
  const isSought = ({ identifierHint, amount, ...listed }: Listed) =>
    find({ ...listed, clientHint: identifierHint, amounts: [amount] });
  const bodies = (payments: readonly Payment[]) => listedBodies(payments, { caller, now }, { terms, exports });
  const boundTo = { list: 'payment-request-search', caller, ...filters };
  const page = await paged({ query: body, boundTo, position: listPosition }, async (after, limit) => {
    const isOfType = ({ type }: Pick<Listed, 'type'>) => !filters.type || type === filters.type;
    const isDue = (payment: Payment) => !filters.remainder || unsettledRemainder(payment) > 0;
    const shared = {
      now,
      range: { from, to, after },
      limit,
      keysMax: listLimits.searchKeysMax,
      status: filters.status,
    };
    const identifier = parseIdentifier(filters.q);
    if (!identifier) {
      const { payments, next } = await listPayments(queries, {
        ...shared,
        owner: 'merchant',
        ownerId: caller,
        matchesListed: (listed) => isOfType(listed) && isSought(listed),
        matches: isDue,
      });
      return { items: await bodies(payments), next };
    }
    const client = await directory.findClient(identifier);
    if (!client) return { items: [], next: undefined };
    const { payments, next } = await listPayments(queries, {
      ...shared,
      owner: 'client',
      ownerId: client.id,
      matches: (payment) => payment.merchantId === caller && isOfType(payment) && isDue(payment),
    });
    // Only a full page goes on, from a payment of this merchant: a cursor tells nothing of anybody else's.
    return { items: await bodies(payments), next: payments.length === limit ? next : undefined };
  });
  return 'refusal' in page ? page : { body: page };
}
