import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { add, toMoney, zero } from '../../contract/money.ts';
import { listLimits } from '../../contract/settings/limits.ts';
import { addDays, parisDate, startOfParisDay } from '../../core/time.ts';
import type { Call, Reply } from '../http/call.ts';

interface Dependencies {
  queries: Pick<PaymentQueries, 'lost'>;
}

/** The holds that ran out unanswered these last days. Read from an index of those alone, however many payments there are. */
export async function getLostHolds(
  { caller, now }: Call<'getLostHolds'>,
  { queries }: Dependencies,
): Promise<Reply<'getLostHolds'>> {
  const from = addDays(parisDate(now), 1 - listLimits.lostDays);
  let count = 0;
  let amount = zero;
  for await (const held of queries.lost(caller, startOfParisDay(from))) {
    count += 1;
    amount = add(amount, held);
  }
  return { body: { from, count, amount: toMoney(amount) } };
}
