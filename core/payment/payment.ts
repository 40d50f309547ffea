import type { PaymentType } from '../../contract/payment-type.ts';
import type { ClientDeclineReason, MerchantDeclineReason, RefundReason } from '../../contract/reasons.ts';
import type { SettlementMeans } from '../../contract/settlement-means.ts';
import { add, subtract, zero, type Cents } from '../../contract/money.ts';
import type { DoneBy } from './done-by.ts';
import type { Instant, LocalDate } from '../time.ts';

/** How the client paid a part of what the vouchers did not cover. */
export interface Settlement {
  means: SettlementMeans;
  amount: Cents;
}

/** What every payment request has, whatever its state. */
export interface Request {
  id: string;
  merchantId: string;
  clientId: string;
  type: PaymentType;
  /** Q: what the merchant asked for. */
  amount: Cents;
  /** The merchant's commission in basis points, copied at creation so that a later change cannot touch this payment. */
  commissionBps: number;
  /** Hash of the normalised request: tells a repeated creation from a reused idempotency key. */
  requestHash: string;
  /** What the client's device signs, good for this request alone. */
  challenge: string;
  /** Four digits shown on both screens, so that both know they look at the same request. */
  matchCode: string;
  /** The client's identifier, masked: all that the merchant is shown afterwards. */
  identifierHint: string;
  reference?: string;
  label?: string;
  /** Who the client is to the merchant, a name or a booking; the client never sees it. */
  customer?: string;
  createdAt: Instant;
  /** Whole seconds; the client's last moment is just before it. */
  clientDeadline: Instant;
  extensions: number;
  extendedAt?: Instant;
  openedAt?: Instant;
  reminders: number;
  remindedAt?: Instant;
  /** Who of the merchant's people did it. */
  by?: DoneBy;
  /** Counts the writes of this item, for optimistic locking: each write is conditional on it. */
  version: number;
}

/** A: what the client agreed to, and with which device. */
export interface Authorisation {
  authorisedAmount: Cents;
  authorisedAt: Instant;
  deviceId: string;
}

/** C: what is debited and owed to the merchant. */
export interface Capture {
  capturedAmount: Cents;
  validatedAt: Instant;
  dueDate: LocalDate;
  settlements?: readonly Settlement[];
}

interface Ended {
  endedAt: Instant;
}

export type AwaitingClient = Request & { status: 'AWAITING_CLIENT' };
export type AwaitingMerchant = Request & Authorisation & { status: 'AWAITING_MERCHANT'; confirmBy: Instant };
export type Validated = Request & Authorisation & Capture & { status: 'VALIDATED'; confirmBy?: Instant };
export type Reversed = Request &
  Authorisation &
  Capture &
  Ended & { status: 'VOIDED' | 'REFUNDED'; confirmBy?: Instant; reason: RefundReason };
export type Released = Request &
  Authorisation &
  Ended & { confirmBy: Instant } & (
    | { status: 'MERCHANT_DECLINED'; reason: MerchantDeclineReason; message?: string }
    | { status: 'MERCHANT_EXPIRED' }
    | { status: 'MERCHANT_BLOCKED' }
  );
export type Unpaid = Request &
  Ended &
  (
    | { status: 'CLIENT_DECLINED'; reason: ClientDeclineReason }
    | { status: 'CANCELLED' }
    | { status: 'CLIENT_EXPIRED' }
    | { status: 'MERCHANT_BLOCKED' }
  );

/** A payment request: each state has only its own fields. */
export type Payment = AwaitingClient | AwaitingMerchant | Validated | Reversed | Released | Unpaid;

/** What the vouchers do not cover: Q − C once captured, Q − A while held; nothing is known before the client agreed. */
export function remainderOf(payment: Payment): Cents | undefined {
  switch (payment.status) {
    case 'AWAITING_MERCHANT':
      return subtract(payment.amount, payment.authorisedAmount);
    case 'VALIDATED':
      return subtract(payment.amount, payment.capturedAmount);
    case 'AWAITING_CLIENT':
    case 'CLIENT_DECLINED':
    case 'CANCELLED':
    case 'CLIENT_EXPIRED':
    case 'MERCHANT_DECLINED':
    case 'MERCHANT_EXPIRED':
    case 'MERCHANT_BLOCKED':
    case 'VOIDED':
    case 'REFUNDED':
      return undefined;
  }
}

/** What is still to be collected by other means of a validated payment: its remainder less what was recorded as settled. */
export function unsettledRemainder(payment: Payment): Cents {
  const remainder = payment.status === 'VALIDATED' ? remainderOf(payment) : undefined;
  if (remainder === undefined) return zero;
  const settlements = 'settlements' in payment ? (payment.settlements ?? []) : [];
  return subtract(remainder, add(...settlements.map(({ amount }) => amount)));
}
