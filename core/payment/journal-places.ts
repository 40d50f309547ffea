import { nextSettlementDay } from '../calendar/business-days.ts';
import { ownDueKey } from '../ledger/journal.ts';
import { parisDate } from '../time.ts';
import type { Payment } from './payment.ts';

/** Where the journal may hold records of a payment: its client's, its due date's, and the day's that a refund is due on. */
export function journalPlaces(payment: Payment): { pk: string; prefix: string }[] {
  const { id, clientId, merchantId } = payment;
  const days = new Set('dueDate' in payment ? [payment.dueDate] : []);
  if (payment.status === 'REFUNDED') days.add(nextSettlementDay(parisDate(payment.endedAt)));
  return [
    { pk: `C#${clientId}`, prefix: `${id}#` },
    ...[...days].map((day) => ({ pk: ownDueKey(merchantId, day), prefix: `${merchantId}#${id}#` })),
  ];
}
