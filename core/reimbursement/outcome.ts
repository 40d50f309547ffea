import { batchLimits } from '../../contract/settings/limits.ts';
import { nextSettlementDay } from '../calendar/business-days.ts';
import { balanced, type MerchantRecord } from '../ledger/journal.ts';
import { negate, zero, type Cents } from '../../contract/money.ts';
import type { Instant, LocalDate } from '../time.ts';
import { isSepaIban, maskIban } from './bank-account.ts';
import type { MerchantNet } from './merchant-lines.ts';
import type { ExportPlan } from './plan.ts';
import { endToEndId } from './references.ts';
import { noTotals, type ExportTotals } from './totals.ts';

/** The merchant as the batch read it, once. */
export interface Payee {
  accountHolder: string;
  iban: string;
  bic?: string;
  status: 'ACTIVE' | 'SUSPENDED';
}

export const withheldReasons = ['SUSPENDED', 'NO_VALID_ACCOUNT', 'ABOVE_BANK_MAXIMUM'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What an export does with a merchant's net: each merchant with lines has exactly one. */
export type Outcome = MerchantNet &
  (
    | { kind: 'TRANSFER'; n: number; endToEndId: string; creditor: { name: string; iban: string; bic?: string } }
    /** Negative: netted from later reimbursements. */
    | { kind: 'CARRIED_FORWARD' }
    | { kind: 'BELOW_MINIMUM' }
    | { kind: 'WITHHELD'; reason: WithheldReason }
    /** The lines come to nothing: there is nothing to transfer nor to carry. */
    | { kind: 'NIL' }
  );

/** One transfer may not exceed this (EPC132-08, AT-T002). */
const { transferMax } = batchLimits;

export function settle(net: MerchantNet, payee: Payee | undefined, plan: ExportPlan): Outcome {
  if (net.net === 0) return { ...net, kind: 'NIL' };
  if (net.net < 0) return { ...net, kind: 'CARRIED_FORWARD' };
  if (payee?.status === 'SUSPENDED') return { ...net, kind: 'WITHHELD', reason: 'SUSPENDED' };
  if (!payee || !isSepaIban(payee.iban)) return { ...net, kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' };
  if (net.net < plan.settings.minimumTransfer) return { ...net, kind: 'BELOW_MINIMUM' };
  if (net.net > transferMax) return { ...net, kind: 'WITHHELD', reason: 'ABOVE_BANK_MAXIMUM' };
  // A merchant has one account, so one transfer an export; further numbers are for those that a bank rejects later.
  const n = 1;
  const { accountHolder: name, iban, bic } = payee;
  return {
    ...net,
    kind: 'TRANSFER',
    n,
    endToEndId: endToEndId(plan.exportDate, n, net.merchantId),
    creditor: { name, iban, ...(bic && { bic }) },
  };
}

export function totalsOf(outcome: Outcome): ExportTotals {
  const { paymentCount, refundCount, gross, fee, carried: carriedIn } = outcome;
  const lines = { ...noTotals, paymentCount, refundCount, gross, fee, carriedIn };
  if (outcome.kind === 'NIL') return lines;
  if (outcome.kind === 'TRANSFER') return { ...lines, transferCount: 1, net: outcome.net };
  const withheldCount = outcome.kind === 'WITHHELD' ? 1 : 0;
  return { ...lines, carriedCount: 1, withheldCount, carriedForward: outcome.net };
}

/** Where a transfer stands; what comes after `EXPORTED` the bank tells. */
export const transferStatuses = ['EXPORTED', 'PAID', 'REJECTED', 'RETURNED'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** A transfer as the merchant sees it, and as the journal counts it: owed becomes paid. */
export interface Transfer extends MerchantNet {
  exportDate: LocalDate;
  n: number;
  status: TransferStatus;
  executionDate: LocalDate;
  endToEndId: string;
  /** Masked. */
  iban: string;
  at: Instant;
  postings: { 'merchant:owed': Cents; 'merchant:paid': Cents };
}

export function toTransfer(outcome: Extract<Outcome, { kind: 'TRANSFER' }>, plan: ExportPlan): Transfer {
  const { kind: _, creditor, ...rest } = outcome;
  return {
    ...rest,
    exportDate: plan.exportDate,
    status: 'EXPORTED',
    executionDate: plan.executionDate,
    iban: maskIban(creditor.iban),
    at: plan.createdAt,
    postings: { 'merchant:owed': negate(outcome.net), 'merchant:paid': outcome.net },
  };
}

export type CarryRecord = MerchantRecord & { kind: 'CARRY' };

/**
 * The line that takes what was not transferred to the next settlement day, which is open still: no later export is
 * planned before this one is through. Undefined when nothing is left.
 */
export function toCarry(outcome: Outcome, plan: ExportPlan): CarryRecord | undefined {
  if (outcome.kind === 'TRANSFER' || outcome.kind === 'NIL') return undefined;
  return balanced<CarryRecord>({
    kind: 'CARRY',
    merchantId: outcome.merchantId,
    dueDate: nextSettlementDay(plan.exportDate),
    at: plan.createdAt,
    // The captures and refunds were counted where they are due; only what is left of them moves.
    gross: zero,
    fee: zero,
    net: outcome.net,
    postings: {},
    carriedFrom: plan.exportDate,
  });
}
