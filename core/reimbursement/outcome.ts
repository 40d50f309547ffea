import { batchLimits } from '../../contract/settings/limits.ts';
import { nextSettlementDay } from '../calendar/business-days.ts';
import { debtDate } from '../ledger/debt-date.ts';
import { balanced, type MerchantRecord } from '../ledger/journal.ts';
import type { MerchantProfile, MerchantStatus } from '../merchant.ts';
import { isPaid } from '../merchant-status.ts';
import { asOf, coolingAccount, type AccountTerms } from '../payout-terms.ts';
import { negate, subtract, zero, type Cents } from '../../contract/money.ts';
import type { Instant, LocalDate } from '../time.ts';
import { derivedId } from '../ids.ts';
import type { TransferState } from '../transfer/transfer-state.ts';
import { creditorOf, lacking, type Creditor } from './creditor.ts';
import { isSepaIban } from './iban.ts';
import { maskIban } from './bank-account.ts';
import type { MerchantNet } from './merchant-lines.ts';
import type { ExportPlan } from './plan.ts';
import { endToEndId, endToEndParts } from './references.ts';
import { noTotals, type ExportTotals } from './totals.ts';

/** The merchant as the batch read it, once. */
export interface Payee extends AccountTerms, Partial<Pick<MerchantProfile, 'city' | 'siret' | 'address'>> {
  status: MerchantStatus;
}

export const withheldReasons = [
  'PAUSED',
  'BLOCKED',
  'NO_VALID_ACCOUNT',
  'ABOVE_BANK_MAXIMUM',
  'ACCOUNT_CHANGING',
  'ACCOUNT_TO_CHECK',
  ...lacking,
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What an export does with a merchant's net: each merchant with lines has exactly one. */
export type Outcome = MerchantNet &
  (
    | { kind: 'TRANSFER'; n: number; endToEndId: string; creditor: Creditor }
    /** Negative: a debt, which is taken off what is due to the merchant next. */
    | { kind: 'CARRIED_FORWARD' }
    | { kind: 'BELOW_MINIMUM' }
    | { kind: 'WITHHELD'; reason: WithheldReason }
    /** The lines sum to zero: there is nothing to transfer or to carry forward. */
    | { kind: 'NIL' }
  );

/** One transfer may not exceed this (EPC132-08, AT-T002). */
const { transferMax, attemptMax } = batchLimits;

export function settle(net: MerchantNet, merchant: Payee | undefined, plan: ExportPlan): Outcome {
  // On the day that the file is made: until an account counts its owner may stop it, and a bank file knows no way back.
  const payee = merchant && asOf(merchant, plan.exportDate);
  if (net.net === 0) return { ...net, kind: 'NIL' };
  if (net.net < 0) return { ...net, kind: 'CARRIED_FORWARD' };
  if (payee && !isPaid(payee.status)) return { ...net, kind: 'WITHHELD', reason: payee.status };
  if (payee && coolingAccount(payee, plan.exportDate)?.meanwhile === 'WITHHELD') {
    return { ...net, kind: 'WITHHELD', reason: 'ACCOUNT_CHANGING' };
  }
  if (!payee || !isSepaIban(payee.iban)) return { ...net, kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' };
  // What is left to one who has closed would wait for more that never comes.
  const mayGrow = payee.status !== 'CLOSED';
  if (mayGrow && net.net < plan.settings.minimumTransfer) return { ...net, kind: 'BELOW_MINIMUM' };
  if (net.net > transferMax) return { ...net, kind: 'WITHHELD', reason: 'ABOVE_BANK_MAXIMUM' };
  const creditor = creditorOf(payee, plan.settings);
  if (typeof creditor === 'string') return { ...net, kind: 'WITHHELD', reason: creditor };
  const n = attemptOf(net.paysAgain);
  return {
    ...net,
    kind: 'TRANSFER',
    n,
    endToEndId: endToEndId(plan.exportDate, n, net.merchantId),
    creditor,
  };
}

/** A merchant has one account, so one transfer an export: its number says how often the money has been sent. */
const attemptOf = (paysAgain: readonly string[] = []): number =>
  Math.min(attemptMax, 1 + Math.max(0, ...paysAgain.map((id) => endToEndParts(id)?.n ?? 0)));

/** Nothing goes to an account that a bank has refused. */
export function withhold(outcome: Extract<Outcome, { kind: 'TRANSFER' }>, reason: WithheldReason): Outcome {
  const { kind: _, n: _n, endToEndId: _id, creditor: _creditor, ...net } = outcome;
  return { ...net, kind: 'WITHHELD', reason };
}

export function totalsOf(outcome: Outcome): ExportTotals {
  const { paymentCount, refundCount, gross, fee, carried: carriedIn } = outcome;
  const lines = { ...noTotals, paymentCount, refundCount, gross, fee, carriedIn };
  if (outcome.kind === 'NIL') return lines;
  if (outcome.kind === 'TRANSFER') return { ...lines, transferCount: 1, net: outcome.net };
  const carried = { ...lines, carriedCount: 1, carriedForward: outcome.net };
  return outcome.kind === 'WITHHELD' ? { ...carried, withheldCount: 1, withheld: outcome.net } : carried;
}

/** Where the money of a transfer is until the bank says what became of it; earlier releases had no word for it but paid. */
export const transitAccounts = ['bank:transit', 'merchant:paid'] as const;
export type TransitAccount = (typeof transitAccounts)[number];

/** A transfer as the merchant sees it, and as the journal counts it: what was owed is on its way. */
export interface TransferFacts extends MerchantNet {
  exportDate: LocalDate;
  n: number;
  executionDate: LocalDate;
  endToEndId: string;
  /** Masked. */
  iban: string;
  /** Tells accounts apart, and names none; transfers of earlier releases have none. */
  accountId?: string;
  at: Instant;
  /** In one of the accounts of transit. */
  postings: { 'merchant:owed': Cents } & { [account in TransitAccount]?: Cents };
  /** How often its state has changed; absent before the first time. */
  version?: number;
}
export type Transfer = TransferFacts & TransferState;

/** The IBAN that a transfer of an export of that day goes to. */
export const accountOn = (merchant: Payee, exportDate: LocalDate): string => asOf(merchant, exportDate).iban;

export const accountIdOf = (iban: string): string => derivedId('account', iban);

/** How the merchants' API names it. */
export const transferId = ({ exportDate, n }: Pick<Transfer, 'exportDate' | 'n'>): string => `${exportDate}-${n}`;

export function toTransfer(outcome: Extract<Outcome, { kind: 'TRANSFER' }>, plan: ExportPlan): Transfer {
  const { kind: _, creditor, ...rest } = outcome;
  return {
    ...rest,
    exportDate: plan.exportDate,
    status: 'EXPORTED',
    executionDate: plan.executionDate,
    iban: maskIban(creditor.iban),
    accountId: accountIdOf(creditor.iban),
    at: plan.createdAt,
    postings: { 'merchant:owed': negate(outcome.net), 'bank:transit': outcome.net },
  };
}

export type CarryRecord = MerchantRecord & { kind: 'CARRY' };

/**
 * The lines that take on what was not transferred. What is owed to the merchant goes to the next settlement day, which is open
 * still: no later export is planned before this one is through. What the merchant owes stands under `debtDate`, as the change
 * since the debt was taken in.
 */
export function toCarries(outcome: Outcome, plan: ExportPlan): CarryRecord[] {
  const owes = outcome.kind === 'CARRIED_FORWARD' ? outcome.net : zero;
  const change = subtract(owes, outcome.debt ?? zero);
  const isOwed = outcome.kind === 'WITHHELD' || outcome.kind === 'BELOW_MINIMUM';
  return [
    ...(change === 0 ? [] : [carry(debtDate, change)]),
    ...(isOwed ? [carry(nextSettlementDay(plan.exportDate), outcome.net, outcome.paysAgain)] : []),
  ];

  function carry(dueDate: LocalDate, net: Cents, paysAgain?: readonly string[]): CarryRecord {
    return balanced<CarryRecord>({
      kind: 'CARRY',
      merchantId: outcome.merchantId,
      dueDate,
      at: plan.createdAt,
      // The captures and refunds were counted where they are due; only what is left of them moves.
      gross: zero,
      fee: zero,
      net,
      postings: {},
      carriedFrom: plan.exportDate,
      ...(paysAgain && { paysAgain }),
    });
  }
}
