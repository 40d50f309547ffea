import { toMoney } from '../../../contract/money.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { timeline } from '../../../core/payment/timeline.ts';
import { toIso } from '../../../core/time.ts';

/** What happened to a payment, with the name of whoever of the merchant's people did it. */
export const timelineEvents = (
  payment: Payment,
  nameOf: (member: number) => string | undefined | Promise<string | undefined>,
) =>
  Promise.all(
    timeline(payment).map(async ({ at, amount, member, ...event }) => {
      const name = member === undefined ? undefined : await nameOf(member);
      return {
        ...event,
        at: toIso(at),
        ...(name !== undefined && { member: { name } }),
        ...(amount !== undefined && { amount: toMoney(amount) }),
      };
    }),
  );
