import { listLimits } from '../../contract/settings/limits.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { add, commission, subtract, toMoney, zero, type Cents } from '../../contract/money.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import { refused, type Call, type Reply } from '../http/call.ts';
import { periodOf } from '../http/period.ts';
import { listPayments } from '../use-cases/list-payments.ts';
import { comparedDays, monthToDate } from './month-to-date.ts';
import { upcomingByDueDate, type UpcomingDependencies } from './reimbursements/upcoming.ts';
import { validatedByDay, type DaySum } from './validated-by-day.ts';

interface Dependencies extends UpcomingDependencies {
  queries: PaymentQueries;
}

const pageSize = 500;

interface Subtotal {
  count: number;
  amount: Cents;
}

const noSubtotal: Subtotal = { count: 0, amount: zero };
const addTo = ({ count, amount }: Subtotal, more: Cents): Subtotal => ({ count: count + 1, amount: add(amount, more) });
const dayBody = ([date, { count, gross, refunded }]: [LocalDate, DaySum]) => ({
  date,
  count,
  gross: toMoney(gross),
  refunded: toMoney(refunded),
});
const subtotalBody = ({ count, amount }: Subtotal) => ({ count, amount: toMoney(amount) });

/** Figures of the requests created in a period, each in the state that it is in now, and of what was validated day by day. */
export async function getMerchantSummary(
  call: Call<'getMerchantSummary'>,
  dependencies: Dependencies,
): Promise<Reply<'getMerchantSummary'>> {
  const { caller, now, query } = call;
  const asked = periodOf(query, { now, daysBack: listLimits.summaryDaysBack });
  if ('refusal' in asked) return refused(asked.refusal);
  const { from, to, firstInstant, lastInstant } = asked.period;

  let requested = noSubtotal;
  let toConfirm = noSubtotal;
  let validated = { count: 0, gross: zero, fee: zero };
  const byStatus = new Map<string, Subtotal>();
  for await (const payment of everyPayment(dependencies.queries, call, { from: firstInstant, to: lastInstant })) {
    requested = addTo(requested, payment.amount);
    byStatus.set(payment.status, addTo(byStatus.get(payment.status) ?? noSubtotal, payment.amount));
    if (payment.status === 'AWAITING_MERCHANT') toConfirm = addTo(toConfirm, payment.authorisedAmount);
    if (payment.status !== 'VALIDATED') continue;
    validated = {
      count: validated.count + 1,
      gross: add(validated.gross, payment.capturedAmount),
      fee: add(validated.fee, commission(payment.capturedAmount, payment.commissionBps)),
    };
  }
  const compared = comparedDays(to).before.from;
  const days = await validatedByDay(dependencies.ledger, caller, { from: compared < from ? compared : from, to }, now);
  const { count, gross, fee } = validated;
  const net = subtract(gross, fee);
  return {
    body: {
      from,
      to,
      requested: subtotalBody(requested),
      validated: { count, gross: toMoney(gross), fee: toMoney(fee), net: toMoney(net) },
      byStatus: Object.fromEntries([...byStatus].map(([status, subtotal]) => [status, subtotalBody(subtotal)])),
      toConfirm: subtotalBody(toConfirm),
      byDay: [...days].filter(([date]) => date >= from).map(dayBody),
      monthToDate: monthToDate(days, to),
      upcoming: await upcomingByDueDate(caller, now, dependencies),
    },
  };
}

async function* everyPayment(
  queries: PaymentQueries,
  { caller, now }: Pick<Call<'getMerchantSummary'>, 'caller' | 'now'>,
  range: { from: Instant; to: Instant },
): AsyncGenerator<Payment> {
  let after;
  do {
    const page = await listPayments(queries, {
      owner: 'merchant',
      ownerId: caller,
      now,
      range: { ...range, after },
      limit: pageSize,
    });
    yield* page.payments;
    after = page.next;
  } while (after);
}
