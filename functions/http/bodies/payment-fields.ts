import { toMoney, type Cents } from '../../../contract/money.ts';
import { remainderOf, type Payment } from '../../../core/payment/payment.ts';
import { toIso, type Instant } from '../../../core/time.ts';

const money = (amount: Cents | undefined) => (amount === undefined ? undefined : toMoney(amount));
const iso = (at: Instant | undefined) => (at === undefined ? undefined : toIso(at));

/** What the merchant and the client both see of a payment, in the API's shapes; absent fields are left out of the JSON. */
export function paymentFields(payment: Payment) {
  return {
    id: payment.id,
    version: payment.version,
    type: payment.type,
    status: payment.status,
    amount: toMoney(payment.amount),
    authorisedAmount: money('authorisedAmount' in payment ? payment.authorisedAmount : undefined),
    capturedAmount: money('capturedAmount' in payment ? payment.capturedAmount : undefined),
    remainder: money(remainderOf(payment)),
    label: payment.label,
    matchCode: payment.matchCode,
    createdAt: toIso(payment.createdAt),
    clientDeadline: toIso(payment.clientDeadline),
    openedAt: iso(payment.openedAt),
    authorisedAt: iso('authorisedAt' in payment ? payment.authorisedAt : undefined),
    confirmBy: iso('confirmBy' in payment ? payment.confirmBy : undefined),
    validatedAt: iso('validatedAt' in payment ? payment.validatedAt : undefined),
    endedAt: iso('endedAt' in payment ? payment.endedAt : undefined),
    reason: 'reason' in payment ? payment.reason : undefined,
    message: 'message' in payment ? payment.message : undefined,
  };
}
