import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { toMoney } from '../../contract/money.ts';
import { listLimits } from '../../contract/settings/limits.ts';
import { toIso } from '../../core/time.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Call, Reply } from '../http/call.ts';
import { listPayments } from '../use-cases/list-payments.ts';

/** Whom the merchant asked lately, the last one first, each once; named as they were named last. */
export async function listRecentClients(
  { caller, now }: Call<'listRecentClients'>,
  { queries }: { queries: PaymentQueries },
): Promise<Reply<'listRecentClients'>> {
  const { payments } = await listPayments(queries, {
    owner: 'merchant',
    ownerId: caller,
    now,
    range: {},
    limit: listLimits.recentKeysMax,
    keysMax: listLimits.recentKeysMax,
    matches: isTheirs,
  });
  const byClient = Map.groupBy(payments, ({ clientId }) => clientId);
  const items = [...byClient.values()].flatMap((theirs) => {
    const [last] = theirs;
    if (!last) return [];
    return {
      lastRequest: last.id,
      clientIdentifier: last.identifierHint,
      customer: theirs.find(({ customer }) => customer !== undefined)?.customer,
      amount: toMoney(last.amount),
      createdAt: toIso(last.createdAt),
    };
  });
  return { body: { items } };
}

/** Who says not to be the client was asked by mistake. */
const isTheirs = (payment: Payment): boolean =>
  !(payment.status === 'CLIENT_DECLINED' && payment.reason === 'NOT_MINE');
