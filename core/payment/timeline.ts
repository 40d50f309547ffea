import type { Cents } from '../../contract/money.ts';
import type { Instant } from '../time.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import { firstMember } from '../organisation/member.ts';
import { backOfficeNumber, type MerchantAct } from './done-by.ts';
import type { Payment } from './payment.ts';

export const timelineEventTypes = [
  'CREATED',
  'OPENED',
  'REMINDED',
  'EXTENDED',
  'AUTHORISED',
  'VALIDATED',
  'CLIENT_DECLINED',
  'CANCELLED',
  'CLIENT_EXPIRED',
  'MERCHANT_DECLINED',
  'MERCHANT_EXPIRED',
  'MERCHANT_BLOCKED',
  'VOIDED',
  'REFUNDED',
] as const;

export interface TimelineEvent {
  type: (typeof timelineEventTypes)[number];
  at: Instant;
  by: 'merchant' | 'client' | 'back-office' | 'system';
  /** The number of whoever of the merchant's people did it. */
  member?: number;
  amount?: Cents;
}

type EndStatus = Extract<Payment, { endedAt: Instant }>['status'];

const endedBy: Record<EndStatus, TimelineEvent['by']> = {
  CLIENT_DECLINED: 'client',
  CANCELLED: 'merchant',
  CLIENT_EXPIRED: 'system',
  MERCHANT_DECLINED: 'merchant',
  MERCHANT_EXPIRED: 'system',
  MERCHANT_BLOCKED: 'system',
  VOIDED: 'merchant',
  REFUNDED: 'merchant',
};

/** What happened to a payment and when, oldest first, derived from its time stamps; of repeated reminders the last one. */
export function timeline(payment: Payment): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { type: 'CREATED', at: payment.createdAt, by: 'merchant', amount: payment.amount },
    ...when(payment.openedAt, { type: 'OPENED', by: 'client' }),
    ...when(payment.remindedAt, { type: 'REMINDED', by: 'merchant' }),
    ...when(payment.extendedAt, { type: 'EXTENDED', by: 'merchant' }),
  ];
  if ('authorisedAt' in payment) {
    events.push({ type: 'AUTHORISED', at: payment.authorisedAt, by: 'client', amount: payment.authorisedAmount });
  }
  if ('validatedAt' in payment) {
    const by = isPreReservation(payment.type) ? 'merchant' : 'client';
    events.push({ type: 'VALIDATED', at: payment.validatedAt, by, amount: payment.capturedAmount });
  }
  if ('endedAt' in payment) {
    events.push({ type: payment.status, at: payment.endedAt, by: endedBy[payment.status] });
  }
  // A stable sort: what happened at the same moment stays in the order of cause and effect.
  return events.map((event) => withMember(event, payment)).sort((a, b) => a.at - b.at);
}

const actTold: Partial<Record<TimelineEvent['type'], MerchantAct>> = {
  CREATED: 'created',
  REMINDED: 'reminded',
  EXTENDED: 'extended',
  VALIDATED: 'validated',
  CANCELLED: 'ended',
  MERCHANT_DECLINED: 'ended',
  VOIDED: 'ended',
  REFUNDED: 'ended',
};

function withMember(event: TimelineEvent, { by }: Payment): TimelineEvent {
  const act = event.by === 'merchant' ? actTold[event.type] : undefined;
  if (!act) return event;
  const member = by?.[act] ?? firstMember;
  return member === backOfficeNumber ? { ...event, by: 'back-office' } : { ...event, member };
}

function when(at: Instant | undefined, event: Omit<TimelineEvent, 'at'>): TimelineEvent[] {
  return at === undefined ? [] : [{ ...event, at }];
}
