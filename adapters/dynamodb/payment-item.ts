import type { PaymentStatus } from '../../contract/payment-status.ts';
import { paymentTypes } from '../../contract/payment-type.ts';
import { clientDeclineReasons, merchantDeclineReasons, refundReasons } from '../../contract/reasons.ts';
import { settlementMeans } from '../../contract/settlement-means.ts';
import { shardOf, shardName } from '../../core/ledger/journal.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type {
  Authorisation,
  AwaitingClient,
  AwaitingMerchant,
  Capture,
  Payment,
  Released,
  Request,
  Reversed,
  Settlement,
  Unpaid,
  Validated,
} from '../../core/payment/payment.ts';
import { instant, type Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { besideTrace, traceAttribute, traceBeside } from '../trace.ts';
import { doneByFromText, doneByText } from './done-by-text.ts';
import type { Item } from './errors.ts';
import { itemKind, versionMark } from './item-kind.ts';

/** What the sparse indexes are keyed by: those of open payments, absent once nobody is waited for, and of lost holds. */
interface SparseKeys {
  /** As `createdAt`. */
  openSince?: Instant;
  openShard?: string;
  /** The running deadline in epoch seconds. */
  deadline?: number;
  /** When the hold ran out unanswered. */
  lostAt?: Instant;
}

const request: parse.Fields<Request> = {
  id: parse.text,
  merchantId: parse.text,
  clientId: parse.text,
  type: parse.oneOf(paymentTypes),
  amount: parse.cents,
  commissionBps: parse.integer,
  requestHash: parse.text,
  challenge: parse.text,
  matchCode: parse.text,
  identifierHint: parse.text,
  reference: parse.optional(parse.text),
  label: parse.optional(parse.text),
  customer: parse.optional(parse.text),
  createdAt: parse.instant,
  clientDeadline: parse.instant,
  extensions: parse.integer,
  extendedAt: parse.optional(parse.instant),
  openedAt: parse.optional(parse.instant),
  reminders: parse.integer,
  remindedAt: parse.optional(parse.instant),
  by: parse.optional(doneByFromText),
  version: parse.integer,
};
const authorisation: parse.Fields<Authorisation> = {
  authorisedAmount: parse.cents,
  authorisedAt: parse.instant,
  deviceId: parse.text,
};
const settlement = parse.object<Settlement>({ means: parse.oneOf(settlementMeans), amount: parse.cents });
const capture: parse.Fields<Capture> = {
  capturedAmount: parse.cents,
  validatedAt: parse.instant,
  dueDate: parse.date,
  settlements: parse.optional(parse.list(settlement)),
};
const ended = { endedAt: parse.instant };
const confirmBy = parse.optional(parse.instant);

const released = { ...request, ...authorisation, ...ended, confirmBy: parse.instant };
const beside = [versionMark, 'openSince', 'openShard', 'deadline', 'lostAt', traceAttribute];

type In<Status extends PaymentStatus> = Extract<Payment, { status: Status }>;
const status = <Status extends PaymentStatus>(only: Status) => ({ status: parse.oneOf([only]) });

const reversed = parse.object<Reversed>(
  {
    ...request,
    ...authorisation,
    ...capture,
    ...ended,
    status: parse.oneOf(['VOIDED', 'REFUNDED']),
    confirmBy,
    reason: parse.oneOf(refundReasons),
  },
  beside,
);

/** A request ends so before the client agreed to it, and after. */
const stoppedRequest = parse.object<Extract<In<'MERCHANT_BLOCKED'>, Unpaid>>(
  { ...request, ...ended, ...status('MERCHANT_BLOCKED') },
  beside,
);
const stoppedHold = parse.object<Extract<In<'MERCHANT_BLOCKED'>, Released>>(
  { ...released, ...status('MERCHANT_BLOCKED') },
  beside,
);
const isAuthorised = (item: unknown): boolean => typeof item === 'object' && item !== null && 'authorisedAt' in item;

/** In each state its own fields, and no others. */
const byStatus: Record<PaymentStatus, parse.Parser<Payment>> = {
  AWAITING_CLIENT: parse.object<AwaitingClient>({ ...request, ...status('AWAITING_CLIENT') }, beside),
  AWAITING_MERCHANT: parse.object<AwaitingMerchant>(
    { ...request, ...authorisation, ...status('AWAITING_MERCHANT'), confirmBy: parse.instant },
    beside,
  ),
  VALIDATED: parse.object<Validated>(
    { ...request, ...authorisation, ...capture, ...status('VALIDATED'), confirmBy },
    beside,
  ),
  CLIENT_DECLINED: parse.object<In<'CLIENT_DECLINED'>>(
    { ...request, ...ended, ...status('CLIENT_DECLINED'), reason: parse.oneOf(clientDeclineReasons) },
    beside,
  ),
  CANCELLED: parse.object<In<'CANCELLED'>>({ ...request, ...ended, ...status('CANCELLED') }, beside),
  CLIENT_EXPIRED: parse.object<In<'CLIENT_EXPIRED'>>({ ...request, ...ended, ...status('CLIENT_EXPIRED') }, beside),
  MERCHANT_DECLINED: parse.object<In<'MERCHANT_DECLINED'>>(
    {
      ...released,
      ...status('MERCHANT_DECLINED'),
      reason: parse.oneOf(merchantDeclineReasons),
      message: parse.optional(parse.text),
    },
    beside,
  ),
  MERCHANT_EXPIRED: parse.object<In<'MERCHANT_EXPIRED'>>({ ...released, ...status('MERCHANT_EXPIRED') }, beside),
  MERCHANT_BLOCKED: (item) => (isAuthorised(item) ? stoppedHold : stoppedRequest)(item),
  VOIDED: reversed,
  REFUNDED: reversed,
};

const paymentItem = itemKind<Payment>({
  table: 'Payments',
  key: ['id'],
  content: besideTrace(parse.tagged<Payment, 'status'>('status', byStatus)),
});

/** The payment as one item, of about 1 KB at most: it is the inbox entry too. Beside it, in which trace it was written last. */
export function toPaymentItem(payment: Payment): Item & SparseKeys {
  const stored = { ...payment, ...(payment.by && { by: doneByText(payment.by) }), ...traceBeside() };
  const deadline = openDeadline(payment);
  if (deadline === undefined) {
    return paymentItem.toItem(payment.status === 'MERCHANT_EXPIRED' ? { lostAt: payment.endedAt } : {}, stored);
  }
  const openShard = shardName(shardOf(payment.merchantId));
  return paymentItem.toItem({ openSince: payment.createdAt, openShard, deadline: deadline / 1000 }, stored);
}

/** @throws StrangeItem, for one in a state that this release does not know as well */
export const fromPaymentItem = (item: Item): Payment => paymentItem.parse(item);

export const toEpochSeconds = (at: Instant): number => Math.floor(at / 1000);
export const fromEpochSeconds = (seconds: number): Instant => instant(seconds * 1000);
