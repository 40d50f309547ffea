import { cents, toMoney } from '../../contract/money.ts';
import { paymentStatuses, type PaymentStatus } from '../../contract/payment-status.ts';
import type { Counter, Figures } from '../../core/figures/figures.ts';

/** Figures of the requests that were made on these days, each in the state that it is in now. */
export function requestedIn(figures: Figures) {
  const total = (counter: Counter) => Object.values(figures).reduce((sum, day) => sum + (day[counter] ?? 0), 0);
  const money = (amount: number) => toMoney(cents(amount));
  const statuses = paymentStatuses
    .map((status) => ({ status, count: total(`${status}:count`), amount: total(`${status}:amount`) }))
    .filter(({ count }) => count > 0);
  const countOf = (wanted: PaymentStatus) => statuses.find(({ status }) => status === wanted)?.count ?? 0;
  const [gross, fee] = [total('captured'), total('capturedFee')];
  return {
    requested: {
      count: statuses.reduce((sum, { count }) => sum + count, 0),
      amount: money(statuses.reduce((sum, { amount }) => sum + amount, 0)),
    },
    validated: { count: countOf('VALIDATED'), gross: money(gross), fee: money(fee), net: money(gross - fee) },
    byStatus: Object.fromEntries(
      statuses.map(({ status, count, amount }) => [status, { count, amount: money(amount) }]),
    ),
    toConfirm: { count: countOf('AWAITING_MERCHANT'), amount: money(total('held')) },
  };
}
