import { cents, commission, negate, subtract, type Cents } from '../../contract/money.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Hold, WalletChange } from '../wallet.ts';
import type { RepairSide } from '../../contract/back-office/repairs.ts';
import { balanced, type ClientRecord, type CreditSource, type MerchantRecord, type SettlementKind } from './journal.ts';

/** A movement of money: what changes in the wallet, and the immutable record of it. */
export interface Movement<R> {
  wallet: WalletChange;
  record: R;
}

interface PaymentParties {
  id: string;
  clientId: string;
  merchantId: string;
  commissionBps: number;
}

interface CaptureFacts {
  amount: Cents;
  dueDate: LocalDate;
  at: Instant;
}

const owner = (payment: PaymentParties) => ({ clientId: payment.clientId, paymentId: payment.id });

function captureRecord(payment: PaymentParties, { amount, dueDate, at }: CaptureFacts) {
  const fee = commission(amount, payment.commissionBps);
  const net = subtract(amount, fee);
  const { merchantId } = payment;
  return { ...owner(payment), merchantId, kind: 'CAPTURE' as const, dueDate, at, gross: amount, fee, net };
}

/** The client approved: available → owed to the merchant. */
export function debit(payment: PaymentParties, facts: CaptureFacts): Movement<MerchantRecord> {
  const record = captureRecord(payment, facts);
  const { gross, fee, net } = record;
  return {
    wallet: {
      clientId: payment.clientId,
      available: negate(gross),
      held: cents(0),
      resetAttempts: true,
      onlyOpen: true,
    },
    record: balanced({
      ...record,
      postings: { 'client:available': negate(gross), 'merchant:owed': net, fees: fee },
    }),
  };
}

/** The client approved a pre-reservation: available → held. */
export function hold(payment: PaymentParties, held: Hold, at: Instant): Movement<ClientRecord> {
  const { amount } = held;
  return {
    wallet: {
      clientId: payment.clientId,
      available: negate(amount),
      held: amount,
      placeHold: { paymentId: payment.id, ...held },
      resetAttempts: true,
      onlyOpen: true,
    },
    record: balanced({
      ...owner(payment),
      kind: 'HOLD',
      at,
      amount,
      postings: { 'client:available': negate(amount), 'client:held': amount },
    }),
  };
}

/** The merchant confirmed: held → owed; what was held above the captured amount goes back to available. */
export function captureHold(payment: PaymentParties, held: Cents, facts: CaptureFacts): Movement<MerchantRecord> {
  const record = captureRecord(payment, facts);
  const { gross, fee, net } = record;
  const released = subtract(held, gross);
  return {
    wallet: {
      clientId: payment.clientId,
      available: released,
      held: negate(held),
      removeHold: { paymentId: payment.id },
    },
    record: balanced({
      ...record,
      postings: { 'client:held': negate(held), 'client:available': released, 'merchant:owed': net, fees: fee },
    }),
  };
}

/** The hold ended without a capture: held → available. */
export function release(payment: PaymentParties, amount: Cents, at: Instant): Movement<ClientRecord> {
  return {
    wallet: {
      clientId: payment.clientId,
      available: amount,
      held: negate(amount),
      removeHold: { paymentId: payment.id },
    },
    record: balanced({
      ...owner(payment),
      kind: 'RELEASE',
      at,
      amount,
      postings: { 'client:held': negate(amount), 'client:available': amount },
    }),
  };
}

/** The merchant gives the whole captured amount back, and gets the commission back: the reverse of the capture. */
export function reverse(
  payment: PaymentParties,
  kind: 'VOID' | 'REFUND',
  { amount, dueDate, at }: CaptureFacts,
): Movement<MerchantRecord> {
  const fee = commission(amount, payment.commissionBps);
  const net = subtract(amount, fee);
  return {
    wallet: { clientId: payment.clientId, available: amount, held: cents(0) },
    record: balanced({
      ...owner(payment),
      merchantId: payment.merchantId,
      kind,
      dueDate,
      at,
      gross: negate(amount),
      fee: negate(fee),
      net: negate(net),
      postings: { 'client:available': amount, 'merchant:owed': negate(net), fees: negate(fee) },
    }),
  };
}

export interface CreditFacts {
  clientId: string;
  id: string;
  amount: Cents;
  creditedAt: Instant;
  order?: CreditSource;
}

/** The issuer puts vouchers into a wallet. */
export function credit({ clientId, id, amount, creditedAt, order }: CreditFacts): Movement<ClientRecord> {
  return {
    wallet: { clientId, available: amount, held: cents(0), onlyOpen: true },
    record: balanced({
      kind: 'CREDIT',
      clientId,
      creditId: id,
      at: creditedAt,
      amount,
      ...(order && { order }),
      postings: { 'issuer:vouchers': negate(amount), 'client:available': amount },
    }),
  };
}

/** A credit that was wrong is taken back, as far as it is still there: the reverse of so much of it. */
export function reverseCredit(
  { clientId, id }: Pick<CreditFacts, 'clientId' | 'id'>,
  { reversalId, amount, at }: { reversalId: string; amount: Cents; at: Instant },
): Movement<ClientRecord> {
  return {
    wallet: { clientId, available: negate(amount), held: cents(0) },
    record: balanced({
      kind: 'CREDIT_REVERSAL',
      clientId,
      creditId: id,
      reversalId,
      at,
      amount,
      postings: { 'client:available': negate(amount), 'issuer:vouchers': amount },
    }),
  };
}

export interface SettlementFacts {
  kind: SettlementKind;
  id: string;
  merchantId: string;
  amount: Cents;
  /** The next settlement day: by its export the debt is taken in. */
  dueDate: LocalDate;
  at: Instant;
}

const settledFrom = { REPAYMENT: 'issuer:bank', WRITE_OFF: 'issuer:losses' } as const;

/**
 * What a merchant owes came in at the bank, or is the issuer's loss: it is due to the merchant, whose next export takes the
 * debt off it.
 */
export function settleDebt({ kind, id, merchantId, amount, dueDate, at }: SettlementFacts): MerchantRecord {
  const postings = { 'merchant:owed': amount, [settledFrom[kind]]: negate(amount) };
  return balanced({ kind, merchantId, dueDate, at, ...netAlone(amount), postings, settlementId: id });
}

/** Of what is no payment's. */
const netAlone = (net: Cents) => ({ gross: cents(0), fee: cents(0), net });

export interface RepairFacts extends Pick<SettlementFacts, 'id' | 'merchantId' | 'dueDate' | 'at'> {
  /** What is due to the merchant, or is taken off it where it is negative. */
  amount: Cents;
  side: RepairSide;
}

/** What nobody can restore is due to the merchant, or is taken off what is due to it: the next export pays or nets it. */
export function repair({ id, merchantId, amount, side, dueDate, at }: RepairFacts): MerchantRecord {
  const postings = side === 'merchant:owed' ? {} : { 'merchant:owed': amount, [side]: negate(amount) };
  return balanced({ kind: 'REPAIR', merchantId, dueDate, at, ...netAlone(amount), postings, settlementId: id });
}

/** The other side of a repair, as its postings have it. */
export const repairSideOf = ({ postings }: Pick<MerchantRecord, 'postings'>): string =>
  Object.keys(postings).find((account) => account !== 'merchant:owed') ?? 'merchant:owed';
