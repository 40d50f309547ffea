import { createHash } from 'node:crypto';
import { isMerchantRecord, type JournalRecord } from '../ledger/journal.ts';
import { commission, type Cents } from '../../contract/money.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import type { Payment } from '../payment/payment.ts';

/**
 * Facts are compared as sums of 48-bit fingerprints, in any order: two sets of facts that differ in one have different
 * sums, but for one case in 2⁴⁸, and no set need be in memory.
 */
const modulus = 2 ** 48;

export const addMarks = (a: number, b: number): number => (a + b) % modulus;

const mark = (kind: string, paymentId: string, amount: number, dueDate = ''): number =>
  createHash('sha256').update(`${kind}|${paymentId}|${amount}|${dueDate}`).digest().readUIntBE(0, 6);

/** What the journal must say of a payment in its present state, no more and no less. */
export function markOfPayment(payment: Payment): number {
  switch (payment.status) {
    case 'AWAITING_CLIENT':
    case 'CLIENT_DECLINED':
    case 'CANCELLED':
    case 'CLIENT_EXPIRED':
      return 0;
    case 'AWAITING_MERCHANT':
      return markOfHold(payment.id, payment.authorisedAmount);
    case 'MERCHANT_DECLINED':
    case 'MERCHANT_EXPIRED':
      return markOfRelease(payment.id, payment.authorisedAmount);
    case 'MERCHANT_BLOCKED':
      return 'authorisedAmount' in payment ? markOfRelease(payment.id, payment.authorisedAmount) : 0;
    case 'VALIDATED':
      return markOfCapture(payment);
    case 'VOIDED':
      return addMarks(markOfCapture(payment), markOfLine('VOID', lineOf(payment)));
    case 'REFUNDED':
      // A refund is due when it is made, which the payment does not repeat.
      return addMarks(markOfCapture(payment), markOfLine('REFUND', { ...lineOf(payment), dueDate: '' }));
  }
}

const markOfHold = (paymentId: string, amount: Cents): number => mark('HOLD', paymentId, amount);

const markOfRelease = (paymentId: string, amount: Cents): number =>
  addMarks(markOfHold(paymentId, amount), mark('RELEASE', paymentId, amount));

type Captured = Extract<Payment, { capturedAmount: Cents }>;

/** What a line of a merchant must say: its gross and fee as magnitudes, in cents. */
interface Line {
  paymentId: string;
  merchantId: string;
  gross: number;
  fee: number;
  dueDate: string;
}

/** The fee is recomputed from the rate that the payment was asked for at. */
const lineOf = ({ id, merchantId, capturedAmount, commissionBps, dueDate }: Captured): Line => ({
  paymentId: id,
  merchantId,
  gross: capturedAmount,
  fee: commission(capturedAmount, commissionBps),
  dueDate,
});

const markOfLine = (kind: string, { paymentId, merchantId, gross, fee, dueDate }: Line): number =>
  mark(`${kind}|${merchantId}|${fee}`, paymentId, gross, dueDate);

function markOfCapture(payment: Captured): number {
  const capture = markOfLine('CAPTURE', lineOf(payment));
  if (!isPreReservation(payment.type)) return capture;
  return addMarks(markOfHold(payment.id, payment.authorisedAmount), capture);
}

/** That a transfer has changed for the n-th time. */
export const markOfChange = (endToEndId: string, version: number): number => mark('TRANSFER', endToEndId, version);

/** The same of a record; 0 for those that are no payment's. */
export function markOfRecord(record: JournalRecord): number {
  if (record.paymentId === undefined) return 0;
  if (!isMerchantRecord(record)) return mark(record.kind, record.paymentId, record.amount);
  const { kind, paymentId, merchantId, gross, fee, dueDate } = record;
  const line = { paymentId, merchantId, gross: Math.abs(gross), fee: Math.abs(fee) };
  return markOfLine(kind, { ...line, dueDate: kind === 'REFUND' ? '' : dueDate });
}
