import type { PaymentRequest } from '../../web/api/client.ts';

/** As the API has it: it refuses an earlier one. */
const pauseMs = 60_000;

/** When the client was last notified, by the request itself or by a reminder. */
export const lastReminder = ({ events = [] }: Pick<PaymentRequest, 'events'>): string | undefined =>
  events.findLast(({ type }) => type === 'REMINDED')?.at;

/** Epoch milliseconds from which the client can be reminded. */
export const nextReminderAt = (payment: Pick<PaymentRequest, 'events' | 'createdAt'>): number =>
  Date.parse(lastReminder(payment) ?? payment.createdAt) + pauseMs;
